-- How adoption spread, as known now. Local places of the strong grade only.

-- In each state the local places in the order of the days by which they had adopted. Where the days
-- are bounds, the true order may be another.
CREATE VIEW adoption_order AS
  SELECT family, state, place_id, place_name, kind AS level, adopted_earliest, adopted_latest,
    row_number() OVER (
      PARTITION BY family, state
      ORDER BY adopted_latest, adopted_earliest NULLS LAST, place_id
    ) AS place_in_state
  FROM place_adoptions
  WHERE grade = 'strong' AND adopted_latest IS NOT NULL AND kind <> 'state';

-- From the first local adoption in a state to the next one, whichever places they were: one row a
-- state with two or more. The first lies between the lowest earliest and the lowest latest day, the
-- next between the second lowest ones; an open earliest day leaves the first open, and with it the
-- most days there can be between the two. The places named are those shown first by their latest days.
CREATE VIEW first_to_next AS
  WITH bounds AS (
    SELECT family, state,
      list_sort(list(coalesce(adopted_earliest, '-infinity'::DATE))) AS earliest,
      list_sort(list(adopted_latest)) AS latest
    FROM place_adoptions
    WHERE grade = 'strong' AND adopted_latest IS NOT NULL AND kind <> 'state'
    GROUP BY family, state HAVING count(*) >= 2
  ),
  named AS (
    SELECT family, state, max(place_name) FILTER (place_in_state = 1) AS first_shown,
      max(place_name) FILTER (place_in_state = 2) AS next_shown
    FROM adoption_order GROUP BY family, state
  )
  SELECT family, state, n.first_shown,
    CASE WHEN isfinite(earliest[1]) THEN earliest[1] END AS first_earliest,
    latest[1] AS first_latest, n.next_shown,
    CASE WHEN isfinite(earliest[2]) THEN earliest[2] END AS next_earliest,
    latest[2] AS next_latest,
    CASE WHEN isfinite(earliest[2]) THEN greatest(0, earliest[2] - latest[1]) ELSE 0 END
      AS days_at_least,
    CASE WHEN isfinite(earliest[1]) THEN latest[2] - earliest[1] END AS days_at_most
  FROM bounds JOIN named n USING (family, state);

-- When a county was first under a policy that reaches all of it: its own or that of a body named for
-- it or coextensive with it; not the state's.
CREATE VIEW county_adoptions AS
  SELECT a.family, r.county_id AS place_id,
    CASE
      WHEN bool_and(a.adopted_earliest IS NOT NULL)
        AND min(a.adopted_earliest) <= min(a.adopted_latest)
      THEN min(a.adopted_earliest)
    END
      AS adopted_earliest,
    min(a.adopted_latest) AS adopted_latest
  FROM place_adoptions a JOIN place_reach r ON r.place_id = a.place_id AND r.part = 'whole'
  WHERE a.grade = 'strong' AND a.adopted_latest IS NOT NULL
  GROUP BY a.family, r.county_id;

-- Day 0 of each family's survival times: the day before its first dated adoption by a county.
CREATE VIEW survival_origins AS
  SELECT family, min(coalesce(adopted_earliest, adopted_latest)) - 1 AS origin
  FROM county_adoptions GROUP BY family;

-- Time to adoption of every county of the states and the District as of the censoring day, in days
-- from the origin.
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
  WHERE p.kind = 'county' AND p.state NOT IN ('PR', 'VI')
    AND (p.valid_from IS NULL OR p.valid_from <= observed.day)
    AND (p.valid_to IS NULL OR p.valid_to >= observed.day);
