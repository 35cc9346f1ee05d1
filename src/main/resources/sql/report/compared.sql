-- Figures of exactly the same days with their rates, and whose rate has people behind it.
SELECT c.place_id, c.fiscal_year, c.period_start, c.period_end, c.period_complete, c.period_basis,
  c.value, c.value_status, c.at_least, c.at_most, c.snapshot_id, c.locator, c.printed, c.row_label,
  c.column_label, c.population, c.population_vintage, c.population_counties,
  c.population_file_line, c.per_100k, c.per_100k_at_least, c.per_100k_at_most, c.no_rate_because
FROM compared_figure c
WHERE c.measure = 'children_released'
ORDER BY c.place_id, c.period_start, c.period_end;
