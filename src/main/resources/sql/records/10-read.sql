-- Reads a file of individual records once. Variables: file, and columns, a name for each heading:
-- date_of_release, sponsor_zip, country and id by role, others by number.
-- A row with another number of cells than headings, or of other bytes than UTF-8, is set aside.
CREATE TABLE printed AS
  SELECT row_number() OVER () AS n, coalesce(date_of_release, '') AS date,
    coalesce(sponsor_zip, '') AS zip, coalesce(country, '') AS country, nullif(trim(id), '') AS id,
    -- Compared only among rows with one id.
    hash(*COLUMNS(*)) AS cells_hash,
    -- A row with a date is not blank: the other cells need not be looked at.
    CASE WHEN trim(coalesce(date_of_release, '')) = '' THEN trim(concat(*COLUMNS(*))) = ''
      ELSE false END AS blank
  FROM (
    FROM read_csv(getvariable('file'), header = true, auto_detect = false, delim = ',', quote = '"',
      escape = '"', columns = getvariable('columns'), store_rejects = true, rejects_limit = 0,
      rejects_table = 'unread', rejects_scan = 'unread_scan')
    -- A file may lack these columns.
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS country WHERE false
  );

-- Rows set aside, with the number of rows before them that could be read.
CREATE TABLE malformed AS
  SELECT row_number() OVER (ORDER BY line, line_byte_position) AS m, line - 1 AS row,
    line - 1 - m AS after_n,
    CASE min(error_type)
      WHEN 'INVALID ENCODING' THEN 'the row is not UTF-8'
      WHEN 'MISSING COLUMNS' THEN 'the row has fewer cells than there are headings'
      WHEN 'TOO MANY COLUMNS' THEN 'the row has more cells than there are headings'
      WHEN 'UNQUOTED VALUE' THEN 'the row has a quoted cell that does not end where it should'
      ELSE 'the row is not readable as CSV'
    END AS reason
  FROM unread GROUP BY line, line_byte_position;

-- The number of a row in the file, headings apart, rows set aside included. Empty lines are no rows.
CREATE MACRO row_of(well_formed) AS
  well_formed + (SELECT count(*) FROM malformed m WHERE m.after_n < well_formed);

CREATE TABLE date_value AS
  SELECT row_number() OVER (ORDER BY date) AS value_id, date AS printed, count(*) AS rows
  FROM printed GROUP BY date;
CREATE TABLE zip_value AS
  SELECT row_number() OVER (ORDER BY zip) AS value_id, zip AS printed, count(*) AS rows
  FROM printed GROUP BY zip;
CREATE TABLE country_value AS
  SELECT row_number() OVER (ORDER BY country) AS value_id, country AS printed, count(*) AS rows
  FROM printed GROUP BY country;
CREATE VIEW date_count AS SELECT count(*) AS different FROM date_value;
CREATE VIEW zip_count AS SELECT count(*) AS different FROM zip_value;
CREATE VIEW country_count AS SELECT count(*) AS different FROM country_value;
