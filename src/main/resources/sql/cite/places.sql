-- Every spelling of the nation, the states and the counties, and the place that answers to it.
WITH named AS (
  SELECT place_id, geoid, kind, name, coalesce(state, '') AS state
  FROM places WHERE kind IN ('nation', 'state', 'county')
),
spelled AS (
  SELECT place_id, name AS spelling FROM named
  UNION
  SELECT place_id, alias FROM place_aliases
)
SELECT s.spelling, coalesce(st.name, '') AS state_name, n.*
FROM named n JOIN spelled s USING (place_id)
LEFT JOIN places st ON st.kind = 'state' AND st.state = n.state
ORDER BY n.place_id, s.spelling;

-- The labels that look most like a text.
SELECT label FROM (
  SELECT name, CASE WHEN kind = 'county' THEN name || ', ' || state ELSE name END AS label
  FROM places WHERE kind IN ('nation', 'state', 'county')
)
ORDER BY greatest(jaro_winkler_similarity(lower(?), lower(label)),
  jaro_winkler_similarity(lower(?), lower(name))) DESC, label
LIMIT 5;
