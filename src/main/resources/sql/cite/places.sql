-- Every spelling of the places of some kinds, and the place that answers to it.
WITH named AS (
  SELECT place_id, coalesce(geoid, '') AS geoid, kind, name, coalesce(state, '') AS state
  FROM places WHERE list_contains(string_split(?, ','), kind)
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
  SELECT name, CASE WHEN kind IN ('county', 'municipality') THEN name || ', ' || state ELSE name END AS label
  FROM places WHERE list_contains(string_split(?, ','), kind)
)
ORDER BY greatest(jaro_winkler_similarity(lower(?), lower(label)),
  jaro_winkler_similarity(lower(?), lower(name))) DESC, label
LIMIT 5;
