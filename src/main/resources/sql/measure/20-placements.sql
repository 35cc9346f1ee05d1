-- Every vintage of every figure: one row for each document that shows it. known_to is the first day
-- on which the next vintage was public. A longer period is another figure; so is a part of a year
-- whose end is not shown, as another document's part may be longer.
CREATE VIEW figure_vintage AS
  SELECT o.* REPLACE (o.value::BIGINT AS value),
    CASE WHEN o.period_end IS NULL THEN o.snapshot_id END AS open_period_of
  FROM observation o JOIN measure m USING (measure)
  WHERE m.series = 'placements';

CREATE TABLE placement_version AS
SELECT place_id, measure, period_kind, fiscal_year, period_start, period_end, period_complete,
  period_basis, value, value_status, printed, note, source_id, snapshot_id, row_locator, locator,
  row_label, column_label, known_from, known_basis,
  lead(known_from) OVER (
    PARTITION BY place_id, measure, period_kind, period_start, period_end, open_period_of
    ORDER BY known_from, snapshot_id
  ) AS known_to
FROM figure_vintage;

CREATE VIEW placement_versions AS
  SELECT p.geoid, p.kind AS geo_level, p.name AS place_name, p.state, v.*
  FROM placement_version v JOIN place p USING (place_id);

-- A revision is a figure that changed while place, measure and period stayed the same.
CREATE VIEW revisions AS
  SELECT n.place_id, p.geoid, p.name AS place_name, p.state, n.measure, n.fiscal_year,
    n.period_start, n.period_end, n.period_complete, o.value AS old_value, n.value AS new_value,
    n.known_from AS first_seen, o.snapshot_id AS old_snapshot_id, o.locator AS old_locator,
    n.snapshot_id AS new_snapshot_id, n.locator AS new_locator
  FROM placement_version o
  JOIN placement_version n
    ON n.place_id = o.place_id AND n.measure = o.measure AND n.period_kind = o.period_kind
    AND n.period_start = o.period_start
    AND n.period_end = o.period_end AND n.known_from = o.known_to
  JOIN place p ON p.place_id = n.place_id
  WHERE o.value <> n.value;

-- The figure shown for each place and fiscal year; calendar years stand in placement_versions only: of the periods held the longest, in its latest
-- vintage. A county without a figure has the status that the longest list gives it of which we hold
-- its state's part;
-- where no list is held, our copies lack it.
CREATE TABLE placement AS
WITH latest AS (
  SELECT * FROM figure_vintage
  WHERE period_kind = 'fiscal_year'
  QUALIFY row_number() OVER (
    PARTITION BY place_id, measure, period_start, period_end, open_period_of
    ORDER BY known_from DESC, snapshot_id DESC
  ) = 1
),
held AS (
  SELECT * FROM latest
  QUALIFY row_number() OVER (
    PARTITION BY place_id, measure, fiscal_year
    ORDER BY period_complete DESC, period_end DESC NULLS LAST, known_from DESC, snapshot_id DESC
  ) = 1
),
lists AS (
  SELECT * FROM list_coverage
  WHERE period_kind = 'fiscal_year'
  QUALIFY row_number() OVER (
    PARTITION BY measure, fiscal_year, state
    ORDER BY absent_status = 'not_held', period_complete DESC, period_end DESC NULLS LAST, known_from DESC, snapshot_id DESC
  ) = 1
),
wanted AS (
  SELECT p.*, y.measure, y.fiscal_year
  FROM place p
  CROSS JOIN (SELECT DISTINCT measure, fiscal_year FROM figure_vintage
    WHERE period_kind = 'fiscal_year') y
  WHERE p.kind IN ('nation', 'state', 'county')
),
absent AS (
  SELECT w.*, l.absent_status, l.period_start, l.period_end, l.period_complete, l.period_basis,
    l.source_id, l.snapshot_id, l.locator, l.known_from, l.known_basis,
    coalesce(l.period_start, make_date(w.fiscal_year - 1, 10, 1)) AS asked_from,
    coalesce(l.period_end, make_date(w.fiscal_year, 9, 30)) AS asked_to
  FROM wanted w
  LEFT JOIN lists l
    ON w.kind = 'county' AND l.measure = w.measure AND l.fiscal_year = w.fiscal_year
    AND l.state = w.state
  WHERE NOT EXISTS (
    SELECT 1 FROM held h
    WHERE h.place_id = w.place_id AND h.measure = w.measure AND h.fiscal_year = w.fiscal_year
  )
),
judged AS (
  SELECT *,
    CASE
      WHEN valid_from > asked_to THEN 'not_applicable'
      WHEN valid_to < asked_from AND replaced_nests THEN 'not_applicable'
      ELSE coalesce(absent_status, 'not_held')
    END AS value_status
  FROM absent
)
SELECT place_id, measure, fiscal_year, period_start, period_end, period_complete, period_basis,
  value, value_status, printed, note, source_id, snapshot_id, row_locator, locator, row_label,
  column_label, known_from, known_basis
FROM held
UNION ALL
SELECT place_id, measure, fiscal_year,
  CASE WHEN value_status = 'below_threshold' THEN period_start END,
  CASE WHEN value_status = 'below_threshold' THEN period_end END,
  CASE WHEN value_status = 'below_threshold' THEN period_complete END,
  CASE WHEN value_status = 'below_threshold' THEN period_basis END,
  NULL, value_status, NULL, NULL,
  CASE WHEN value_status = 'below_threshold' THEN source_id END,
  CASE WHEN value_status = 'below_threshold' THEN snapshot_id END,
  NULL,
  CASE WHEN value_status = 'below_threshold' THEN locator END,
  NULL, NULL,
  CASE WHEN value_status = 'below_threshold' THEN known_from END,
  CASE WHEN value_status = 'below_threshold' THEN known_basis END
FROM judged;

CREATE VIEW placements AS
  SELECT p.geoid, p.kind AS geo_level, p.name AS place_name, p.state, f.fiscal_year,
    f.period_start, f.period_end, f.period_complete, f.period_basis, f.value, f.value_status,
    f.source_id, f.snapshot_id, f.locator, f.place_id, f.measure, f.printed, f.row_label,
    f.column_label, f.note, f.known_from, f.known_basis
  FROM placement f JOIN place p USING (place_id);

-- What each document adds up to: as printed in our copy, as shown after corrections, and its own
-- TOTAL. The TOTAL is never summed with the states.
CREATE VIEW document_sums AS
  SELECT o.source_id, o.snapshot_id, o.fiscal_year,
    sum(try_cast(replace(o.printed, ',', '') AS BIGINT)) FILTER (p.kind = 'state') AS sum_as_printed,
    sum(o.value) FILTER (p.kind = 'state') AS sum_after_corrections,
    max(o.value) FILTER (p.kind = 'nation') AS printed_total
  FROM figure_vintage o JOIN place p USING (place_id)
  GROUP BY ALL
  HAVING printed_total IS NOT NULL;
