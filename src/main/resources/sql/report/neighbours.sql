-- Each county that has a shape, with the counties that it borders; islands have none.
SELECT s.place_id, coalesce(string_agg(n.neighbour_id, ';' ORDER BY p.state, p.name, p.place_id), '')
  AS neighbours
FROM county_shape s
LEFT JOIN county_neighbour n USING (place_id)
LEFT JOIN place p ON p.place_id = n.neighbour_id
GROUP BY s.place_id
ORDER BY s.place_id;
