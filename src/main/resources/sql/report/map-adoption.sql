SELECT family, day, map = 'main' AS main, level, geoid, place_name, state, own, inside, law, body
FROM adoption_map
ORDER BY family, day, main, level, state, place_name, geoid;
