-- How adoption spread, as known now. Local places of the strong grade only.

-- In each state the local places in the order of adoption, with the days from the first place's
-- adoption to this one's: at least and at most what the intervals allow. Undated places and places
-- without an earliest day have no lower bound but 0.
CREATE VIEW adoption_order AS
  WITH placed AS (
    SELECT family, state, place_id, place_name, kind AS level, adopted_earliest, adopted_latest,
      row_number() OVER own AS place_in_state,
      first_value(adopted_earliest) OVER own AS first_earliest,
      first_value(adopted_latest) OVER own AS first_latest,
      lag(place_name) OVER own AS place_before,
      lag(adopted_earliest) OVER own AS before_earliest,
      lag(adopted_latest) OVER own AS before_latest
    FROM place_adoptions
    WHERE grade = 'strong' AND adopted_latest IS NOT NULL AND kind <> 'state'
    WINDOW own AS (
      PARTITION BY family, state
      ORDER BY adopted_latest, adopted_earliest NULLS LAST, place_id
    )
  )
  SELECT family, state, place_in_state, place_id, place_name, level, adopted_earliest,
    adopted_latest,
    CASE WHEN place_in_state > 1 THEN greatest(0, coalesce(adopted_earliest - first_latest, 0)) END
      AS days_after_first_at_least,
    CASE WHEN place_in_state > 1 THEN adopted_latest - first_earliest END
      AS days_after_first_at_most,
    place_before,
    CASE WHEN place_in_state > 1 THEN greatest(0, coalesce(adopted_earliest - before_latest, 0)) END
      AS days_after_one_before_at_least,
    CASE WHEN place_in_state > 1 THEN adopted_latest - before_earliest END
      AS days_after_one_before_at_most
  FROM placed;

-- From the first local adoption in a state to the next one: one row a state with two or more.
CREATE VIEW first_to_next AS
  SELECT n.family, n.state, n.place_before AS first_place, f.adopted_earliest AS first_earliest,
    f.adopted_latest AS first_latest, n.place_name AS next_place,
    n.adopted_earliest AS next_earliest, n.adopted_latest AS next_latest,
    n.days_after_one_before_at_least AS days_at_least,
    n.days_after_one_before_at_most AS days_at_most
  FROM adoption_order n
  JOIN adoption_order f ON f.family = n.family AND f.state = n.state AND f.place_in_state = 1
  WHERE n.place_in_state = 2;

-- When a county was first under a policy that reaches all of it: its own or that of a body named for
-- it or coextensive with it; not the state's.
CREATE VIEW county_adoptions AS
  SELECT a.family, r.county_id AS place_id,
    CASE WHEN min(a.adopted_earliest) <= min(a.adopted_latest) THEN min(a.adopted_earliest) END
      AS adopted_earliest,
    min(a.adopted_latest) AS adopted_latest
  FROM place_adoptions a JOIN place_reach r ON r.place_id = a.place_id AND r.part = 'whole'
  WHERE a.grade = 'strong' AND a.adopted_latest IS NOT NULL
  GROUP BY a.family, r.county_id;

-- Day 0 of each family's survival times: the day before its first dated adoption by a county.
CREATE VIEW survival_origins AS
  SELECT family, min(coalesce(adopted_earliest, adopted_latest)) - 1 AS origin
  FROM county_adoptions GROUP BY family;

-- Every county's time to adoption, in days from the origin.
-- Censored on the day of the family's last event held: a county not known to have adopted by then
-- may have adopted all the same where the sources are not complete.
-- after_days: the last day on which it had surely not adopted; by_days: the day by which it had.
CREATE VIEW survival_times AS
  WITH origin AS (SELECT family, origin AS day FROM survival_origins),
  observed AS (
    SELECT family, max(date_latest) AS day FROM policy_events
    WHERE effect <> 'none' AND confidence <> 'low'
    GROUP BY family
  )
  SELECT o.family, p.place_id,
    CASE
      WHEN a.place_id IS NULL THEN observed.day - o.day
      WHEN a.adopted_earliest IS NULL THEN 0
      ELSE a.adopted_earliest - 1 - o.day
    END::INTEGER AS after_days,
    (a.adopted_latest - o.day)::INTEGER AS by_days,
    coalesce(a.adopted_earliest = a.adopted_latest, false) AS exact
  FROM origin o
  JOIN observed USING (family)
  CROSS JOIN place p
  LEFT JOIN county_adoptions a ON a.family = o.family AND a.place_id = p.place_id
  WHERE p.kind = 'county' AND (p.valid_to IS NULL OR p.valid_to >= observed.day);
