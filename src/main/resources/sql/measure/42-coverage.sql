-- Which part of a county a place's own policy reaches. A county reaches itself; so does a city that is
-- coextensive with its counties (coextensive-places.csv), and a sheriff, jail, corrections or board
-- named for its county ("Etowah County Sheriff's Office"). agency-reach.csv says it for agencies whose
-- name does not. Any other city or agency reaches a part, of which no population is held; a state, its
-- agency, or a body whose county is not known may reach a part of every county of the state.
CREATE TABLE place_reach AS
  WITH inside AS (
    SELECT c.place_id, p.name, p.kind, county.place_id AS county_id,
      lower(replace(p.name, '-', ' ')) AS plain,
      lower(replace(county.name, '-', ' ')) AS plain_county
    FROM place_container c
    JOIN place p ON p.place_id = c.place_id AND p.kind IN ('municipality', 'agency')
    JOIN place county ON county.place_id = c.container_id AND county.kind = 'county'
  ),
  -- "Miami Dade Sheriff's Office" serves Miami-Dade County.
  named AS (
    SELECT *, CASE
        WHEN starts_with(plain, plain_county) THEN substr(plain, length(plain_county) + 1)
        WHEN starts_with(plain, regexp_replace(plain_county, ' (county|parish)$', ' '))
        THEN substr(plain, length(regexp_replace(plain_county, ' (county|parish)$', '')) + 1)
        ELSE ''
      END AS rest
    FROM inside
  ),
  said AS (
    SELECT place_id, county_id, part FROM agency_reach WHERE place_id IS NOT NULL
    UNION ALL
    SELECT place_id, county_id, 'whole' FROM coextensive_place WHERE place_id IS NOT NULL
  ),
  known AS (
    SELECT place_id, place_id AS county_id, 'whole' AS part FROM place WHERE kind = 'county'
    UNION ALL
    SELECT place_id, county_id, part FROM said
    UNION ALL
    SELECT n.place_id, n.county_id,
      CASE
        WHEN n.kind = 'agency'
          AND regexp_matches(n.rest, '^ ?(''s|s'')? ?(sheriff|correction|department of correction|jail|detention|board|juvenile detention|adult)')
        THEN 'whole' ELSE 'part'
      END
    FROM named n
    WHERE NOT EXISTS (
      SELECT 1 FROM said WHERE said.place_id = n.place_id AND said.county_id = n.county_id
    )
    UNION ALL
    SELECT 'state-dc', 'county-11001', 'whole'
  )
  SELECT * FROM known
  UNION ALL
  SELECT p.place_id, c.place_id, 'part'
  FROM place p
  JOIN place c ON c.kind = 'county' AND c.state = p.state
  WHERE p.kind IN ('state', 'municipality', 'agency')
    AND p.place_id NOT IN (SELECT place_id FROM known);

-- Policies in force on a day, as known on a day; one row is a policy and a place under it. An own
-- policy stands at its own place. A state law stands once more, inherited, at each county of the
-- state on that day, by a provision that applies on that day (state-law-reach.csv): under its own
-- family, and under the family of local policies that it brings. certainty is surely or possibly; a
-- policy of the weak grade is never surely in force. The tables of places and provisions are of today.
CREATE MACRO policies_in_force(in_force_on, known_on) AS TABLE
  WITH standing AS (
    SELECT policy_id, place_id, family, confidence, grade,
      CASE WHEN surely AND grade = 'strong' THEN 'surely' ELSE 'possibly' END AS certainty
    FROM policy_standing(known_on)
    WHERE possibly
      AND CASE
        WHEN in_force_on <= known_on THEN true
        ELSE error('nothing is known of a day after the one on which it is known: '
          || in_force_on || ' is after ' || known_on)
      END
      AND in_force_on >= coalesce(valid_from, '-infinity'::DATE)
      AND in_force_on <= coalesce(valid_to, 'infinity'::DATE)
  ),
  provisions AS (
    SELECT DISTINCT r.policy_id, unnest([split_part(r.policy_id, '/', 2), r.reaches_family]) AS family
    FROM state_law_reach r
    WHERE in_force_on >= coalesce(r.applies_from, '-infinity'::DATE)
      AND in_force_on <= coalesce(r.applies_to, 'infinity'::DATE)
  ),
  reaching AS (
    SELECT s.policy_id, s.family, s.place_id, 'own' AS reach, s.certainty, s.confidence, s.grade
    FROM standing s
    UNION ALL
    SELECT s.policy_id, r.family, c.place_id, 'inherited', s.certainty, s.confidence, s.grade
    FROM standing s
    JOIN provisions r USING (policy_id)
    JOIN place state ON state.place_id = s.place_id
    JOIN place c ON c.kind = 'county' AND c.state = state.state
      AND in_force_on >= coalesce(c.valid_from, '-infinity'::DATE)
      AND in_force_on <= coalesce(c.valid_to, 'infinity'::DATE)
  )
  SELECT r.family, r.policy_id, p.geoid, r.place_id, p.name AS place_name, p.kind AS level, p.state,
    d.instrument, d.decider, d.title, d.model, r.reach, r.certainty, r.confidence, r.grade
  FROM reaching r JOIN place p USING (place_id)
  JOIN policy_descriptions_known(known_on) d USING (policy_id);

