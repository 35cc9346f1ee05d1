-- What a list of counties leaves over of a state's total, and what that says of the counties that the
-- list leaves out. Only what was public by the day known_on counts.

-- Whether a county or equivalent may stand on a list of some days: one that did not exist yet, or that
-- another took the place of before, may not. Connecticut's old counties have no such end, as ORR went
-- on naming them; of them and the regions a list has one, see county_geography.
CREATE MACRO stands_on_list(since, until, nests, first_day, last_day) AS
  coalesce(since <= last_day, true) AND NOT coalesce(until < first_day AND nests, false);

-- Two ways to divide one state, of which neither nests in the other: counties (former) and what took
-- their place (present). A list divides the state in one of them.
CREATE TABLE county_geography AS
  WITH pair AS (
    SELECT place_id AS former_id, 'county-' || unnest(string_split(replaced_by, ';')) AS present_id
    FROM place WHERE kind = 'county' AND NOT replaced_nests
  ),
  dated AS (SELECT pair.*, p.valid_from FROM pair JOIN place p ON p.place_id = present_id)
  SELECT former_id AS place_id, 'former' AS geography, min(valid_from) AS present_from
  FROM dated GROUP BY former_id
  UNION ALL
  SELECT present_id, 'present', min(valid_from) FROM dated GROUP BY present_id;

-- The last day that a period from this day can have, where the source does not show its end.
CREATE MACRO period_last_day(first_day, shown) AS
  coalesce(shown, (first_day + INTERVAL 1 YEAR - INTERVAL 1 DAY)::DATE);

-- Each county of each list, named or not. Of the vintages of one list, state by state: the latest of
-- which we hold the state's part. Where the list names a county of one of two geographies of the state,
-- that one alone stands on it. Where it names none of either, or of both, and its days reach the time of
-- the second, geography_named is false: nothing says how many counties it leaves out, and those of its
-- days stand.
CREATE MACRO list_counties_known(known_on) AS TABLE
  WITH list AS (
    SELECT *, period_last_day(period_start, period_end) AS end_day
    FROM list_coverage
    WHERE known_from <= CAST(known_on AS DATE)
    QUALIFY row_number() OVER (
      PARTITION BY measure, period_kind, period_start, period_end,
        CASE WHEN period_end IS NULL THEN snapshot_id END, state
      ORDER BY absent_status = 'not_held', known_from DESC, snapshot_id DESC
    ) = 1
  ),
  county AS (
    SELECT l.*, p.place_id, f.place_id IS NOT NULL AS listed, f.value, f.value_status,
      p.valid_from, p.valid_to, p.replaced_nests, g.geography,
      coalesce(g.present_from <= l.end_day, false) AS two_geographies,
      coalesce(bool_or(listed AND g.geography = 'former') OVER state_list, false) AS names_former,
      coalesce(bool_or(listed AND g.geography = 'present') OVER state_list, false) AS names_present
    FROM list l
    JOIN place p ON p.kind = 'county' AND p.state = l.state
    LEFT JOIN county_geography g ON g.place_id = p.place_id
    LEFT JOIN figure_vintage f
      ON f.snapshot_id = l.snapshot_id AND f.place_id = p.place_id AND f.measure = l.measure
      AND f.period_kind = l.period_kind AND f.period_start = l.period_start
      AND f.period_end IS NOT DISTINCT FROM l.period_end
    WINDOW state_list AS (
      PARTITION BY l.snapshot_id, l.measure, l.period_kind, l.period_start, l.period_end, l.state
    )
  )
  SELECT * EXCLUDE (end_day, value_status, valid_from, valid_to, replaced_nests, geography,
      two_geographies, names_former, names_present),
    CASE
      WHEN listed THEN value_status
      WHEN two_geographies AND names_former <> names_present
      THEN CASE WHEN names_former = (geography = 'former') THEN absent_status ELSE 'not_applicable' END
      WHEN stands_on_list(valid_from, valid_to,
        replaced_nests OR (two_geographies AND absent_status <> 'not_held'), period_start, end_day)
      THEN absent_status
      ELSE 'not_applicable'
    END AS value_status,
    CASE WHEN two_geographies THEN names_former <> names_present END AS geography_named
  FROM county;

