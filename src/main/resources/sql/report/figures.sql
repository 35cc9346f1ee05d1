SELECT f.place_id, f.geoid, f.geo_level, f.place_name, f.state, f.fiscal_year, f.period_start,
  f.period_end, f.period_complete, f.period_basis, f.value, f.value_status, f.source_id,
  f.snapshot_id, f.locator, f.printed, f.row_label, f.column_label, f.note, f.known_from,
  f.known_basis, f.measure,
  EXISTS (
    SELECT 1 FROM revisions r
    WHERE r.place_id = f.place_id AND r.measure = f.measure AND r.fiscal_year = f.fiscal_year
      AND r.period_start = f.period_start AND r.period_end = f.period_end
  ) AS revised
FROM placements f
ORDER BY f.place_id, f.fiscal_year;
