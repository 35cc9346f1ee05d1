-- One row is a fact that one side lacks, or a column that the two sides fill differently.
WITH shown_kind AS (
  SELECT unnest(['fact',
    CASE WHEN NOT getvariable('by_day') OR getvariable('locators') THEN 'vintage' END,
    CASE WHEN getvariable('locators') THEN 'place' END]) AS kind
),
compared AS (
  SELECT t.id, t.table_name, t.key, t.source_id, t.locator,
    unnest(f.cells) AS was, unnest(t.cells) AS now, unnest(range(len(f.cells))) AS column_no
  FROM pair p JOIN fact f ON f.id = p.from_id JOIN fact t ON t.id = p.to_id
),
change AS (
  SELECT id, table_name, key, 'changed' AS change, now.name AS "column", column_no,
    was.value AS old, now.value AS new, source_id, locator
  FROM compared
  WHERE was.value IS DISTINCT FROM now.value AND now.kind IN (SELECT kind FROM shown_kind)
  UNION ALL
  SELECT id, table_name, key, 'withdrawn', NULL, 0, shown, NULL, source_id, locator
  FROM fact WHERE side = 'from' AND id NOT IN (SELECT from_id FROM pair)
  UNION ALL
  SELECT id, table_name, key, 'added', NULL, 0, NULL, shown, source_id, locator
  FROM fact WHERE side = 'to' AND id NOT IN (SELECT to_id FROM pair)
)
SELECT table_name AS "table", key, change, "column", old, new, source_id, locator
FROM change
ORDER BY list_position(['snapshots', 'places', 'placement_versions', 'list_coverage', 'placements',
    'national_figures', 'placement_claims',
    'policy_events', 'policies', 'place_adoptions', 'rejections'], table_name),
  key, change, source_id, locator, id, column_no;