-- One row for a state, a measure and the days of a list. The state's total belongs to the list if it
-- is of the same days, both ends shown, and was public on the same day, or if the list's own lead-in
-- prints the same total of the nation (list_claim) as the page by state does; where the two print different totals, it does not. The remainder is total less listed.
-- It bounds the unlisted counties only if every release has a county (the pipeline file says so, with
-- evidence) and if some set of counties could hold it. no_bound_because names what is lacking.
CREATE MACRO state_remainders_known(known_on) AS TABLE
  WITH listed AS (
    SELECT source_id, snapshot_id, measure, period_kind, fiscal_year, period_start, period_end,
      period_complete, period_basis, state, absent_status, threshold, locator, known_from,
      known_basis, count(*) FILTER (value IS NOT NULL) AS counties_listed,
      coalesce(sum(value), 0)::BIGINT AS listed_children,
      count(*) FILTER (value_status IN ('below_threshold', 'not_held') AND value IS NULL)
        AS counties_unlisted,
      count(*) FILTER (listed AND value IS NULL AND value_status <> 'below_threshold')
        AS listed_without_figure,
      coalesce(bool_or(NOT geography_named), false) AS geography_not_named
    FROM list_counties_known(known_on)
    GROUP BY ALL
  ),
  national AS (
    SELECT f.snapshot_id, f.measure, f.period_kind, f.period_start, f.period_end, f.value
    FROM figure_vintage f JOIN place p USING (place_id)
    WHERE p.kind = 'nation' AND f.value IS NOT NULL AND f.period_end IS NOT NULL
    UNION
    SELECT snapshot_id, measure, period_kind, period_start, period_end, total FROM list_claim
    WHERE total IS NOT NULL AND period_end IS NOT NULL
  ),
  total AS (
    SELECT l.snapshot_id AS list_id, l.state, o.* EXCLUDE (place_id),
      a.value IS NOT NULL AND b.value IS NOT NULL AND a.value <> b.value AS totals_differ,
      CASE
        WHEN a.value <> b.value THEN NULL
        WHEN o.known_from = l.known_from AND o.known_basis <> 'taken_in'
          AND l.known_basis <> 'taken_in'
        THEN 'same_day'
        WHEN a.value = b.value THEN 'lead_in'
      END AS pairing
    FROM listed l
    JOIN place p ON p.kind = 'state' AND p.state = l.state
    JOIN figure_vintage o
      ON o.place_id = p.place_id AND o.measure = l.measure AND o.period_kind = l.period_kind
      AND o.period_start = l.period_start AND o.period_end = l.period_end
    LEFT JOIN national a
      ON a.snapshot_id = l.snapshot_id AND a.measure = l.measure
      AND a.period_kind = l.period_kind AND a.period_start = l.period_start
      AND a.period_end = l.period_end
    LEFT JOIN national b
      ON b.snapshot_id = o.snapshot_id AND b.measure = l.measure
      AND b.period_kind = l.period_kind AND b.period_start = l.period_start
      AND b.period_end = l.period_end
    WHERE o.value IS NOT NULL AND o.known_from <= CAST(known_on AS DATE)
    QUALIFY row_number() OVER (
      PARTITION BY l.snapshot_id, l.state, o.measure, o.period_kind, o.period_start, o.period_end
      ORDER BY pairing IS NULL, pairing = 'lead_in', o.known_from DESC, o.snapshot_id DESC
    ) = 1
  ),
  paired AS (
    SELECT l.* EXCLUDE (threshold), coalesce(l.threshold, s.threshold) AS threshold,
      s.every_release_has_a_county,
      t.value AS published_total, t.pairing, t.totals_differ, t.source_id AS total_source_id,
      t.snapshot_id AS total_snapshot_id, t.locator AS total_locator, t.printed AS total_printed,
      t.row_label AS total_row_label, t.column_label AS total_column_label,
      t.known_from AS total_known_from, t.known_basis AS total_known_basis,
      CASE
        WHEN l.absent_status = 'below_threshold' AND l.listed_without_figure = 0
          AND t.pairing IS NOT NULL
        THEN t.value - l.listed_children
      END AS remainder,
      (coalesce(l.threshold, s.threshold) - 1) * l.counties_unlisted AS most_of_unlisted
    FROM listed l
    JOIN source s USING (source_id)
    LEFT JOIN total t
      ON t.list_id = l.snapshot_id AND t.state = l.state AND t.measure = l.measure
      AND t.period_kind = l.period_kind AND t.period_start = l.period_start
      AND t.period_end = l.period_end
  ),
  judged AS (
    SELECT *,
      remainder >= 0 AND (NOT every_release_has_a_county OR geography_not_named
        OR remainder <= most_of_unlisted) AS possible
    FROM paired
  )
  SELECT state, measure, period_kind, fiscal_year, period_start, period_end, period_complete,
    period_basis, published_total, listed_children, counties_listed, counties_unlisted, remainder,
    threshold, most_of_unlisted,
    CASE WHEN possible AND NOT geography_not_named
      THEN ceil(remainder / (threshold - 1))::BIGINT END AS least_counties,
    CASE WHEN possible AND NOT geography_not_named
      THEN least(remainder, counties_unlisted) END AS most_counties,
    possible, pairing, every_release_has_a_county,
    CASE
      WHEN absent_status <> 'below_threshold' THEN 'list_not_held'
      WHEN period_end IS NULL THEN 'end_not_shown'
      WHEN listed_without_figure > 0 THEN 'listed_without_figure'
      WHEN geography_not_named THEN 'geography_not_named'
      WHEN published_total IS NULL THEN 'no_total'
      WHEN pairing IS NULL AND totals_differ THEN 'totals_differ'
      WHEN pairing IS NULL THEN 'other_day'
      WHEN NOT possible THEN 'impossible'
      WHEN NOT every_release_has_a_county THEN 'not_declared'
    END AS no_bound_because,
    absent_status, source_id AS list_source_id, snapshot_id AS list_snapshot_id,
    locator AS list_locator, known_from AS list_known_from, known_basis AS list_known_basis,
    total_source_id, total_snapshot_id, total_locator, total_printed, total_row_label,
    total_column_label, total_known_from, total_known_basis
  FROM judged;