-- People of each county and year. A county that a single one replaced has its people in the figures of
-- that one where it has none of its own.
CREATE TABLE county_people AS
  SELECT place_id, year, vintage, population, file_line, false AS replaced FROM population
  UNION ALL
  SELECT p.place_id, n.year, n.vintage, n.population, n.file_line, true
  FROM place p JOIN population n ON n.place_id = 'county-' || p.replaced_by
  WHERE p.replaced_nests;

-- What a county's page shows: the policies of the county, of places in it or serving it, and of its
-- state. part is whole or part for local policies (see place_reach), else NULL.
CREATE VIEW county_policies AS
  SELECT c.geoid, c.name AS county, r.part,
    CASE WHEN d.place_id = c.place_id THEN 'own' ELSE 'inside' END AS whose, d.*
      EXCLUDE (geoid)
  FROM policies d
  JOIN place_reach r USING (place_id)
  JOIN place c ON c.place_id = r.county_id
  JOIN place p ON p.place_id = d.place_id
  WHERE p.kind <> 'state'
  UNION ALL
  SELECT c.geoid, c.name, NULL, 'state', d.* EXCLUDE (geoid)
  FROM policies d
  JOIN place p ON p.place_id = d.place_id AND p.kind = 'state'
  JOIN place c ON c.kind = 'county' AND c.state = p.state;

-- The people of a county on a day: of the latest year held up to that day, else of the earliest held.
-- An empty first_year or last_year is open.
CREATE TABLE county_people_span AS
  SELECT place_id, population, CASE WHEN lag(year) OVER years IS NOT NULL THEN year END AS first_year,
    lead(year) OVER years - 1 AS last_year
  FROM (
    SELECT * FROM county_people
    QUALIFY rank() OVER (PARTITION BY place_id ORDER BY replaced) = 1
      AND row_number() OVER (PARTITION BY place_id, replaced, year ORDER BY vintage) = 1
  )
  WINDOW years AS (PARTITION BY place_id ORDER BY year);

-- Counties that took each other's place, both ways.
CREATE TABLE county_succession AS
  WITH replaced AS (
    SELECT place_id, 'county-' || unnest(string_split(replaced_by, ';')) AS by_id FROM place
    WHERE kind = 'county' AND replaced_by IS NOT NULL
  )
  SELECT place_id, by_id AS other_id FROM replaced
  UNION
  SELECT by_id, place_id FROM replaced;

