-- A figure that is the total of its state is revised with it.
SELECT f.place_id, f.geoid, f.geo_level, f.place_name, f.state, f.fiscal_year, f.period_start,
  f.period_end, f.period_complete, f.period_basis, f.value, f.value_status, f.at_least, f.at_most,
  f.bound_basis, f.source_id, f.snapshot_id, f.locator, f.printed, f.row_label, f.column_label,
  f.note, f.known_from, f.known_basis, f.measure,
  (
    SELECT arg_max(r.revision_id, (r.first_seen, r.new_snapshot_id)) FROM revisions r
    WHERE r.place_id = CASE WHEN f.value_status = 'derived' THEN 'state-' || lower(f.state)
        ELSE f.place_id END
      AND r.measure = f.measure AND r.period_kind = 'fiscal_year'
      AND r.period_start = f.period_start AND r.period_end = f.period_end
  ) AS revision_id
FROM placements f
ORDER BY f.place_id, f.fiscal_year;
