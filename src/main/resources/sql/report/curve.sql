SELECT family, day, places_earliest, places_latest FROM adoption_curve ORDER BY family, day;
