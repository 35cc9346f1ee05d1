-- Every vintage of every figure: one row for each document that shows it. known_to is the first day
-- on which the next vintage was public. A longer period is another figure; so is a part of a year
-- whose end is not shown, as another document's part may be longer.
CREATE VIEW figure_vintage AS
  SELECT o.* REPLACE (o.value::BIGINT AS value),
    CASE WHEN o.period_end IS NULL THEN o.snapshot_id END AS open_period_of
  FROM observation o JOIN measure m USING (measure)
  WHERE m.series = 'placements';

-- A list also speaks by leaving out: a county that another vintage of the same list names, and that
-- this one does not, though we hold its part whole, is below the threshold from this vintage on.
CREATE VIEW list_absence AS
  SELECT f.place_id, l.* EXCLUDE (state, absent_status), l.absent_status AS value_status
  FROM list_coverage l
  JOIN place p ON p.kind = 'county' AND p.state = l.state
  JOIN (
    SELECT DISTINCT place_id, source_id, measure, period_kind, period_start, period_end
    FROM figure_vintage
  ) f
    ON f.place_id = p.place_id AND f.source_id = l.source_id AND f.measure = l.measure
    AND f.period_kind = l.period_kind AND f.period_start = l.period_start
    AND f.period_end = l.period_end
  WHERE l.absent_status = 'below_threshold'
    AND NOT EXISTS (
      SELECT 1 FROM figure_vintage o
      WHERE o.snapshot_id = l.snapshot_id AND o.place_id = f.place_id AND o.measure = l.measure
        AND o.period_start = l.period_start AND o.period_end = l.period_end
    );

CREATE TABLE placement_version AS
SELECT place_id, measure, period_kind, fiscal_year, period_start, period_end, period_complete,
  period_basis, value, value_status, printed, note, source_id, snapshot_id, row_locator, locator,
  row_label, column_label, known_from, known_basis,
  lead(known_from) OVER (
    PARTITION BY place_id, measure, period_kind, period_start, period_end, open_period_of
    ORDER BY known_from, snapshot_id
  ) AS known_to
FROM (FROM figure_vintage UNION ALL BY NAME FROM list_absence);

CREATE VIEW placement_versions AS
  SELECT p.geoid, p.kind AS geo_level, p.name AS place_name, p.state, p.vintage AS geo_vintage, v.*
  FROM placement_version v JOIN place p USING (place_id);

-- A revision is a figure that changed while place, measure and period stayed the same: its value, or
-- that it has one. What our own copy lacks is no change of the source, nor is a cell of our copy that
-- was put right.
CREATE VIEW revisions AS
  WITH said AS (
    SELECT *,
      lag({value: value, value_status: value_status, known_from: known_from,
        snapshot_id: snapshot_id, locator: locator}) OVER (
        PARTITION BY place_id, measure, period_kind, period_start, period_end
        ORDER BY known_from, snapshot_id
      ) AS before
    FROM placement_version
    WHERE period_end IS NOT NULL AND value_status <> 'not_held'
  )
  SELECT n.place_id || '/' || n.measure || '/' || n.period_start || '/' || n.period_end || '/'
      || n.snapshot_id AS revision_id,
    n.place_id, p.geoid, p.name AS place_name, p.state, n.measure, n.period_kind,
    n.fiscal_year, n.period_start, n.period_end, n.period_complete, before.value AS old_value,
    n.value AS new_value, before.value_status AS old_status, n.value_status AS new_status,
    n.known_from AS first_seen, before.snapshot_id AS old_snapshot_id,
    before.locator AS old_locator, n.snapshot_id AS new_snapshot_id, n.locator AS new_locator
  FROM said n JOIN place p USING (place_id)
  WHERE before.known_from < n.known_from
    AND (before.value IS DISTINCT FROM n.value
      OR n.value IS NULL AND before.value_status <> n.value_status);

-- What each document adds up to: as printed in our copy, as shown after corrections, and its own
-- TOTAL. The TOTAL is never summed with the states.
CREATE VIEW document_sums AS
  SELECT o.source_id, o.snapshot_id, o.period_kind, o.fiscal_year, o.period_start, o.period_end,
    sum(try_cast(replace(o.printed, ',', '') AS BIGINT)) FILTER (p.kind = 'state') AS sum_as_printed,
    sum(o.value) FILTER (p.kind = 'state') AS sum_after_corrections,
    max(o.value) FILTER (p.kind = 'nation') AS printed_total
  FROM figure_vintage o JOIN place p USING (place_id)
  GROUP BY ALL
  HAVING printed_total IS NOT NULL;
