-- Reads a file of individual records once. Variables: file, columns (one name a heading), and which
-- of them are the date, the ZIP code, the country and the id (null where the file has none).
-- A row with another number of cells than headings, or of other bytes than UTF-8, is set aside.
-- The database passes: compressing what is read twice costs more than reading it.
PRAGMA force_compression = 'uncompressed';
CREATE TABLE printed AS
  SELECT row_number() OVER () AS n,
    coalesce(cells[getvariable('date_at')], '') AS date,
    coalesce(cells[getvariable('zip_at')], '') AS zip,
    coalesce(cells[getvariable('country_at')], '') AS country,
    nullif(trim(cells[getvariable('id_at')]), '') AS id,
    -- Compared only among rows with one id.
    hash(cells) AS cells_hash,
    -- A row with a date is not blank: the other cells need not be looked at.
    CASE WHEN trim(coalesce(cells[getvariable('date_at')], '')) = ''
      THEN coalesce(trim(array_to_string(cells, '')), '') = '' ELSE false END AS blank
  FROM (
    SELECT list_value(*COLUMNS(*)) AS cells
    FROM read_csv(getvariable('file'), header = true, auto_detect = false, delim = ',', quote = '"',
      escape = '"', columns = getvariable('columns'), store_rejects = true, rejects_limit = 0,
      rejects_table = 'unread', rejects_scan = 'unread_scan')
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
