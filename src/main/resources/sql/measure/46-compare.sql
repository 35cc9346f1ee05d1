-- Adopters beside the rest. None of this shows an effect: counties that adopt differ from others
-- before they adopt, and what a policy says is not what is done.

-- Each county with a shape on a day: how many of the counties that share a border with it were under
-- a policy of a family that reaches all of them by an act of their own. Own acts only: a state's law
-- is no neighbour's example. Counties without a shape have no row; their neighbours are not held.
CREATE MACRO neighbour_exposure(of_family, in_force_on, known_on) AS TABLE
  WITH c AS (SELECT * FROM county_coverage(of_family, in_force_on, known_on))
  SELECT c.geoid, c.place_id, c.county, c.state, c.own_surely, c.own_possibly,
    count(n.neighbour_id) AS neighbours,
    count(other.place_id) FILTER (other.own_surely) AS neighbours_surely,
    count(other.place_id) FILTER (other.own_possibly) AS neighbours_possibly
  FROM c
  JOIN county_shape s USING (place_id)
  LEFT JOIN county_neighbour n ON n.place_id = c.place_id
  LEFT JOIN c other ON other.place_id = n.neighbour_id
  GROUP BY ALL;

-- Counties with and without a policy of their own on a day, in three groups: surely (own policy that
-- reaches all of it), uncertain (possibly, or only a place in it has one), and none held. Long form:
-- one row a group and measure. places is how many counties the value rests on, not_held how many of
-- the group are left out because their figure is not held. A figure below ORR's threshold is neither
-- a value nor not held: it is counted in its own measure.
CREATE MACRO adopters_compared(of_family, in_force_on, known_on) AS TABLE
  WITH grouped AS (
    SELECT *,
      CASE
        WHEN own_surely THEN 'surely'
        WHEN own_possibly OR part_possibly THEN 'uncertain'
        ELSE 'none held'
      END AS adopter
    FROM county_coverage(of_family, in_force_on, known_on)
  ),
  preempted AS (
    SELECT DISTINCT place_id FROM policies_in_force(in_force_on, known_on)
    WHERE family = 'state_preempts' AND reach = 'inherited' AND certainty = 'surely'
  ),
  exposed AS (SELECT * FROM neighbour_exposure(of_family, in_force_on, known_on)),
  figures AS (
    SELECT g.adopter, g.place_id, f.fiscal_year,
      (SELECT arg_min(n.population, (abs(n.year - f.fiscal_year), n.vintage))
        FROM population n WHERE n.place_id = f.place_id) AS people,
      f.value, f.value_status,
      'FY' || f.fiscal_year || ' to ' || max(f.period_end) OVER (PARTITION BY f.fiscal_year)
        AS period
    FROM grouped g
    JOIN placement f USING (place_id)
    WHERE f.fiscal_year IN (SELECT DISTINCT fiscal_year FROM list_coverage)
  ),
  measured AS (
    SELECT adopter, 'counties' AS measure, NULL AS period, count(*) AS places, 0 AS not_held,
      count(*)::DOUBLE AS value
    FROM grouped GROUP BY adopter
    UNION ALL
    SELECT adopter, 'people, median', NULL, count(people), count(*) - count(people), median(people)
    FROM grouped GROUP BY adopter
    UNION ALL
    SELECT adopter, 'people, sum', NULL, count(people), count(*) - count(people), sum(people)
    FROM grouped GROUP BY adopter
    UNION ALL
    SELECT adopter, 'share under a state law that extends, %', NULL, count(*), 0,
      100.0 * count(*) FILTER (inherited_surely) / count(*)
    FROM grouped GROUP BY adopter
    UNION ALL
    SELECT adopter, 'share under a state law that pre-empts, %', NULL, count(*), 0,
      100.0 * count(p.place_id) / count(*)
    FROM grouped LEFT JOIN preempted p USING (place_id) GROUP BY adopter
    UNION ALL
    SELECT g.adopter, 'share of neighbours with a policy, mean %', NULL,
      count(*) FILTER (e.neighbours > 0), count(*) FILTER (e.place_id IS NULL),
      avg(100.0 * e.neighbours_surely / e.neighbours) FILTER (e.neighbours > 0)
    FROM grouped g LEFT JOIN exposed e USING (place_id) GROUP BY g.adopter
    UNION ALL
    SELECT adopter, 'children released, listed counties, sum', period,
      count(value), count(*) FILTER (value_status = 'not_held'), sum(value)
    FROM figures GROUP BY adopter, period
    UNION ALL
    SELECT adopter, 'children released per 100,000 people, listed counties', period,
      count(value) FILTER (people IS NOT NULL), count(*) FILTER (value_status = 'not_held'),
      100000.0 * sum(value) FILTER (people IS NOT NULL)
        / sum(people) FILTER (value IS NOT NULL)
    FROM figures GROUP BY adopter, period
    UNION ALL
    SELECT adopter, 'counties below the threshold of the list', period,
      count(*) FILTER (value_status = 'below_threshold'),
      count(*) FILTER (value_status = 'not_held'),
      count(*) FILTER (value_status = 'below_threshold')::DOUBLE
    FROM figures GROUP BY adopter, period
  )
  SELECT adopter, measure, period, places, not_held, round(value, 1) AS value FROM measured;

-- Releases before and after adoption, by state: states whose own law extends limits, in the whole
-- fiscal years before and after the one in which the law was adopted. Whole years only; a year that
-- is not held is no row. The nation's figure stands beside it, as releases rose and fell everywhere.
CREATE VIEW releases_around_state_laws AS
  WITH law AS (
    SELECT a.family, a.place_id, p.name AS state_name, min(a.adopted_latest) AS adopted_latest,
      year(min(a.adopted_latest)) + (month(min(a.adopted_latest)) >= 10)::INTEGER AS adopted_fiscal_year
    FROM place_adoptions a JOIN place p USING (place_id)
    WHERE a.family IN ('state_extends', 'state_preempts') AND a.grade = 'strong'
      AND a.adopted_latest IS NOT NULL
    GROUP BY ALL
  )
  SELECT l.family, l.place_id, l.state_name, l.adopted_latest, f.fiscal_year,
    f.fiscal_year - l.adopted_fiscal_year AS years_after, f.value AS children,
    round(100000.0 * f.value / n.people, 1) AS children_per_100000_people,
    us.value AS children_nation,
    round(100.0 * f.value / us.value, 2) AS share_of_nation
  FROM law l
  JOIN placement f ON f.place_id = l.place_id AND f.period_complete AND f.value IS NOT NULL
  JOIN placement us ON us.place_id = 'nation-us' AND us.measure = f.measure
    AND us.fiscal_year = f.fiscal_year AND us.period_complete
  LEFT JOIN (
    SELECT p.state, year, sum(population) AS people
    FROM (
      SELECT DISTINCT ON (place_id, year) place_id, year, population FROM population
      ORDER BY place_id, year, vintage
    ) n
    JOIN place p USING (place_id)
    WHERE (p.valid_from IS NULL OR year(p.valid_from) <= year)
      AND (p.valid_to IS NULL OR year(p.valid_to) >= year)
    GROUP BY p.state, year
  ) n ON n.state = (SELECT state FROM place s WHERE s.place_id = l.place_id)
    AND n.year = f.fiscal_year;
