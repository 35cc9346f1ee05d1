-- The newest whole fiscal year of which states have counts. To one decimal, as the map and its table
-- print it.
SELECT place_id, fiscal_year, population, population_vintage,
  CASE WHEN no_rate_because IS NULL THEN round(100000.0 * value / population, 1) END
    ::DECIMAL(9, 1) AS per_100k
FROM placement_rates
WHERE geo_level = 'state' AND measure = 'children_released' AND period_complete
  AND fiscal_year = (
    SELECT max(fiscal_year) FROM placements
    WHERE geo_level = 'state' AND measure = 'children_released' AND period_complete
      AND value IS NOT NULL
  )
ORDER BY place_id;
