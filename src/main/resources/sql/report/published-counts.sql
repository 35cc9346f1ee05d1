SELECT c.count_id, c.family, c.as_of, c.count_printed, c.source_title, c.note,
  (SELECT count(*) FROM place_adoptions a
    WHERE a.family = c.family AND a.adopted_latest <= c.as_of) AS held,
  (SELECT count(*) FROM place_adoptions a
    WHERE a.family = c.family
      AND a.adopted_latest IS NOT NULL
      AND (a.adopted_earliest IS NULL OR a.adopted_earliest <= c.as_of)) AS possible
FROM published_count c ORDER BY c.count_id;
