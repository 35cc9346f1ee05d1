SELECT r.state, r.measure, r.fiscal_year, r.period_start, r.period_end, r.period_basis,
  r.threshold,
  r.published_total, r.total_snapshot_id, r.total_locator, r.total_printed, r.total_row_label,
  r.total_column_label, r.listed_children, r.counties_listed, r.counties_unlisted, r.remainder,
  r.most_of_unlisted, r.least_counties, r.most_counties, r.no_bound_because, r.list_snapshot_id,
  r.list_locator
FROM state_remainders r
WHERE r.period_kind = 'fiscal_year'
ORDER BY r.state, r.measure, r.period_start, r.period_end, r.list_snapshot_id;
