-- is_of counts the counties with which a city shares its boundary.
SELECT p.place_id, p.geoid, p.kind, p.subkind, p.name, p.state, p.vintage, p.valid_from, p.valid_to,
  p.replaced_by, p.replaced_nests, p.note,
  (SELECT string_agg(c.container_id, ';' ORDER BY c.container_id) FROM place_container c
    WHERE c.place_id = p.place_id) AS containers,
  (SELECT count(*) FROM coextensive_place x WHERE x.place_id = p.place_id) AS is_of
FROM place p
ORDER BY p.state, p.name, p.place_id;
