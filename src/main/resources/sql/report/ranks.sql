SELECT place_id, fiscal_year, value_rank, value_shared, states_with_value, rate_rank, rate_shared,
  states_with_rate
FROM state_ranks
WHERE measure = 'children_released'
ORDER BY place_id, fiscal_year;
