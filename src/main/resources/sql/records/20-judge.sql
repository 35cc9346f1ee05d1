-- Gives each row its one outcome. Variables: date_reading, zip_reading, zip_share, country_reading,
-- the files in which each different printed text was resolved; sample, how many rows to name.
CREATE TABLE date_reading AS
  SELECT printed, day::DATE AS day, reason
  FROM read_csv(getvariable('date_reading'), header = true, auto_detect = false, quote = '"',
    escape = '"', columns = {'value_id': 'BIGINT', 'day': 'VARCHAR', 'reason': 'VARCHAR'},
    nullstr = '')
  JOIN date_value USING (value_id);
CREATE TABLE zip_reading AS
  SELECT printed, zip, reason
  FROM read_csv(getvariable('zip_reading'), header = true, auto_detect = false, quote = '"',
    escape = '"', columns = {'value_id': 'BIGINT', 'zip': 'VARCHAR', 'reason': 'VARCHAR'},
    nullstr = '')
  JOIN zip_value USING (value_id);
CREATE TABLE country_reading AS
  SELECT printed, country
  FROM read_csv(getvariable('country_reading'), header = true, auto_detect = false, quote = '"',
    escape = '"', columns = {'value_id': 'BIGINT', 'country': 'VARCHAR'})
  JOIN country_value USING (value_id);
CREATE TABLE zip_share AS
  FROM read_csv(getvariable('zip_share'), header = true, auto_detect = false, quote = '"',
    escape = '"', columns = {'zip': 'VARCHAR', 'place_id': 'VARCHAR', 'state_id': 'VARCHAR',
      'millionths': 'BIGINT', 'whole': 'BOOLEAN'});

-- Rows whose id stands on another row too: the first of each that differ is no repetition.
CREATE TABLE same_id AS
  SELECT n, id, row_number() OVER (PARTITION BY id, cells_hash ORDER BY n) AS copy,
    min(cells_hash) OVER (PARTITION BY id) <> max(cells_hash) OVER (PARTITION BY id) AS differ
  FROM printed
  WHERE NOT blank AND id IN (
    SELECT id FROM printed WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1
  );

CREATE VIEW judged AS
  SELECT p.n, p.date, p.zip, p.country, d.day,
    CASE
      WHEN p.blank THEN 'blank'
      WHEN s.copy > 1 THEN 'duplicate'
      WHEN d.day IS NULL THEN 'rejected'
      ELSE 'kept'
    END AS outcome,
    CASE
      WHEN p.blank THEN NULL
      WHEN s.copy > 1 THEN 'the row repeats another one with the same id, cell for cell'
      ELSE d.reason
    END AS reason
  FROM printed p
  JOIN date_reading d ON d.printed = p.date
  LEFT JOIN same_id s ON s.n = p.n;

CREATE TABLE outcome AS
  SELECT outcome, reason, count(*) AS rows, min(n, getvariable('sample')::BIGINT) AS first_rows
  FROM judged GROUP BY outcome, reason
  UNION ALL
  SELECT 'rejected', reason, count(*), NULL FROM malformed GROUP BY reason;

CREATE TABLE kept AS
  SELECT date_trunc('month', j.day)::DATE AS month, z.zip, z.reason, c.country, sum(j.rows)::BIGINT AS rows
  FROM (
    SELECT day, zip, country, count(*) AS rows FROM judged WHERE outcome = 'kept' GROUP BY ALL
  ) j
  JOIN zip_reading z ON z.printed = j.zip
  JOIN country_reading c ON c.printed = j.country
  GROUP BY ALL;

-- Of a ZIP code that lies in one county, or in one state, alone all releases are surely there, if the
-- table's weights leave nothing of it out.
CREATE TABLE zip_reach AS
  SELECT zip, count(DISTINCT place_id) AS counties, count(DISTINCT state_id) AS states,
    bool_and(whole) AS whole
  FROM zip_share GROUP BY zip;

CREATE VIEW rows_with_outcome AS
  SELECT coalesce(sum(rows), 0)::BIGINT AS rows FROM outcome WHERE outcome = getvariable('outcome');
