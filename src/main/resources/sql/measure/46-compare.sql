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
-- the group are left out because their figure is not held. Children are bounded for the whole group,
-- listed counties or not: a rate of the listed ones alone would compare counties that are listed because
-- their rate is high. They are those of the list's counties, each in the group of what stood in it on the
-- day, also where it is no county of that day (county_standing). Rates have the people of the list's
-- fiscal year, as in placement_rates: year and vintage stand beside them. A figure below ORR's threshold is neither
-- a value nor not held: it is counted in its own measure.
CREATE MACRO adopters_compared(of_family, in_force_on, known_on) AS TABLE
  WITH every_county AS (
    SELECT *,
      CASE
        WHEN own_surely THEN 'surely'
        WHEN own_possibly OR part_possibly THEN 'uncertain'
        ELSE 'none held'
      END AS adopter
    FROM county_standing(of_family, in_force_on, known_on)
  ),
  grouped AS (SELECT * FROM every_county WHERE stands),
  under_law AS (
    SELECT DISTINCT family, place_id FROM policies_in_force(in_force_on, known_on)
    WHERE family IN ('state_extends', 'state_preempts') AND reach = 'inherited'
      AND certainty = 'surely'
  ),
  -- As neighbour_exposure has it.
  exposed AS (
    SELECT s.place_id, count(n.neighbour_id) AS neighbours,
      count(other.place_id) FILTER (other.own_surely) AS neighbours_surely
    FROM county_shape s
    LEFT JOIN county_neighbour n ON n.place_id = s.place_id
    LEFT JOIN grouped other ON other.place_id = n.neighbour_id
    GROUP BY s.place_id
  ),
  figures AS (
    SELECT g.adopter, g.place_id, g.state, n.population AS people, n.vintage, f.fiscal_year, f.value,
      f.value_status, 'FY' || f.fiscal_year || ' to ' || f.period_end AS period
    FROM every_county g
    JOIN fiscal_year_list_county f USING (place_id)
    LEFT JOIN rate_people n ON n.place_id = f.place_id AND n.fiscal_year = f.fiscal_year
    WHERE f.measure = 'children_released' AND f.value_status <> 'not_applicable'
  ),
  -- What the list leaves over of a state's total for all its counties that the list leaves out.
  unlisted AS (
    SELECT r.fiscal_year, r.state, r.remainder AS children, r.threshold
    FROM state_remainder r
    JOIN fiscal_year_list l USING (measure, fiscal_year, period_start, period_end)
    WHERE r.period_kind = 'fiscal_year' AND r.measure = 'children_released'
      AND r.no_bound_because IS NULL
  ),
  bounds AS (
    SELECT adopter, period, fiscal_year, sum(listed) AS at_least,
      -- No upper bound where a state's total or its part of the list is not held.
      CASE WHEN bool_and(bounded) THEN sum(most) END AS at_most,
      -- Rates leave out counties of which no population of that year is held: the territories'.
      sum(people) AS people, sum(counties) AS counties, sum(counties_with_people)
        AS counties_with_people,
      sum(listed_with_people) AS people_at_least, sum(most_with_people) AS people_at_most,
      array_to_string(list_sort(list_distinct(flatten(list(vintages)))), ', ') AS vintages
    FROM (
      SELECT f.adopter, f.period, f.fiscal_year, f.state, count(*) AS counties,
        sum(f.people) AS people, count(f.people) AS counties_with_people,
        list(DISTINCT f.vintage) FILTER (f.vintage IS NOT NULL) AS vintages,
        coalesce(sum(f.value), 0) AS listed,
        coalesce(sum(f.value) FILTER (f.people IS NOT NULL), 0) AS listed_with_people,
        listed + least(any_value(u.children), (any_value(u.threshold) - 1)
          * count(*) FILTER (f.value_status = 'below_threshold')) AS most,
        listed_with_people + least(any_value(u.children), (any_value(u.threshold) - 1)
          * count(*) FILTER (f.value_status = 'below_threshold' AND f.people IS NOT NULL))
          AS most_with_people,
        any_value(u.children) IS NOT NULL AS bounded
      FROM figures f LEFT JOIN unlisted u USING (fiscal_year, state)
      GROUP BY f.adopter, f.period, f.fiscal_year, f.state
    )
    GROUP BY adopter, period, fiscal_year
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
    SELECT g.adopter, 'share under a state law that extends, %', NULL, count(*), 0,
      100.0 * count(l.place_id) / count(*)
    FROM grouped g
    LEFT JOIN under_law l ON l.place_id = g.place_id AND l.family = 'state_extends'
    GROUP BY g.adopter
    UNION ALL
    SELECT g.adopter, 'share under a state law that pre-empts, %', NULL, count(*), 0,
      100.0 * count(l.place_id) / count(*)
    FROM grouped g
    LEFT JOIN under_law l ON l.place_id = g.place_id AND l.family = 'state_preempts'
    GROUP BY g.adopter
    UNION ALL
    SELECT g.adopter, 'share of neighbours with a policy, mean %', NULL,
      count(*) FILTER (e.neighbours > 0), count(*) FILTER (e.place_id IS NULL),
      avg(100.0 * e.neighbours_surely / e.neighbours) FILTER (e.neighbours > 0)
    FROM grouped g LEFT JOIN exposed e USING (place_id) GROUP BY g.adopter
    UNION ALL
    SELECT adopter, 'children released, at least', period,
      count(value), count(*) FILTER (value_status = 'not_held'), sum(value)
    FROM figures GROUP BY adopter, period
    UNION ALL
    SELECT adopter, 'children released, at most', period, counties, 0, at_most
    FROM bounds WHERE at_most IS NOT NULL
    UNION ALL
    SELECT adopter, 'counties below the threshold of the list', period,
      count(*) FILTER (value_status = 'below_threshold'),
      count(*) FILTER (value_status = 'not_held'),
      count(*) FILTER (value_status = 'below_threshold')::DOUBLE
    FROM figures GROUP BY adopter, period
  ),
  rates AS (
    SELECT adopter, 'children released per 100,000 people, ' || bound AS measure, period,
      counties_with_people AS places, counties - counties_with_people AS not_held,
      100000.0 * CASE bound WHEN 'at least' THEN people_at_least ELSE people_at_most END / people
        AS value,
      fiscal_year AS population_year, vintages AS population_vintage
    FROM bounds CROSS JOIN (VALUES ('at least'), ('at most')) b (bound)
    WHERE at_most IS NOT NULL AND people > 0
  )
  SELECT adopter, measure, period, places, not_held, round(value, 2) AS value, population_year,
    population_vintage
  FROM (FROM measured UNION ALL BY NAME FROM rates);

