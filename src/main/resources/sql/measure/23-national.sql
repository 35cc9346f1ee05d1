-- Figures of the nation that are not counts of places: shares, averages, monthly discharges. For each
-- measure, category and period the longest period held, in its latest vintage as known on a day. A
-- figure printed only as less than n has the status less_than, no value, and n in less_than.
CREATE MACRO national_figures_as_known(known_on) AS TABLE
  SELECT o.measure, m.title, m.unit, o.category, o.period_kind, o.fiscal_year, o.period_start,
    o.period_end, o.period_complete, o.period_basis, o.value, o.less_than, o.value_status, o.printed,
    o.note, o.source_id, o.snapshot_id, o.row_locator, o.locator, o.row_label, o.column_label,
    o.known_from, o.known_basis
  FROM observation o JOIN measure m USING (measure)
  WHERE m.series = 'national' AND o.known_from <= known_on
  QUALIFY row_number() OVER (
    PARTITION BY o.measure, o.category, o.period_kind, o.period_start
    ORDER BY o.period_complete DESC, o.period_end DESC NULLS LAST, o.known_from DESC,
      o.snapshot_id DESC
  ) = 1;

-- The same, as known now.
CREATE VIEW national_figures AS FROM national_figures_as_known(DATE '9999-12-31');

-- What the months of a fiscal year add up to, only for counts of children: an average or a rate is
-- never added up. months: how many are held; whole: the months from October on, none missing between.
CREATE VIEW national_year_sums AS
  SELECT measure, category, fiscal_year, count(value) AS months, min(period_start) AS period_start,
    max(period_end) AS period_end, sum(value)::BIGINT AS sum_of_months,
    count(value) = count(*) AND count(*) = date_diff('month', make_date(fiscal_year - 1, 10, 1), max(period_end)) + 1
      AS whole,
    any_value(source_id) AS source_id, min(snapshot_id) AS snapshot_id
  FROM national_figures
  WHERE period_kind = 'month' AND unit = 'children'
  GROUP BY measure, category, fiscal_year;

-- What the printed shares of a fiscal year add up to. A share printed as "<2%" may be nothing
-- and is less than 2: the sum lies from sum_at_least to below sum_below; without such a share the two are
-- the sum.
CREATE VIEW national_share_sums AS
  SELECT measure, title, fiscal_year, sum(value) AS sum_at_least,
    sum(coalesce(value, less_than)) AS sum_below, count(less_than) AS shares_less_than,
    any_value(source_id) AS source_id, min(snapshot_id) AS snapshot_id
  FROM national_figures
  WHERE unit = 'percent' AND period_kind = 'fiscal_year'
  GROUP BY ALL;

-- The monthly discharges beside the TOTAL of ORR's page by state for the same days: each vintage's
-- latest figure. They are two publications; nothing is forced to match.
CREATE VIEW discharges_and_releases AS
  SELECT s.fiscal_year, s.period_start, s.period_end, s.months, s.sum_of_months,
    s.source_id AS months_source_id, s.snapshot_id AS months_snapshot_id,
    v.value AS total, v.period_basis, v.source_id, v.snapshot_id, v.locator, v.known_from,
    v.value - s.sum_of_months AS difference
  FROM national_year_sums s
  JOIN placement_version v ON v.place_id = 'nation-us' AND v.measure = 'children_released'
    AND v.period_kind = 'fiscal_year' AND v.period_start = s.period_start
    AND v.period_end = s.period_end AND v.value IS NOT NULL
  WHERE s.measure = 'discharges' AND s.category IS NULL AND s.whole
  QUALIFY row_number() OVER (
    PARTITION BY s.fiscal_year, s.period_end ORDER BY v.known_from DESC, v.snapshot_id DESC
  ) = 1;
