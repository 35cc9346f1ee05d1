-- Releases counted from files that the user holds. They are no ORR figures: their status is always
-- derived, and they never enter the views of placements.
CREATE VIEW own_release_month AS
  SELECT c.source_id, c.place_id, p.geoid, p.kind, p.name AS place_name, p.state, c.month,
    sum(c.surely)::BIGINT AS surely, sum(c.weighted) AS weighted, sum(c.possibly)::BIGINT AS possibly,
    'derived' AS value_status,
    coalesce(any_value(p.valid_from), '-infinity'::DATE) <= last_day(c.month)
      AND coalesce(any_value(p.valid_to), 'infinity'::DATE) >= c.month AS code_valid,
    any_value(s.licence) AS licence
  FROM own_release_count c
  JOIN place p USING (place_id)
  JOIN source s USING (source_id)
  WHERE c.category IS NULL
  GROUP BY c.source_id, c.place_id, p.geoid, p.kind, p.name, p.state, c.month;

CREATE VIEW own_releases_by_county_month AS
  SELECT source_id, geoid, place_name, state, month, surely, weighted, possibly, value_status,
    code_valid, licence, place_id
  FROM own_release_month WHERE kind = 'county';

CREATE VIEW own_releases_by_state_month AS
  SELECT source_id, geoid, place_name, state, month, surely, weighted, possibly, value_status,
    licence, place_id
  FROM own_release_month WHERE kind = 'state';

CREATE VIEW own_releases_by_country_month AS
  SELECT source_id, category AS country, month, sum(possibly)::BIGINT AS children
  FROM own_release_count WHERE category IS NOT NULL
  GROUP BY source_id, category, month;

-- Releases that no county could be found for, with their share of all that were kept in the month.
CREATE VIEW own_releases_unplaced AS
  SELECT u.source_id, u.month, u.reason, sum(u.rows)::BIGINT AS children,
    any_value(m.possibly) AS children_kept,
    round(100.0 * sum(u.rows) / any_value(m.possibly), 2) AS percent
  FROM own_release_unplaced u
  JOIN own_release_month m
    ON m.source_id = u.source_id AND m.month = u.month AND m.kind = 'nation'
  GROUP BY u.source_id, u.month, u.reason;

CREATE VIEW own_releases_outcomes AS
  SELECT source_id, outcome, reason, sum(rows)::BIGINT AS rows
  FROM own_release_outcome GROUP BY source_id, outcome, reason;

CREATE VIEW own_releases_rejected AS
  SELECT r.source_id, s.file, r.locator, r.reason, r.cell
  FROM own_release_rejected r JOIN snapshot s USING (snapshot_id);

-- Whole fiscal years by state beside ORR's figure. A year counts as whole if the file has a release
-- in each of its twelve months. Releases that could not be placed may be of any state.
CREATE VIEW own_releases_compared AS
  WITH yearly AS (
    SELECT source_id, place_id, kind, place_name, state, surely, weighted, possibly,
      year(month + INTERVAL 3 MONTH) AS fiscal_year
    FROM own_release_month WHERE kind IN ('state', 'nation')
  ),
  own AS (
    SELECT source_id, place_id, place_name, state, fiscal_year, sum(surely)::BIGINT AS surely,
      sum(weighted) AS weighted, sum(possibly)::BIGINT AS possibly
    FROM yearly GROUP BY ALL
  ),
  held AS (
    SELECT source_id, year(month + INTERVAL 3 MONTH) AS fiscal_year,
      count(DISTINCT month) AS months_held
    FROM own_release_month WHERE kind = 'nation' AND possibly > 0 GROUP BY ALL
  ),
  lost AS (
    SELECT source_id, year(month + INTERVAL 3 MONTH) AS fiscal_year, sum(rows)::BIGINT AS unplaced
    FROM own_release_unplaced GROUP BY ALL
  )
  SELECT o.source_id, o.place_name, o.state, o.fiscal_year, o.surely, o.weighted, o.possibly,
    CASE WHEN o.place_id = 'nation-us' THEN 0 ELSE coalesce(l.unplaced, 0) END AS unplaced_anywhere,
    p.value AS orr_value, p.value_status AS orr_status,
    h.months_held, h.months_held = 12 AS year_is_whole,
    CASE
      WHEN p.value IS NULL OR NOT p.period_complete OR NOT year_is_whole THEN 'not comparable'
      WHEN p.value < o.surely THEN 'the file has more'
      WHEN p.value > o.possibly + unplaced_anywhere THEN 'ORR has more'
      ELSE 'within the bounds of the file'
    END AS outcome,
    CASE WHEN outcome <> 'not comparable' THEN o.weighted - p.value END AS difference,
    o.place_id
  FROM own o
  JOIN held h USING (source_id, fiscal_year)
  LEFT JOIN lost l USING (source_id, fiscal_year)
  LEFT JOIN placement p ON p.place_id = o.place_id AND p.fiscal_year = o.fiscal_year
    AND p.measure = 'children_released';