-- Each county that there ever was, and whether its people lived under a policy of a family: by own act
-- (the county's, or that of a body that reaches all of it), by act of a place in it, or by inheritance
-- from the state. stands: whether it is a county of that day. A list of another time may name one that
-- is not. A law of the state reaches its people all the same; its own policies count as known of that
-- day; what the counties did that took its place, or whose place it took, may have reached them.
CREATE MACRO county_standing(of_family, in_force_on, known_on) AS TABLE
  WITH acts AS (
    SELECT place_id, state, reach, certainty FROM policies_in_force(in_force_on, known_on)
    WHERE family = known_family(of_family)
  ),
  own AS (
    SELECT r.county_id AS place_id,
      bool_or(r.part = 'whole' AND a.certainty = 'surely') AS own_surely,
      bool_or(r.part = 'whole') AS own_possibly,
      bool_or(r.part = 'part' AND a.certainty = 'surely') AS part_surely,
      bool_or(r.part = 'part') AS part_possibly
    FROM acts a JOIN place_reach r USING (place_id)
    WHERE a.reach = 'own'
    GROUP BY r.county_id
  ),
  -- A state's law reaches every county of the state.
  law AS (
    SELECT state, bool_or(certainty = 'surely') AS inherited_surely
    FROM acts WHERE reach = 'inherited' GROUP BY state
  ),
  near AS (
    SELECT s.place_id, bool_or(o.own_possibly OR o.part_possibly) AS possibly
    FROM county_succession s JOIN own o ON o.place_id = s.other_id
    GROUP BY s.place_id
  ),
  judged AS (
    SELECT p.place_id, p.geoid, p.name AS county, p.state, n.population AS people,
      p.stands,
      coalesce(o.own_surely, false) AS own_surely,
      coalesce(o.own_possibly, false) AS own_possibly,
      coalesce(o.part_surely, false) AS part_surely,
      coalesce(o.part_possibly, false) OR (NOT p.stands AND coalesce(b.possibly, false))
        AS part_possibly,
      coalesce(l.inherited_surely, false) AS inherited_surely,
      l.state IS NOT NULL AS inherited_possibly
    FROM (
      -- Apart, so that the day may be asked for by a query of its own.
      SELECT *, in_force_on >= coalesce(valid_from, '-infinity'::DATE)
        AND in_force_on <= coalesce(valid_to, 'infinity'::DATE) AS stands
      FROM place WHERE kind = 'county'
    ) p
    LEFT JOIN own o ON o.place_id = p.place_id
    LEFT JOIN near b ON b.place_id = p.place_id
    LEFT JOIN law l ON l.state = p.state
    LEFT JOIN county_people_span n
      ON n.place_id = p.place_id AND coalesce(year(in_force_on) >= n.first_year, true)
      AND coalesce(year(in_force_on) <= n.last_year, true)
  )
  SELECT *, own_surely OR inherited_surely AS whole_surely,
    own_possibly OR inherited_possibly OR part_possibly AS any_possibly
  FROM judged;

-- The counties of a day alone. people is the population of the latest year held up to that day, else of
-- the earliest held. A city's people are never counted beside its county's: a city alone gives the bound
-- from 0 to the county's population; so does a state's agency.
CREATE MACRO county_coverage(of_family, in_force_on, known_on) AS TABLE
  SELECT geoid, place_id, county, state, people, own_surely, own_possibly, part_surely, part_possibly,
    inherited_surely, inherited_possibly, whole_surely, any_possibly
  FROM county_standing(of_family, in_force_on, known_on) WHERE stands;

-- Shares of states and counties, and population, under a policy of a family: one row. A state counts
-- if its law or a local body of it has a policy. Counties without a population held (Puerto Rico,
-- the US Virgin Islands) are in no people count.
CREATE MACRO coverage(of_family, in_force_on, known_on) AS TABLE
  WITH c AS (SELECT * FROM county_coverage(of_family, in_force_on, known_on)),
  s AS (
    SELECT count(DISTINCT state) FILTER (certainty = 'surely') AS states_surely,
      count(DISTINCT state) AS states_possibly
    FROM policies_in_force(in_force_on, known_on) WHERE family = of_family
  )
  SELECT any_value(s.states_surely) AS states_surely, any_value(s.states_possibly) AS states_possibly,
    (SELECT count(*) FROM place WHERE kind = 'state') AS states,
    count(*) FILTER (own_surely) AS counties_own_surely,
    count(*) FILTER (whole_surely) AS counties_surely,
    count(*) FILTER (any_possibly) AS counties_possibly,
    count(*) AS counties,
    sum(people) FILTER (own_surely)::BIGINT AS people_own_at_least,
    coalesce(sum(people) FILTER (whole_surely), 0)::BIGINT AS people_at_least,
    coalesce(sum(people) FILTER (any_possibly), 0)::BIGINT AS people_at_most,
    sum(people)::BIGINT AS people,
    count(*) FILTER (people IS NULL) AS counties_without_people
  FROM c CROSS JOIN s;

-- Children released to sponsors in counties under a policy, for a fiscal year's county list: one
-- row. The counties are those of the list's days, whether or not they are counties of the policies' day.
-- The list leaves counties out: state_remainders and the list's threshold bound them. Children of states without such a bound are in states_not_bounded.
CREATE MACRO children_coverage(of_family, in_force_on, known_on, in_fiscal_year) AS TABLE
  WITH list AS (
    SELECT * FROM fiscal_year_list
    WHERE measure = 'children_released' AND fiscal_year = in_fiscal_year
  ),
  covered AS (
    SELECT c.state, c.whole_surely, c.any_possibly, f.value, f.value_status
    FROM county_standing(of_family, in_force_on, known_on) c
    JOIN fiscal_year_list_county f USING (place_id)
    WHERE f.measure = 'children_released' AND f.fiscal_year = in_fiscal_year
      AND f.value_status <> 'not_applicable'
  ),
  by_state AS (
    SELECT state, bool_and(whole_surely) AS all_surely,
      coalesce(sum(value) FILTER (whole_surely), 0) AS listed_surely,
      coalesce(sum(value) FILTER (any_possibly), 0) AS listed_possibly,
      count(*) FILTER (any_possibly AND value_status = 'below_threshold') AS unlisted_possibly
    FROM covered GROUP BY state
  ),
  bounded AS (
    SELECT s.*, r.published_total AS total, r.remainder, r.threshold,
      r.no_bound_because IS NULL AND r.remainder IS NOT NULL AS held
    FROM by_state s CROSS JOIN list l
    LEFT JOIN state_remainder r
      ON r.state = s.state AND r.measure = l.measure AND r.period_kind = 'fiscal_year'
      AND r.period_start = l.period_start AND r.period_end = l.period_end
  )
  SELECT in_fiscal_year AS fiscal_year, any_value(l.period_start) AS period_start,
    any_value(l.period_end) AS period_end,
    sum(CASE WHEN held AND all_surely THEN total ELSE listed_surely END)::BIGINT
      AS children_at_least,
    sum(CASE WHEN held
      THEN listed_possibly + least(remainder, (threshold - 1) * unlisted_possibly) END)::BIGINT
      AS children_at_most_of_bounded,
    sum(total) FILTER (held)::BIGINT AS children_bounded,
    (SELECT arg_max(n.value, (n.known_from, n.snapshot_id))
      FROM figure_vintage n JOIN list d USING (measure, fiscal_year, period_start, period_end)
      WHERE n.place_id = 'nation-us' AND n.value IS NOT NULL)::BIGINT AS children,
    count(*) FILTER (NOT held) AS states_not_bounded
  FROM bounded b CROSS JOIN list l;
