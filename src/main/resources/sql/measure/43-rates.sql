-- The people of each state and county for rates of a fiscal year: the Census estimate for the one 1 July
-- inside it, all ages, in the vintage named. Vintages do not join: a rate of 2019 and one of 2020 are
-- not to be subtracted. counties: of how many counties a state's number is the sum; file_line: the line
-- of county-population.csv that a county's stands in.
CREATE TABLE rate_people AS
  WITH states AS (
    -- A state has the people of its counties of one vintage: Connecticut's nine regions, not they and
    -- the eight counties.
    SELECT 'state-' || lower(p.state) AS place_id, n.year, n.vintage,
      sum(n.population)::BIGINT AS population, count(*)::INTEGER AS counties
    FROM population n JOIN place p USING (place_id)
    WHERE n.vintage <> 'V2021'
    GROUP BY ALL
  )
  SELECT place_id, year AS fiscal_year, vintage, population, counties, NULL::INTEGER AS file_line
  FROM states
  UNION ALL
  SELECT place_id, year, vintage, population, NULL, file_line FROM county_people
  QUALIFY row_number() OVER (PARTITION BY place_id, year ORDER BY replaced, vintage DESC) = 1;

-- Children released for each 100,000 people (rate_people). The numerator is a published count. A part
-- of a year gives the rate of that part, unless its last day is not known. There is none for a figure
-- that is not published, and where no population is held: of the territories, of the nation with them,
-- and of Connecticut's counties after 2021.
CREATE VIEW placement_rates AS
  SELECT p.geoid, p.kind AS geo_level, p.name AS place_name, p.state, f.measure, f.fiscal_year,
    f.period_start, f.period_end, f.period_complete, f.value, f.value_status,
    n.population, n.fiscal_year AS population_year, n.vintage AS population_vintage,
    CASE WHEN f.period_end IS NOT NULL THEN round(100000.0 * f.value / n.population, 2) END
      AS per_100k,
    CASE
      WHEN f.value IS NULL THEN 'no published count'
      WHEN f.period_end IS NULL THEN 'last day of the period not known'
      WHEN n.population IS NULL THEN 'no population held'
    END AS no_rate_because,
    f.snapshot_id, f.locator, f.place_id
  FROM placement f
  JOIN place p USING (place_id)
  LEFT JOIN rate_people n ON n.place_id = f.place_id AND n.fiscal_year = f.fiscal_year;
