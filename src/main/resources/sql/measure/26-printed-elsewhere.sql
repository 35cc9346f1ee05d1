-- Figures as others print them (placement_claim), each beside ORR's own figure for the same place,
-- measure, kind of period, first and last day, in the latest vintage held. A claim is never part of a
-- series. Where no such figure is held, a bound may be: of a county that ORR's list of the same days
-- leaves out by its rule (threshold); of a share printed only as less than n (less_than); of a part of
-- a year, which cannot exceed the whole (part_of_year); of a county, or of several places together,
-- which cannot exceed the place that contains them (part_of_place). Where the list and the state's total
-- belong together, what the list leaves over bounds the county (remainder), from below too. Bounds are of counts and shares, never of averages.
--
-- verdict:
--   agrees            the same number
--   earlier_vintage   another number now, but an earlier vintage that we hold printed this one
--   predates_ours     another number, and the claim is older than every vintage held of that figure:
--                     it may repeat a figure that ORR has revised since, or err
--   contradicts       another number, though a vintage that we hold was public before the claim
--   within_bounds     ORR's figure, or the bound of it, allows what the claim's words allow
--   outside_bounds    it does not
--   no_bound_printed  the claim's words ("about 200") exclude nothing
--   no_figure_held    neither figure nor bound of these days is held, or the days are not printed
-- There is no tolerance: difference says how far two numbers are apart.
CREATE VIEW placement_claims AS
  WITH claim AS (
    SELECT c.*, p.geoid, p.kind AS geo_level, p.name AS place_name, p.state, m.unit
    FROM placement_claim c JOIN place p USING (place_id) JOIN measure m USING (measure)
  ),
  figure AS (
    SELECT *,
      row_number() OVER vintages AS turn,
      min(known_from) OVER (
        PARTITION BY place_id, measure, category, period_kind, period_start, period_end
      ) AS first_known
    FROM observation
    WHERE period_end IS NOT NULL AND (value IS NOT NULL OR less_than IS NOT NULL)
    WINDOW vintages AS (
      PARTITION BY place_id, measure, category, period_kind, period_start, period_end
      ORDER BY known_from DESC, snapshot_id DESC
    )
  ),
  latest AS (FROM figure WHERE turn = 1),
  whole_year AS (
    SELECT l.* FROM latest l JOIN measure m USING (measure)
    WHERE l.period_kind = 'fiscal_year' AND l.period_complete AND l.value IS NOT NULL
      AND m.unit = 'children'
  ),
  -- ORR's list of the same days leaves the county out by its own rule: what follows for it, as shown
  -- where the shown figure is of that list, or else by the list's own threshold. A county that the list
  -- names has no such bound, whether or not its cell can be read.
  hidden AS (
    SELECT c.snapshot_id, c.locator, l.snapshot_id AS list_snapshot_id, l.locator AS list_locator,
      l.source_id AS list_source_id, l.known_from AS list_known_from,
      coalesce(b.value, b.at_least, 0) AS at_least,
      coalesce(b.value, b.at_most, coalesce(l.threshold, s.threshold) - 1) AS at_most,
      CASE WHEN b.value IS NOT NULL THEN 'remainder' ELSE coalesce(b.bound_basis, 'threshold') END
        AS rule
    FROM claim c
    JOIN list_coverage l ON l.measure = c.measure AND l.state = c.state
      AND l.period_kind = c.period_kind AND l.period_start = c.period_start
      AND l.period_end = c.period_end AND l.absent_status = 'below_threshold'
    JOIN source s ON s.source_id = l.source_id
    LEFT JOIN placement b
      ON b.place_id = c.place_id AND b.measure = c.measure AND l.period_kind = 'fiscal_year'
      AND b.period_start = l.period_start AND b.period_end = l.period_end
      AND (b.value_status = 'derived'
        OR b.bound_basis IS NOT NULL AND b.snapshot_id = l.snapshot_id)
    WHERE c.geo_level = 'county' AND c.several IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM observation o
        WHERE o.snapshot_id = l.snapshot_id AND o.place_id = c.place_id AND o.measure = l.measure
          AND o.period_start = l.period_start AND o.period_end = l.period_end
      )
    QUALIFY row_number() OVER (
      PARTITION BY c.snapshot_id, c.locator ORDER BY l.known_from DESC, l.snapshot_id DESC
    ) = 1
  ),
  -- Categories that one publication prints together for one period, all of them ORR's for another year.
  other_year AS (
    SELECT c.source_title, c.measure, c.period_start, c.period_end,
      any_value(l.fiscal_year) AS same_as_fiscal_year
    FROM claim c
    JOIN latest l ON l.place_id = c.place_id AND l.measure = c.measure
      AND l.category = c.category AND l.period_kind = c.period_kind
      AND l.value = c.value AND l.fiscal_year <> c.fiscal_year
    GROUP BY c.source_title, c.measure, c.period_start, c.period_end, l.fiscal_year
    HAVING count(*) >= 3 AND count(*) = (
      SELECT count(*) FROM claim o
      WHERE o.source_title = c.source_title AND o.measure = c.measure
        AND o.period_start = c.period_start AND o.period_end = c.period_end
    )
  ),
  compared AS (
    SELECT c.*,
      CASE WHEN c.several IS NULL THEN f.value END AS our_value,
      e.known_from AS earlier_known_from,
      f.first_known,
      CASE
        WHEN c.several IS NULL AND f.value IS NOT NULL THEN NULL
        WHEN c.several IS NULL AND f.less_than IS NOT NULL THEN 'less_than'
        WHEN c.several IS NOT NULL AND f.value IS NOT NULL THEN 'part_of_place'
        WHEN h.at_most IS NOT NULL THEN h.rule
        WHEN y.value IS NOT NULL AND c.several IS NOT NULL THEN 'part_of_place'
        WHEN y.value IS NOT NULL THEN 'part_of_year'
        WHEN z.value IS NOT NULL THEN 'part_of_place'
      END AS bound_rule,
      CASE
        WHEN f.locator IS NOT NULL
          THEN struct_pack(source_id := f.source_id, snapshot_id := f.snapshot_id, locator := f.locator,
            known_from := f.known_from)
        WHEN h.at_most IS NOT NULL
          THEN struct_pack(source_id := h.list_source_id, snapshot_id := h.list_snapshot_id,
            locator := h.list_locator, known_from := h.list_known_from)
        WHEN y.value IS NOT NULL
          THEN struct_pack(source_id := y.source_id, snapshot_id := y.snapshot_id, locator := y.locator,
            known_from := y.known_from)
        WHEN z.value IS NOT NULL
          THEN struct_pack(source_id := z.source_id, snapshot_id := z.snapshot_id, locator := z.locator,
            known_from := z.known_from)
      END AS ours,
      coalesce(f.value, f.less_than, h.at_most, y.value, z.value) AS most,
      CASE WHEN f.locator IS NULL THEN coalesce(h.at_least, 0) ELSE 0 END AS least,
      o.same_as_fiscal_year
    FROM claim c
    LEFT JOIN latest f ON f.place_id = c.place_id AND f.measure = c.measure
      AND f.category IS NOT DISTINCT FROM c.category AND f.period_kind = c.period_kind
      AND f.period_start = c.period_start AND f.period_end = c.period_end
      AND (c.several IS NULL OR c.unit = 'children')
    LEFT JOIN (
      SELECT place_id, measure, category, period_kind, period_start, period_end, value,
        min(known_from) AS known_from
      FROM figure WHERE turn > 1 GROUP BY ALL
    ) e ON e.place_id = c.place_id AND e.measure = c.measure
      AND e.category IS NOT DISTINCT FROM c.category AND e.period_kind = c.period_kind
      AND e.period_start = c.period_start AND e.period_end = c.period_end AND e.value = c.value
    LEFT JOIN hidden h ON h.snapshot_id = c.snapshot_id AND h.locator = c.locator
    LEFT JOIN whole_year y ON f.locator IS NULL AND y.place_id = c.place_id
      AND y.measure = c.measure AND y.category IS NOT DISTINCT FROM c.category
      AND y.fiscal_year = c.fiscal_year AND c.period_start >= y.period_start
      AND coalesce(c.period_end, y.period_end) <= y.period_end
    LEFT JOIN whole_year z ON f.locator IS NULL AND h.locator IS NULL AND y.locator IS NULL
      AND c.geo_level = 'county' AND z.place_id = 'state-' || lower(c.state)
      AND z.measure = c.measure AND z.category IS NOT DISTINCT FROM c.category
      AND z.fiscal_year = c.fiscal_year AND c.period_start >= z.period_start
      AND coalesce(c.period_end, z.period_end) <= z.period_end
    LEFT JOIN other_year o ON o.source_title = c.source_title AND o.measure = c.measure
      AND o.period_start = c.period_start AND o.period_end = c.period_end
  )
  SELECT place_id, geoid, geo_level, place_name, state, several, measure, category, unit, fiscal_year,
    period_kind, period_start, period_end, period_complete, period_basis, period_note, printed, value,
    at_least, at_most, our_value,
    CASE WHEN bound_rule IS NOT NULL THEN least END AS bound_at_least,
    CASE WHEN bound_rule IS NOT NULL THEN most END AS bound_at_most, bound_rule,
    CASE
      WHEN our_value IS NOT NULL AND value = our_value THEN 'agrees'
      WHEN our_value IS NOT NULL AND value IS NOT NULL AND earlier_known_from IS NOT NULL
        THEN 'earlier_vintage'
      WHEN our_value IS NOT NULL AND value IS NOT NULL AND known_from < first_known
        THEN 'predates_ours'
      WHEN our_value IS NOT NULL AND value IS NOT NULL THEN 'contradicts'
      WHEN our_value IS NULL AND bound_rule IS NULL THEN 'no_figure_held'
      WHEN at_least IS NULL AND at_most IS NULL THEN 'no_bound_printed'
      WHEN our_value IS NOT NULL AND coalesce(at_least, our_value) <= our_value
        AND coalesce(at_most, our_value) >= our_value THEN 'within_bounds'
      WHEN bound_rule = 'less_than' AND coalesce(at_least, 0) < most THEN 'within_bounds'
      WHEN bound_rule IS NOT NULL AND bound_rule <> 'less_than' AND coalesce(at_least, 0) <= most
          AND coalesce(at_most, most) >= least
        THEN 'within_bounds'
      ELSE 'outside_bounds'
    END AS verdict,
    value - our_value AS difference, same_as_fiscal_year, ours.source_id AS our_source_id,
    ours.snapshot_id AS our_snapshot_id, ours.locator AS our_locator,
    ours.known_from AS our_known_from, list_complete, basis, confidence, source_title, source_url,
    note, source_id, snapshot_id, row_locator, locator, known_from, known_basis
  FROM compared;

-- Claims of one figure that differ from each other, whatever ORR printed.
CREATE VIEW placement_claim_conflicts AS
  SELECT place_id, place_name, several, measure, category, period_kind, period_start, period_end,
    min(value) AS smallest, max(value) AS largest, max(value) - min(value) AS difference,
    string_agg(printed || ' (' || source_title || ', ' || known_from || ')', '; '
      ORDER BY known_from, value, source_title) AS claims
  FROM placement_claims
  WHERE value IS NOT NULL AND period_end IS NOT NULL
  GROUP BY ALL
  HAVING min(value) <> max(value);
