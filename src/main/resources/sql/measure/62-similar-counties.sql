-- How the figure of a place compares: like with like only, the same first and last day.

-- Figures of places, each with its rate for each 100,000 people (rate_people), of all days that the
-- shown figure of a county or state has. A county has its shown figure. A state has its total of
-- exactly these days: the one that belongs to the list of counties (state_remainder), else the latest
-- printed. us-with-people is the sum of the states of which people are held, the 50 states and the
-- District of Columbia, out of one document that prints all of them: the one most states take their
-- total from, else the latest. A period whose last day is not known has no row.
-- per_100k: the rate of a figure. per_100k_at_least, per_100k_at_most: of a figure that a list hides,
-- the lowest and the highest rate. no_rate_because: 'no population held', or 'fewer than 10,000
-- people', where the bounds of the figure bound no useful rate: one child would change it by ten.
CREATE TABLE compared_figure AS
  WITH county AS (
    SELECT p.place_id, p.state, f.measure, f.fiscal_year, f.period_start, f.period_end,
      f.period_complete, f.period_basis, f.value, f.value_status, f.at_least, f.at_most,
      f.source_id, f.snapshot_id, f.locator, f.printed, f.row_label, f.column_label
    FROM placement f JOIN place p USING (place_id)
    WHERE p.kind = 'county' AND f.period_end IS NOT NULL
      AND (f.value IS NOT NULL OR f.at_most IS NOT NULL)
  ),
  days AS (
    SELECT measure, fiscal_year, period_start, period_end FROM county
    UNION
    SELECT f.measure, f.fiscal_year, f.period_start, f.period_end
    FROM placement f JOIN place p USING (place_id)
    WHERE p.kind = 'state' AND f.period_end IS NOT NULL AND f.value IS NOT NULL
  ),
  printed AS (
    SELECT v.place_id, p.state, v.measure, v.fiscal_year, v.period_start, v.period_end,
      v.period_complete, v.period_basis, v.value, v.value_status, v.source_id, v.snapshot_id,
      v.locator, v.printed, v.row_label, v.column_label, v.known_from,
      r.pairing IS NOT NULL AS belongs
    FROM days d
    JOIN placement_version v USING (measure, fiscal_year, period_start, period_end)
    JOIN place p ON p.place_id = v.place_id AND p.kind = 'state'
    LEFT JOIN state_remainder r
      ON r.state = p.state AND r.measure = v.measure AND r.period_kind = v.period_kind
      AND r.period_start = v.period_start AND r.period_end = v.period_end
      AND r.total_snapshot_id = v.snapshot_id
    WHERE v.period_kind = 'fiscal_year' AND v.value IS NOT NULL
  ),
  state AS (
    SELECT * EXCLUDE (known_from, belongs) FROM printed
    QUALIFY row_number() OVER (
      PARTITION BY place_id, measure, period_start, period_end
      ORDER BY NOT belongs, known_from DESC, snapshot_id DESC
    ) = 1
  ),
  nation AS (
    SELECT 'us-with-people' AS place_id, f.measure, f.fiscal_year, f.period_start, f.period_end,
      bool_and(f.period_complete) AS period_complete, min(f.period_basis) AS period_basis,
      sum(f.value)::BIGINT AS value, 'derived' AS value_status, min(f.source_id) AS source_id,
      f.snapshot_id, sum(n.population)::BIGINT AS population, n.vintage
    FROM printed f
    JOIN rate_people n ON n.place_id = f.place_id AND n.fiscal_year = f.fiscal_year
    GROUP BY f.measure, f.fiscal_year, f.period_start, f.period_end, f.snapshot_id, n.vintage
    HAVING count(*) = (
      SELECT count(*) FROM rate_people a JOIN place s USING (place_id)
      WHERE s.kind = 'state' AND a.fiscal_year = f.fiscal_year AND a.vintage = n.vintage
    )
    QUALIFY row_number() OVER (
      PARTITION BY f.measure, f.period_start, f.period_end
      ORDER BY count(*) FILTER (f.belongs) DESC, max(f.known_from) DESC, f.snapshot_id DESC
    ) = 1
  ),
  compared AS (
    SELECT f.*, n.population, n.vintage, n.counties, n.file_line
    FROM (FROM county UNION ALL BY NAME FROM state) f
    LEFT JOIN rate_people n ON n.place_id = f.place_id AND n.fiscal_year = f.fiscal_year
    UNION ALL BY NAME
    FROM nation
  )
  SELECT place_id, state, measure, fiscal_year, period_start, period_end, period_complete,
    period_basis, value, value_status, at_least, at_most, source_id, snapshot_id, locator, printed,
    row_label, column_label, population,
    CASE WHEN population IS NOT NULL THEN fiscal_year END AS population_year,
    vintage AS population_vintage, counties AS population_counties,
    file_line AS population_file_line,
    round(100000.0 * value / population, 2) AS per_100k,
    CASE WHEN value IS NULL AND (population >= 10000 OR at_least = at_most)
      THEN round(100000.0 * at_least / population, 2) END AS per_100k_at_least,
    CASE WHEN value IS NULL AND (population >= 10000 OR at_least = at_most)
      THEN round(100000.0 * at_most / population, 2) END AS per_100k_at_most,
    CASE
      WHEN population IS NULL THEN 'no population held'
      WHEN value IS NULL AND population < 10000 AND at_least < at_most THEN 'fewer than 10,000 people'
    END AS no_rate_because
  FROM compared;

