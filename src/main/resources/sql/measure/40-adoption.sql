-- Which places a family counts: local places; the District of Columbia is one, as its council is a
-- local body; for families of state laws the states.
CREATE TABLE counted_places AS
  SELECT f.family, p.place_id, p.name AS place_name, p.kind, p.state, p.geoid
  FROM (SELECT DISTINCT family FROM policy_claim) f
  CROSS JOIN place p
  WHERE p.kind IN ('county', 'municipality', 'agency')
    OR (p.kind = 'state' AND (f.family IN ('state_extends', 'state_preempts') OR p.state = 'DC'));

-- When a place first adopted a policy of a family, between an earliest and a latest possible day, as
-- known on a day, at two grades: strong from policies of the strong grade alone, all from every
-- policy. "No later than" has no earliest day; neither has a place one of whose policies has none.
-- An undated adoption lies no later than shown_by, the day from which it was public.
-- first_policy is the one shown first.
CREATE MACRO place_adoptions_graded(known_on) AS TABLE
  WITH counted AS (
    SELECT a.*, c.place_name, c.kind, c.state, c.geoid, unnest(
      CASE WHEN a.grade = 'strong' THEN ['strong', 'all'] ELSE ['all'] END) AS at_grade
    FROM policy_adoptions_known(known_on) a JOIN counted_places c USING (family, place_id)
  )
  SELECT at_grade, family, place_id, any_value(place_name) AS place_name, any_value(kind) AS kind,
    any_value(state) AS state, any_value(geoid) AS geoid,
    CASE
      WHEN bool_and(date_earliest IS NOT NULL) AND min(date_earliest) <= min(date_latest)
      THEN min(date_earliest)
    END AS adopted_earliest,
    min(date_latest) AS adopted_latest,
    min(coalesce(date_latest, shown_by)) AS shown_by,
    bool_and(grade = 'weak') AS weak,
    bool_and(confidence = 'low') AS low_confidence,
    bool_and(statewide_statement) AS statewide_statement,
    bool_and(date_latest IS NULL) AS undated,
    count(*) AS policies,
    arg_min(c.policy_id, (c.date_latest IS NULL, c.date_latest, c.policy_id)) AS first_policy
  FROM counted c
  GROUP BY at_grade, family, place_id;

-- One row a place: at the strong grade, or at the weak one where it has no better policy.
CREATE MACRO place_adoptions_known(known_on) AS TABLE
  SELECT * EXCLUDE (at_grade, weak), CASE WHEN weak THEN 'weak' ELSE 'strong' END AS grade
  FROM place_adoptions_graded(known_on)
  WHERE at_grade = 'strong' OR weak;

-- The same, as known now.
CREATE TABLE place_adoption AS SELECT * FROM place_adoptions_known(DATE '9999-12-31');
CREATE VIEW place_adoptions AS SELECT * FROM place_adoption;

-- Whether a place was under a policy of its own, day by day: surely if one of its policies surely
-- was in force. Grade as above.
CREATE MACRO place_standing(known_on) AS TABLE
  WITH counted AS (
    SELECT s.* FROM policy_standing(known_on) s JOIN counted_places c USING (family, place_id)
  ),
  -- A place of which better claims are held is judged by them alone at the strong grade; at the
  -- grade "all" every policy counts.
  graded AS (
    SELECT *, 'strong' AS at_grade FROM counted WHERE grade = 'strong'
    UNION ALL
    SELECT *, 'all' FROM counted
  ),
  days AS (
    SELECT DISTINCT family, place_id, at_grade, valid_from AS day FROM graded
  ),
  judged AS (
    SELECT d.family, d.place_id, d.at_grade, d.day, bool_or(g.surely) AS surely,
      bool_or(g.possibly) AS possibly
    FROM days d
    JOIN graded g ON g.family = d.family AND g.place_id = d.place_id AND g.at_grade = d.at_grade
      AND coalesce(g.valid_from, '-infinity'::DATE) <= coalesce(d.day, '-infinity'::DATE)
      AND (g.valid_to IS NULL OR g.valid_to >= coalesce(d.day, '-infinity'::DATE))
    GROUP BY ALL
  )
  SELECT family, place_id, at_grade AS grade, day AS valid_from,
    lead(day) OVER (PARTITION BY family, place_id, at_grade ORDER BY day NULLS FIRST) - 1
      AS valid_to,
    surely, possibly
  FROM judged;

-- Each change of a curve: one place enters or leaves one of the four counts on a day. An empty day
-- lies before every dated day: the source shows only that it came no later than some day.
CREATE MACRO adoption_changes(known_on) AS TABLE
  WITH gross AS (
    SELECT family, place_id, at_grade AS grade,
      unnest(['gross_surely', 'gross_possibly']) AS counted,
      unnest([shown_by, adopted_earliest]) AS day
    FROM place_adoptions_graded(known_on)
  ),
  net AS (
    SELECT family, place_id, grade, valid_from AS day,
      surely::INTEGER - coalesce(lag(surely) OVER own, false)::INTEGER AS surely,
      possibly::INTEGER - coalesce(lag(possibly) OVER own, false)::INTEGER AS possibly
    FROM place_standing(known_on)
    WINDOW own AS (PARTITION BY family, place_id, grade ORDER BY valid_from NULLS FIRST)
  )
  SELECT family, place_id, grade, counted, day, 1 AS change FROM gross
  UNION ALL
  SELECT family, place_id, grade, 'net_surely', day, surely FROM net WHERE surely <> 0
  UNION ALL
  SELECT family, place_id, grade, 'net_possibly', day, possibly FROM net WHERE possibly <> 0;

