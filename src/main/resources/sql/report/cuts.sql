-- Adopted policies by instrument, decider, level and state. Proposals, campaigns and what was set
-- aside are left out.
WITH adopted AS (
  SELECT p.family, p.place_id, p.instrument, p.decider, place.kind AS level, s.name AS state
  FROM policies p JOIN place USING (place_id)
  JOIN place s ON s.kind = 'state' AND s.state = p.state
  WHERE p.status NOT IN ('campaign', 'not_adopted', 'set_aside')
)
SELECT family,
  CASE grouping(instrument, decider, level, state)
    WHEN 7 THEN 'instrument' WHEN 11 THEN 'decider' WHEN 13 THEN 'level' ELSE 'state'
  END AS cut,
  coalesce(instrument, decider, level, state) AS cut_value,
  count(*) AS policies, count(DISTINCT place_id) AS places
FROM adopted
GROUP BY GROUPING SETS (
  (family, instrument), (family, decider), (family, level), (family, state)
)
ORDER BY family, cut, policies DESC, cut_value;