-- Releases before and after a state's law took effect: whole fiscal years, by the years since the one
-- in which the law began to stand. A law that stood before the first year held has no before and is
-- left out; so is a year that is not held. A law whose first day may lie in more than one fiscal year
-- has no years_after: no_years_after_because says between which days it began. The nation's figure
-- stands beside it, as releases rose and fell everywhere. A rate is that of placement_rates: of two
-- vintages of the population they are no series and not to be subtracted.
CREATE VIEW releases_around_state_laws AS
  WITH began AS (
    SELECT policy_id, any_value(family) AS family, any_value(place_id) AS place_id,
      CASE WHEN NOT bool_or(valid_from IS NULL) THEN min(valid_from) END AS may_be_in_force_from,
      min(valid_from) FILTER (surely) AS in_force_from
    FROM policy_standing(DATE '9999-12-31')
    WHERE family IN ('state_extends', 'state_preempts') AND possibly AND grade = 'strong'
    GROUP BY policy_id
    HAVING bool_or(surely)
  ),
  law AS (
    SELECT b.*, d.title,
      year(may_be_in_force_from + INTERVAL 3 MONTH) AS may_begin_in,
      year(in_force_from + INTERVAL 3 MONTH) AS surely_begun_in
    FROM began b JOIN policies d USING (policy_id)
  )
  SELECT l.family, l.policy_id, l.title, p.name AS state_name, l.may_be_in_force_from,
    l.in_force_from, f.fiscal_year,
    CASE WHEN l.may_begin_in = l.surely_begun_in THEN f.fiscal_year - l.surely_begun_in END
      AS years_after,
    CASE
      WHEN l.may_begin_in = l.surely_begun_in THEN NULL
      ELSE 'it began ' || coalesce('between ' || l.may_be_in_force_from || ' and ', 'by ')
        || l.in_force_from || ': not in a known fiscal year'
    END AS no_years_after_because,
    f.value AS children, f.per_100k AS children_per_100000_people, f.population_year,
    f.population_vintage, us.value AS children_nation,
    round(100.0 * f.value / us.value, 2) AS share_of_nation
  FROM law l
  JOIN place p USING (place_id)
  JOIN placement_rates f ON f.place_id = l.place_id AND f.period_complete AND f.value IS NOT NULL
  JOIN placement us ON us.place_id = 'nation-us' AND us.measure = f.measure
    AND us.fiscal_year = f.fiscal_year AND us.period_complete
  WHERE l.surely_begun_in > (SELECT min(fiscal_year) FROM placement WHERE period_complete);
