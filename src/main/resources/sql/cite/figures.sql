-- The figures of a place, as known on a day, each with the document and the row that it rests on; where
-- a bound rests on the state's total, with the cell that prints that.
SELECT f.fiscal_year, f.period_start, f.period_end, f.period_complete, f.period_basis, f.value,
  f.value_status, f.at_least, f.at_most, f.bound_basis, f.printed, f.note, f.locator,
  f.row_label, f.column_label, f.known_from, f.known_basis, s.snapshot_id, s.file, s.sha256, s.url,
  s.media_type, s.origin, s.transcribes, s.retrieved_at, s.copy_state, s.copy_note,
  src.credit, src.title, src.publisher, src.licence, m.title AS measure_title, m.meaning,
  r.row_as_printed, t.total_printed, t.total_locator, t.total_row_label, t.total_column_label,
  ts.file AS total_file, ts.sha256 AS total_sha256
FROM placements_as_known(try_cast(? AS DATE)) f
JOIN measure m USING (measure)
LEFT JOIN snapshots s USING (snapshot_id)
LEFT JOIN source src ON src.source_id = f.source_id
LEFT JOIN source_rows r ON r.snapshot_id = f.snapshot_id 
  AND r.locator = regexp_replace(f.locator, ', column [0-9]+$', '')
LEFT JOIN state_remainders_known(try_cast(? AS DATE)) t
  ON f.bound_basis = 'remainder' AND t.state = f.state AND t.measure = f.measure
  AND t.period_start = f.period_start AND t.period_end = f.period_end
  AND t.list_snapshot_id = f.snapshot_id
LEFT JOIN snapshots ts ON ts.snapshot_id = t.total_snapshot_id
WHERE f.place_id = ?
ORDER BY f.measure, f.fiscal_year;
