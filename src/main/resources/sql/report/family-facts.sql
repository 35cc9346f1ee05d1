-- What is held of each family, in numbers.
WITH said AS (
  SELECT family, count(*) AS events, count(*) FILTER (date_precision = 'day') AS to_the_day,
    count(*) FILTER (date_latest IS NULL) AS undated
  FROM policy_events GROUP BY family
),
adopted AS (
  SELECT family, count(*) FILTER (grade = 'strong') AS places_strong, count(*) AS places_all,
    count(*) FILTER (undated AND grade = 'strong') AS places_undated,
    count(*) FILTER (grade = 'strong' AND adopted_latest IS NOT NULL AND adopted_earliest IS NULL)
      AS places_without_beginning,
    count(*) FILTER (statewide_statement) AS places_by_statewide_statement
  FROM place_adoptions GROUP BY family
),
differ AS (
  SELECT family, count(DISTINCT policy_id) AS disagreeing FROM disagreements GROUP BY family
)
SELECT p.family, count(*) AS policies, any_value(s.events) AS events,
  any_value(s.to_the_day) AS to_the_day, any_value(s.undated) AS undated,
  coalesce(any_value(a.places_strong), 0) AS places_strong,
  coalesce(any_value(a.places_all), 0) AS places_all,
  coalesce(any_value(a.places_undated), 0) AS places_undated,
  coalesce(any_value(a.places_without_beginning), 0) AS places_without_beginning,
  coalesce(any_value(a.places_by_statewide_statement), 0) AS places_by_statewide_statement,
  coalesce(any_value(d.disagreeing), 0) AS disagreeing,
  (SELECT day FROM family_days f WHERE f.family = p.family AND f.asked = 'last_event') AS last_event
FROM policies p
LEFT JOIN said s USING (family) LEFT JOIN adopted a USING (family) LEFT JOIN differ d USING (family)
GROUP BY p.family ORDER BY p.family;
