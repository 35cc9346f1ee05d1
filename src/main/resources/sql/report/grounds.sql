-- Which counties a municipality or agency lies in or serves, and what shows it. One whose counties no
-- source names has no row: it may act anywhere in its state.
SELECT r.place_id, r.county_id, r.part,
  CASE
    WHEN x.county_id IS NOT NULL THEN 'shared_boundary'
    WHEN a.county_id IS NOT NULL THEN 'stated'
    WHEN p.kind = 'agency' AND r.part = 'whole' THEN 'named_for'
    ELSE 'located'
  END AS shown_by,
  coalesce(x.evidence, a.evidence) AS evidence, coalesce(x.source, a.source) AS source
FROM place_reach r
JOIN place p ON p.place_id = r.place_id AND p.kind IN ('municipality', 'agency')
LEFT JOIN agency_reach a ON a.place_id = r.place_id AND a.county_id = r.county_id
LEFT JOIN coextensive_place x ON x.place_id = r.place_id AND x.county_id = r.county_id
WHERE a.county_id IS NOT NULL OR x.county_id IS NOT NULL OR EXISTS (
  SELECT 1 FROM place_container c WHERE c.place_id = r.place_id AND c.container_id = r.county_id
)
ORDER BY r.place_id, r.county_id;