-- Curves of a family as known on a day, at both grades, by day of change: places that had adopted
-- (gross) and places with a policy in force (net), surely and possibly. The possible counts include
-- the places without an earliest day from the start. An undated adoption is sure from the day on
-- which it was public.
CREATE MACRO adoption_curve(of_family, known_on) AS TABLE
  WITH changes AS (
    SELECT grade, coalesce(day, '-infinity'::DATE) AS day,
      sum(change) FILTER (counted = 'gross_surely') AS gross_surely,
      sum(change) FILTER (counted = 'gross_possibly') AS gross_possibly,
      sum(change) FILTER (counted = 'net_surely') AS net_surely,
      sum(change) FILTER (counted = 'net_possibly') AS net_possibly
    FROM adoption_changes(known_on) WHERE family = known_family(of_family)
    GROUP BY ALL
  ),
  summed AS (
    SELECT grade, day,
      coalesce(sum(gross_surely) OVER upto, 0)::BIGINT AS gross_surely,
      coalesce(sum(gross_possibly) OVER upto, 0)::BIGINT AS gross_possibly,
      coalesce(sum(net_surely) OVER upto, 0)::BIGINT AS net_surely,
      coalesce(sum(net_possibly) OVER upto, 0)::BIGINT AS net_possibly
    FROM changes WINDOW upto AS (PARTITION BY grade ORDER BY day)
  )
  SELECT * FROM summed WHERE isfinite(day);

-- The same for each value of a cut: instrument or decider of the place's first policy, state, or
-- level (county, municipality, agency, state).
CREATE MACRO adoption_curve_by(of_family, cut, known_on) AS TABLE
  WITH placed AS (
    SELECT a.place_id,
      CASE cut
        WHEN 'instrument' THEN p.instrument
        WHEN 'decider' THEN p.decider
        WHEN 'state' THEN a.state
        WHEN 'level' THEN a.kind
        ELSE error('cut is instrument, decider, state or level')
      END AS cut_value
    FROM place_adoptions_known(known_on) a
    JOIN policy_descriptions_known(known_on) p ON p.policy_id = a.first_policy
    WHERE a.family = known_family(of_family)
  ),
  changes AS (
    SELECT c.grade, p.cut_value, coalesce(c.day, '-infinity'::DATE) AS day,
      sum(change) FILTER (counted = 'gross_surely') AS gross_surely,
      sum(change) FILTER (counted = 'gross_possibly') AS gross_possibly,
      sum(change) FILTER (counted = 'net_surely') AS net_surely,
      sum(change) FILTER (counted = 'net_possibly') AS net_possibly
    FROM adoption_changes(known_on) c JOIN placed p USING (place_id)
    WHERE c.family = of_family
    GROUP BY ALL
  ),
  summed AS (
    SELECT grade, cut_value, day,
      coalesce(sum(gross_surely) OVER upto, 0)::BIGINT AS gross_surely,
      coalesce(sum(gross_possibly) OVER upto, 0)::BIGINT AS gross_possibly,
      coalesce(sum(net_surely) OVER upto, 0)::BIGINT AS net_surely,
      coalesce(sum(net_possibly) OVER upto, 0)::BIGINT AS net_possibly
    FROM changes WINDOW upto AS (PARTITION BY grade, cut_value ORDER BY day)
  )
  SELECT * FROM summed WHERE isfinite(day);

-- First adoptions in each quarter of a calendar year, as known on a day: surely if the place's
-- interval lies within the quarter, possibly if it touches it.
CREATE MACRO adoptions_by_quarter(of_family, known_on) AS TABLE
  WITH dated AS (
    SELECT adopted_earliest AS first_day, adopted_latest AS last_day
    FROM place_adoptions_known(known_on)
    WHERE family = known_family(of_family) AND grade = 'strong' AND adopted_latest IS NOT NULL
  ),
  quarters AS (
    SELECT unnest(generate_series(date_trunc('quarter', min(coalesce(first_day, last_day))),
      date_trunc('quarter', max(last_day)), INTERVAL 3 MONTH))::DATE AS quarter_start
    FROM dated
  )
  SELECT q.quarter_start, year(q.quarter_start) || '-Q' || quarter(q.quarter_start) AS quarter,
    count(*) FILTER (d.first_day >= q.quarter_start
      AND d.last_day < q.quarter_start + INTERVAL 3 MONTH) AS surely,
    count(*) FILTER (d.first_day < q.quarter_start + INTERVAL 3 MONTH
      AND d.last_day >= q.quarter_start) AS possibly,
    count(*) FILTER (d.first_day IS NULL AND d.last_day >= q.quarter_start) AS open_start
  FROM quarters q CROSS JOIN dated d
  GROUP BY ALL
  ORDER BY quarter_start;