CREATE TABLE state_remainder AS FROM state_remainders_known(DATE '9999-12-31');

-- Of a list that we hold in part nothing is said of what it lists, let alone that it is zero.
CREATE VIEW state_remainders AS
  SELECT * REPLACE (
    CASE WHEN absent_status = 'below_threshold' THEN listed_children END AS listed_children,
    CASE WHEN absent_status = 'below_threshold' THEN counties_listed END AS counties_listed,
    CASE WHEN absent_status = 'below_threshold' THEN counties_unlisted END AS counties_unlisted,
    CASE WHEN absent_status = 'below_threshold' THEN most_of_unlisted END AS most_of_unlisted)
  FROM state_remainder;

-- The list that stands for a fiscal year where measures of places need one: the one of most states,
-- then the longest.
CREATE TABLE fiscal_year_list AS
  SELECT measure, fiscal_year, period_start, period_end
  FROM state_remainder
  WHERE period_kind = 'fiscal_year'
  GROUP BY measure, fiscal_year, period_start, period_end
  QUALIFY row_number() OVER (
    PARTITION BY measure, fiscal_year
    ORDER BY count(*) FILTER (absent_status <> 'not_held') DESC, period_end DESC NULLS LAST
  ) = 1;

CREATE TABLE fiscal_year_list_county AS
  SELECT c.measure, c.fiscal_year, c.period_start, c.period_end, c.state, c.place_id, c.value,
    c.value_status
  FROM list_counties_known(DATE '9999-12-31') c
  JOIN fiscal_year_list l
    ON l.measure = c.measure AND l.fiscal_year = c.fiscal_year AND c.period_kind = 'fiscal_year'
    AND l.period_start = c.period_start AND l.period_end IS NOT DISTINCT FROM c.period_end;
