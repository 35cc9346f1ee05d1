SELECT family, day, places_earliest, places_latest FROM adoption_steps ORDER BY family, day;
