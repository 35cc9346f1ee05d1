-- Children released for each 100,000 people, where a rate may be stated: of the figures shown, and of
-- the state's total of the days of a list by county, so that county and state are of the same days.
SELECT place_id, fiscal_year, period_start, period_end, value, per_100k, population,
  population_year, population_vintage
FROM placement_rates
WHERE per_100k IS NOT NULL
UNION
SELECT n.place_id, r.fiscal_year, r.period_start, r.period_end, r.published_total,
  round(100000.0 * r.published_total / n.population, 2), n.population, n.fiscal_year, n.vintage
FROM state_remainders r
JOIN rate_people n ON n.place_id = 'state-' || lower(r.state) AND n.fiscal_year = r.fiscal_year
WHERE r.published_total IS NOT NULL AND r.period_end IS NOT NULL
ORDER BY ALL;
