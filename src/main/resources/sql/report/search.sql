-- The places that the search box knows: states, counties, and all others that have a policy. A
-- place's people are those of the latest year held; container_id is the county it lies in, if that is
-- one county.
SELECT p.place_id, p.geoid, p.kind, p.subkind, p.name, p.state, p.valid_to,
  coalesce((SELECT max_by(population, (year, vintage)) FROM place_population n
    WHERE n.place_id = p.place_id), 0) AS people,
  (SELECT string_agg(DISTINCT alias, '|' ORDER BY alias) FROM place_aliases a
    WHERE a.place_id = p.place_id) AS aliases,
  (SELECT any_value(container_id) FROM place_container c
    WHERE c.place_id = p.place_id AND starts_with(container_id, 'county-')
    HAVING count(DISTINCT container_id) = 1) AS container_id
FROM place p
WHERE p.kind IN ('state', 'county') OR p.place_id IN (SELECT place_id FROM policies)
ORDER BY p.state, p.name, p.place_id;
