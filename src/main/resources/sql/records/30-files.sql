-- The tables that go into the warehouse. Variables: source_id, snapshot_id, known_from, known_basis.
-- file: own_release_count
WITH zip_month AS (
  SELECT zip, month, sum(rows)::BIGINT AS rows FROM kept WHERE reason IS NULL GROUP BY zip, month
),
county AS (
  SELECT s.place_id, z.month, '' AS category,
    coalesce(sum(z.rows) FILTER (r.counties = 1 AND r.whole), 0)::BIGINT AS surely,
    sum(z.rows * s.millionths)::BIGINT AS millionths, sum(z.rows)::BIGINT AS possibly
  FROM zip_month z JOIN zip_share s USING (zip) JOIN zip_reach r USING (zip)
  GROUP BY ALL
),
state AS (
  SELECT s.state_id AS place_id, z.month, '' AS category,
    coalesce(sum(z.rows) FILTER (r.states = 1 AND r.whole), 0)::BIGINT AS surely,
    sum(z.rows * s.millionths)::BIGINT AS millionths, sum(z.rows)::BIGINT AS possibly
  FROM zip_month z
  JOIN (
    SELECT zip, state_id, sum(millionths) AS millionths FROM zip_share GROUP BY zip, state_id
  ) s USING (zip)
  JOIN zip_reach r USING (zip)
  GROUP BY ALL
),
nation AS (
  SELECT 'nation-us' AS place_id, month, '' AS category, sum(rows)::BIGINT AS surely,
    sum(rows * 1000000)::BIGINT AS millionths, sum(rows)::BIGINT AS possibly
  FROM kept GROUP BY ALL
),
country AS (
  SELECT 'nation-us' AS place_id, month, country AS category, sum(rows)::BIGINT AS surely,
    sum(rows * 1000000)::BIGINT AS millionths, sum(rows)::BIGINT AS possibly
  FROM kept WHERE getvariable('has_country') GROUP BY ALL
)
SELECT place_id, month, category, surely,
  (millionths / 1000000.0)::DECIMAL(18, 6) AS weighted, possibly,
  getvariable('source_id') AS source_id, getvariable('snapshot_id') AS snapshot_id,
  getvariable('known_from') AS known_from, getvariable('known_basis') AS known_basis
FROM (FROM county UNION ALL FROM state UNION ALL FROM nation UNION ALL FROM country)
ORDER BY place_id, month, category;

-- file: own_release_unplaced
SELECT month, reason, sum(rows)::BIGINT AS rows, getvariable('source_id') AS source_id,
  getvariable('snapshot_id') AS snapshot_id
FROM kept WHERE reason IS NOT NULL
GROUP BY month, reason ORDER BY month, reason;

-- file: own_release_outcome
SELECT outcome, coalesce(reason, '') AS reason, rows, getvariable('source_id') AS source_id,
  getvariable('snapshot_id') AS snapshot_id
FROM outcome ORDER BY outcome, reason;

-- file: own_release_rejected
-- Only the cell that was refused, never the row: it is a child's. A cell with words may have slipped
-- in from another column, and is not shown either.
WITH first AS (
  SELECT reason, unnest(first_rows) AS n FROM outcome WHERE outcome = 'rejected'
),
refused AS (
  SELECT f.reason, p.date AS cell, row_of(p.n) AS row
  FROM first f JOIN printed p USING (n)
  UNION ALL
  SELECT reason, '', row FROM malformed
  QUALIFY row_number() OVER (PARTITION BY reason ORDER BY row) <= getvariable('sample')::BIGINT
)
SELECT reason, 'row ' || row AS locator, CASE WHEN regexp_full_match(cell, '[0-9/.: -]{1,20}') THEN cell ELSE '' END AS cell,
  getvariable('source_id') AS source_id, getvariable('snapshot_id') AS snapshot_id
FROM refused ORDER BY refused.row, reason;
