-- What a person should know of the file, one statement a kind.
-- check: records_rejected
SELECT format('{:,}', rows) || ' rows are rejected: ' || reason || '.'
FROM outcome WHERE outcome = 'rejected' ORDER BY reason;

-- check: records_repeated
SELECT format('{:,}', rows) || ' rows repeat another one with the same id, cell for cell; each is counted once.'
FROM outcome WHERE outcome = 'duplicate';

-- check: records_share_id
WITH first AS (
  SELECT row_of(n) AS row FROM (SELECT n FROM same_id WHERE differ AND copy = 1 ORDER BY n LIMIT 10)
)
SELECT format('{:,}', count(DISTINCT id)) || ' ids stand on rows that differ. Whether they are one release'
  || ' is not known; all are kept. First of them: rows '
  || (SELECT string_agg(row, ', ' ORDER BY row) FROM first) || '.'
FROM same_id WHERE differ AND copy = 1 HAVING count(*) > 0;

-- check: records_unplaced
SELECT format('{:,}', unplaced) || ' of ' || format('{:,}', rows) || ' rows kept ('
  || format('{:.2f}', 100.0 * unplaced / rows) || ' %) are in no county: '
  || (SELECT string_agg(format('{:,}', r) || ' ' || replace(reason, '_', ' '), ', ' ORDER BY r DESC, reason)
    FROM (SELECT reason, sum(rows)::BIGINT AS r FROM kept WHERE reason IS NOT NULL GROUP BY reason)) || '.'
FROM (
  SELECT coalesce(sum(rows) FILTER (reason IS NOT NULL), 0)::BIGINT AS unplaced, sum(rows)::BIGINT AS rows
  FROM kept
)
WHERE unplaced > 0;