-- Counties like a county: of those with a figure, or bounds, of exactly the same days, the five next
-- larger and the five next smaller by the people of that year in the same vintage of the Census, in
-- any state. Near the ends there are fewer on that side. Of equally many people the higher code counts
-- as the larger. A county of which no people are held has none. So has one whose people are held in a
-- vintage of fewer states than another of that year (Connecticut's eight counties in V2021).
-- side is larger or smaller; step counts from 1, the nearest.
CREATE TABLE similar_county AS
  WITH nationwide AS (
    SELECT n.year, n.vintage FROM population n JOIN place p USING (place_id)
    GROUP BY n.year, n.vintage
    QUALIFY count(DISTINCT p.state) = max(count(DISTINCT p.state)) OVER (PARTITION BY n.year)
  ),
  ranked AS (
    SELECT c.place_id, c.measure, c.fiscal_year, c.period_start, c.period_end, c.population,
      c.population_vintage, row_number() OVER (
        PARTITION BY c.measure, c.period_start, c.period_end, c.population_vintage
        ORDER BY c.population, c.place_id
      ) AS turn
    FROM compared_figure c
    JOIN place p USING (place_id)
    JOIN nationwide n ON n.year = c.population_year AND n.vintage = c.population_vintage
    WHERE p.kind = 'county'
  )
  SELECT a.place_id, a.measure, a.fiscal_year, a.period_start, a.period_end, b.place_id AS similar_id,
    CASE WHEN b.turn > a.turn THEN 'larger' ELSE 'smaller' END AS side,
    abs(b.turn - a.turn)::INTEGER AS step, a.population, b.population AS similar_population,
    a.population_vintage
  FROM ranked a
  JOIN ranked b USING (measure, fiscal_year, period_start, period_end, population_vintage)
  WHERE abs(b.turn - a.turn) BETWEEN 1 AND 5;

CREATE VIEW similar_counties AS
  SELECT p.geoid, p.name AS place_name, p.state, s.measure, s.fiscal_year, s.period_start,
    s.period_end, s.side, s.step, q.geoid AS similar_geoid, q.name AS similar_name,
    q.state AS similar_state, s.population, s.similar_population, s.fiscal_year AS population_year,
    s.population_vintage, f.value AS similar_value, f.value_status AS similar_value_status,
    f.at_least AS similar_at_least, f.at_most AS similar_at_most, f.per_100k AS similar_per_100k,
    f.per_100k_at_least AS similar_per_100k_at_least,
    f.per_100k_at_most AS similar_per_100k_at_most, f.snapshot_id AS similar_snapshot_id,
    f.locator AS similar_locator
  FROM similar_county s
  JOIN place p ON p.place_id = s.place_id
  JOIN place q ON q.place_id = s.similar_id
  JOIN compared_figure f
    ON f.place_id = s.similar_id AND f.measure = s.measure AND f.period_start = s.period_start
    AND f.period_end = s.period_end;

-- Where a state stands in a whole fiscal year: by children released among the states and territories
-- with a figure, and by rate among those of which people are held. Rank 1 is the most. States that are
-- equal share the better rank (rates: equal to two decimals), and the ranks after it are left out.
CREATE VIEW state_ranks AS
  SELECT p.geoid, p.name AS place_name, p.state, f.measure, f.fiscal_year, f.value, f.per_100k,
    rank() OVER (PARTITION BY f.measure, f.fiscal_year ORDER BY f.value DESC) AS value_rank,
    count(*) OVER (PARTITION BY f.measure, f.fiscal_year, f.value) > 1 AS value_shared,
    count(*) OVER (PARTITION BY f.measure, f.fiscal_year) AS states_with_value,
    CASE WHEN f.per_100k IS NOT NULL THEN rank() OVER (
      PARTITION BY f.measure, f.fiscal_year ORDER BY f.per_100k DESC NULLS LAST) END AS rate_rank,
    CASE WHEN f.per_100k IS NOT NULL THEN
      count(*) OVER (PARTITION BY f.measure, f.fiscal_year, f.per_100k) > 1 END AS rate_shared,
    count(f.per_100k) OVER (PARTITION BY f.measure, f.fiscal_year) AS states_with_rate,
    f.snapshot_id, f.locator, f.place_id
  FROM compared_figure f JOIN place p USING (place_id)
  WHERE p.kind = 'state' AND f.period_complete;
