-- The figure shown for each place and fiscal year, as known on a day: of the periods held the longest,
-- in its latest vintage; calendar years stand in placement_versions only. A county without a figure
-- has the status that the longest list gives it of which we hold its state's part; where no list is
-- held, our copies lack it. A county that a list leaves out lies between at_least and at_most: by what
-- the list leaves over of the state's total (bound_basis remainder), or else only by the list's own
-- threshold (bound_basis threshold). It has a figure, derived, where it is the one county that a list
-- leaves out, or the one county of its state.
CREATE MACRO placements_as_known(known_on) AS TABLE
  WITH vintage AS (
    SELECT *, false AS absence FROM figure_vintage
    WHERE period_kind = 'fiscal_year' AND known_from <= CAST(known_on AS DATE)
    UNION ALL BY NAME
    SELECT *, true AS absence FROM list_absence
    WHERE period_kind = 'fiscal_year' AND known_from <= CAST(known_on AS DATE)
  ),
  latest AS (
    SELECT v.*, p.kind AS geo_level, p.state, p.name AS place_name
    FROM (
      FROM vintage
      QUALIFY row_number() OVER (
        PARTITION BY place_id, measure, period_start, period_end, open_period_of
        ORDER BY known_from DESC, snapshot_id DESC
      ) = 1
    ) v
    JOIN place p USING (place_id)
    WHERE NOT v.absence
  ),
  remainder AS (
    FROM state_remainders_known(known_on) WHERE period_kind = 'fiscal_year'
  ),
  -- A state's total is that of its only county, unless the list of the same days contradicts it.
  only_county AS (
    SELECT t.* REPLACE (c.place_id AS place_id, 'derived' AS value_status,
      t.place_name || ' has one county or equivalent, so its total is the county''s.'
        || coalesce(' ' || t.note, '') AS note)
    FROM latest t
    JOIN place c ON c.kind = 'county' AND c.state = t.state
      AND stands_on_list(c.valid_from, c.valid_to, c.replaced_nests, t.period_start,
        period_last_day(t.period_start, t.period_end))
    WHERE t.geo_level = 'state' AND t.value IS NOT NULL
      AND NOT EXISTS (
        SELECT 1 FROM remainder r
        WHERE r.state = t.state AND r.measure = t.measure AND r.period_start = t.period_start
          AND r.period_end = t.period_end AND r.no_bound_because = 'impossible'
      )
    QUALIFY count(*) OVER (
      PARTITION BY t.place_id, t.measure, t.period_start, t.period_end, t.open_period_of
    ) = 1
  ),
  held AS (
    SELECT * FROM (FROM latest UNION ALL BY NAME FROM only_county)
    QUALIFY row_number() OVER (
      PARTITION BY place_id, measure, fiscal_year
      ORDER BY period_complete DESC, period_end DESC NULLS LAST, value_status = 'derived',
        known_from DESC, snapshot_id DESC
    ) = 1
  ),
  lists AS (
    FROM remainder
    QUALIFY row_number() OVER (
      PARTITION BY measure, fiscal_year, state
      ORDER BY absent_status = 'not_held', period_complete DESC, period_end DESC NULLS LAST,
        list_known_from DESC, list_snapshot_id DESC
    ) = 1
  ),
  absent AS (
    SELECT w.place_id, y.measure, y.fiscal_year, l.* EXCLUDE (state, measure, fiscal_year),
      CASE
        WHEN c.value_status = 'not_applicable' AND c.geography_named
        THEN 'The list of these days divides the state in another way: it names counties of which this'
          || ' is none (' || l.list_snapshot_id || ', ' || l.list_locator || ').'
      END AS note,
      CASE
        WHEN c.place_id IS NOT NULL THEN c.value_status
        WHEN NOT stands_on_list(w.valid_from, w.valid_to, w.replaced_nests,
          coalesce(l.period_start, make_date(y.fiscal_year - 1, 10, 1)),
          period_last_day(coalesce(l.period_start, make_date(y.fiscal_year - 1, 10, 1)), l.period_end))
        THEN 'not_applicable'
        ELSE coalesce(l.absent_status, 'not_held')
      END AS value_status
    FROM place w
    CROSS JOIN (SELECT DISTINCT measure, fiscal_year FROM vintage) y
    LEFT JOIN lists l
      ON w.kind = 'county' AND l.measure = y.measure AND l.fiscal_year = y.fiscal_year
      AND l.state = w.state
    LEFT JOIN list_counties_known(known_on) c
      ON c.place_id = w.place_id AND c.snapshot_id = l.list_snapshot_id AND c.measure = l.measure
      AND c.period_kind = l.period_kind AND c.period_start = l.period_start
      AND c.period_end IS NOT DISTINCT FROM l.period_end
    WHERE w.kind IN ('nation', 'state', 'county')
      AND NOT EXISTS (
        SELECT 1 FROM held h
        WHERE h.place_id = w.place_id AND h.measure = y.measure
          AND h.fiscal_year = y.fiscal_year
      )
  ),
  -- Where a list leaves out one county, the remainder is that county's.
  left_over AS (
    SELECT place_id, measure, fiscal_year, period_start, period_end, period_complete, period_basis,
      remainder AS value, 'derived' AS value_status, total_printed AS printed,
      'The list of these days leaves out one county of the state: the state''s total of '
        || format('{:,}', published_total) || ' less ' || format('{:,}', listed_children)
        || ' listed (' || list_snapshot_id || ', ' || list_locator || ').' AS note,
      total_source_id AS source_id, total_snapshot_id AS snapshot_id,
      total_locator AS locator, total_row_label AS row_label,
      total_column_label AS column_label, greatest(list_known_from, total_known_from) AS known_from,
      CASE WHEN list_known_from > total_known_from THEN list_known_basis ELSE total_known_basis END
        AS known_basis
    FROM absent
    WHERE value_status = 'below_threshold' AND no_bound_because IS NULL AND counties_unlisted = 1
  ),
  -- A list or nothing stands behind the others.
  left_out AS (
    SELECT place_id, measure, fiscal_year, period_start, period_end, period_complete, period_basis,
      NULL::BIGINT AS value, value_status, list_source_id AS source_id,
      list_snapshot_id AS snapshot_id, list_locator AS locator, list_known_from AS known_from,
      list_known_basis AS known_basis, threshold
    FROM absent
    WHERE value_status = 'below_threshold'
      AND NOT (no_bound_because IS NULL AND counties_unlisted = 1)
    UNION ALL BY NAME
    SELECT place_id, measure, fiscal_year, value_status, note FROM absent
    WHERE value_status <> 'below_threshold'
  ),
  shown AS (
    FROM held UNION ALL BY NAME FROM left_over UNION ALL BY NAME FROM left_out
  ),
  bounded AS (
    SELECT f.*, p.geoid, p.kind, p.name, p.state AS of_state,
      p.vintage AS geo_vintage,
      f.value_status = 'below_threshold' AS hidden,
      r.no_bound_because IS NULL AND r.remainder IS NOT NULL AS by_remainder,
      r.remainder, r.counties_unlisted, coalesce(f.threshold, s.threshold) - 1 AS most
    FROM (SELECT * EXCLUDE (state, geo_level, place_name) FROM shown) f
    JOIN place p USING (place_id)
    LEFT JOIN source s ON s.source_id = f.source_id
    LEFT JOIN remainder r
      ON f.value_status = 'below_threshold' AND r.list_snapshot_id = f.snapshot_id
      AND r.state = p.state AND r.measure = f.measure AND r.period_start = f.period_start
      AND r.period_end = f.period_end
  )
  SELECT geoid, kind AS geo_level, name AS place_name, of_state AS state, fiscal_year, period_start,
    period_end, period_complete, period_basis, value, value_status,
    CASE
      WHEN hidden AND by_remainder THEN greatest(0, remainder - most * (counties_unlisted - 1))
      WHEN hidden THEN 0
    END::BIGINT AS at_least,
    CASE WHEN hidden AND by_remainder THEN least(most, remainder) WHEN hidden THEN most END::BIGINT
      AS at_most,
    CASE WHEN hidden AND by_remainder THEN 'remainder' WHEN hidden THEN 'threshold' END
      AS bound_basis,
    source_id, snapshot_id, locator, place_id, measure, printed, row_label, column_label, note,
    known_from, known_basis, geo_vintage
  FROM bounded;

CREATE TABLE placement AS FROM placements_as_known(DATE '9999-12-31');

-- geo_vintage: the Census vintages in which the code stands.
CREATE VIEW placements AS FROM placement;
