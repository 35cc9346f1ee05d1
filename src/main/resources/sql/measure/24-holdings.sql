-- Which figures of placements are held, by fiscal year, level and vintage, and which are missing: one
-- row for each document and period; and one without a document for each year from FY2014, the first
-- that ORR published, of which no document shows the whole year at that level.
CREATE VIEW holdings AS
  WITH levels AS (
    SELECT unnest(['state', 'county']) AS geo_level
  ),
  seen AS (
    SELECT CASE WHEN p.kind = 'nation' THEN 'state' ELSE p.kind END AS geo_level, o.measure,
      o.period_kind, o.fiscal_year, o.period_start, o.period_end, o.period_complete,
      o.period_basis, o.source_id, o.snapshot_id, o.known_from, o.known_basis,
      count(o.value) FILTER (p.kind <> 'nation') AS places_with_a_figure,
      count(DISTINCT p.state) FILTER (p.kind <> 'nation') AS states_named
    FROM figure_vintage o JOIN place p USING (place_id)
    GROUP BY ALL
  ),
  lists AS (
    SELECT snapshot_id, period_start,
      count(*) FILTER (absent_status = 'below_threshold') AS states_held_whole
    FROM list_coverage GROUP BY ALL
  ),
  years AS (
    SELECT l.geo_level, m.measure, unnest(range(2014, m.last_year + 1))::INTEGER AS fiscal_year
    FROM levels l
    CROSS JOIN (SELECT measure, max(fiscal_year) AS last_year FROM figure_vintage GROUP BY ALL) m
  )
  SELECT s.measure, s.geo_level, s.fiscal_year, s.period_kind, s.period_start, s.period_end,
    s.period_complete, s.places_with_a_figure, s.states_named,
    CASE WHEN s.geo_level = 'county' THEN coalesce(l.states_held_whole, 0) END
      AS states_held_whole,
    d.copy_state, d.origin, s.known_from AS vintage, s.known_basis, s.period_basis, s.source_id, s.snapshot_id,
    'held' AS standing
  FROM seen s
  JOIN snapshot d USING (snapshot_id)
  LEFT JOIN lists l USING (snapshot_id, period_start)
  UNION ALL
  SELECT y.measure, y.geo_level, y.fiscal_year, 'fiscal_year', make_date(y.fiscal_year - 1, 10, 1),
    make_date(y.fiscal_year, 9, 30), true, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'missing'
  FROM years y
  WHERE NOT EXISTS (
    SELECT 1 FROM seen s
    WHERE s.geo_level = y.geo_level AND s.measure = y.measure AND s.fiscal_year = y.fiscal_year
      AND s.period_kind = 'fiscal_year' AND s.period_complete
  );
