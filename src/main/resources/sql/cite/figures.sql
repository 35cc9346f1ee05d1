-- The figures of a place, as known on a day, each with the document and the row that it rests on; where
-- a bound rests on the state's total, with the cell that prints that.
SELECT f.fiscal_year, f.period_start, f.period_end, f.period_complete, f.period_basis, f.value,
  f.value_status, f.at_least, f.at_most, f.bound_basis, f.printed, f.note, f.locator,
  f.row_label, f.column_label, f.known_from, f.known_basis, s.snapshot_id, s.file, s.sha256, s.url,
  s.media_type, s.origin, s.transcribes, s.retrieved_at, s.copy_state, s.copy_note,
  src.credit, src.title, src.publisher, src.licence, m.title AS measure_title, m.meaning,
  r.row_as_printed, t.total_printed, t.total_locator, t.total_row_label, t.total_column_label,
  ts.file AS total_file, ts.sha256 AS total_sha256, ts.media_type AS total_media_type
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
WHERE ? IN (f.place_id, 'every place')
ORDER BY f.place_id, f.measure, f.fiscal_year;

-- What earlier vintages printed for the same days, as known on a day.
SELECT r.fiscal_year, r.period_start, r.period_end, r.old_value, r.old_status, r.first_seen,
  r.old_locator, s.file, s.sha256
FROM revisions r JOIN snapshots s ON s.snapshot_id = r.old_snapshot_id
WHERE r.first_seen <= try_cast(? AS DATE) AND r.place_id = ?
ORDER BY r.fiscal_year, r.period_start, r.first_seen;

-- Figures printed elsewhere: claims, never part of a series.
SELECT c.fiscal_year, c.measure, c.category, c.printed, c.period_start, c.period_end,
  c.source_title, c.source_url, c.known_from, c.known_basis, c.verdict, c.locator, s.file, s.sha256
FROM placement_claims c JOIN snapshots s USING (snapshot_id)
WHERE c.known_from <= try_cast(? AS DATE) AND c.place_id = ?
ORDER BY c.period_start, c.period_end, c.known_from, c.source_title, c.printed, c.locator;
