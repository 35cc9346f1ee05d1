SELECT measure, title, unit, category, period_kind, fiscal_year, period_start, period_complete, value,
  less_than, value_status, printed, source_id, snapshot_id, locator, row_label, column_label,
  known_from, known_basis
FROM national_figures
ORDER BY measure, category IS NULL, starts_with(category, 'All other'), category, period_start;
