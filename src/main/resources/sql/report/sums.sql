SELECT d.snapshot_id, s.published_on, d.fiscal_year, d.sum_as_printed, d.sum_after_corrections,
  d.printed_total
FROM document_sums d JOIN snapshots s USING (snapshot_id)
WHERE d.period_kind = 'fiscal_year'
ORDER BY s.published_on, d.snapshot_id, d.fiscal_year;
