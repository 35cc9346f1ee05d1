-- Whether a policy was in force, day by day, as known on a day.
--
-- A policy begins once; after that it is ended and restored. It begins with its adoption, or on the
-- day it takes effect where a source gives that day. Each of these events lies between a first and a
-- last possible day. Over all ways to place them on their possible days (no end before
-- the beginning; of an end and a restoration on one day the restoration comes last) the policy is in
-- force on day D
--   surely    in every way: it has begun by D at the latest, and no end can lie by D without a
--             restoration that surely follows it by D;
--   possibly  in some way: it may have begun by D, and if ends lie by D in every way, some
--             restoration may follow them all by D.
-- Both rest on the sources held: an end that no source held tells of is not seen.
-- An event without a last day lies no later than the day it was public. An end or a restoration of
-- low confidence may not have happened at all: it has no last day. An end that lies before any
-- possible beginning ends nothing; it is listed among the disagreements. An end told only as "no later
-- than" comes after the last day on which a list or a confirmation shows the policy standing, unless
-- the policy was restored.
-- One row is a policy and a stretch of days, both included, without a change of standing; an empty
-- valid_from or valid_to is open.
CREATE MACRO policy_standing(known_on) AS TABLE
  WITH effective AS (
    SELECT policy_id, min(date_earliest) AS first_day, min(date_latest) AS last_day
    FROM (
      SELECT *, confidence = 'low' OR basis = 'statewide_statement' AS weak
      FROM effects_known(known_on)
      WHERE effect IN ('adopts', 'adopted_by')
      QUALIFY NOT weak OR bool_and(weak) OVER (PARTITION BY policy_id)
    )
    WHERE event = 'effective' AND date_earliest IS NOT NULL
    GROUP BY policy_id
  ),
  beginning AS (
    SELECT a.policy_id, a.place_id, a.family, a.confidence, a.grade,
      greatest(coalesce(a.date_earliest, '-infinity'::DATE),
        coalesce(e.first_day, '-infinity'::DATE)) AS first_day,
      coalesce(e.last_day, a.date_latest, a.shown_by) AS last_day
    FROM policy_adoptions_known(known_on) a LEFT JOIN effective e USING (policy_id)
  ),
  later AS (
    SELECT e.policy_id, e.effect, coalesce(e.date_earliest, '-infinity'::DATE) AS first_day,
      CASE
        WHEN e.confidence = 'low' THEN 'infinity'::DATE
        ELSE coalesce(e.date_latest, e.known_from)
      END AS last_day
    FROM effects_known(known_on) e
    WHERE e.effect IN ('ends', 'restores')
  ),
  -- Days on which a list or a confirmation shows the policy standing.
  attested AS (
    SELECT policy_id, coalesce(date_earliest, date_latest) AS day FROM policy_events
    WHERE (event = 'reaffirmed' OR (event = 'first_listed' AND date_precision = 'no_later_than'))
      AND confidence <> 'low' AND basis NOT IN ('disputed', 'count_only', 'out_of_scope')
      AND known_from <= known_on AND (known_to IS NULL OR known_to > known_on)
  ),
  ends AS (
    SELECT l.policy_id, l.last_day,
      CASE
        WHEN isfinite(l.first_day)
          OR EXISTS (SELECT 1 FROM later r WHERE r.policy_id = l.policy_id AND r.effect = 'restores')
        THEN l.first_day
        ELSE coalesce(
          (SELECT max(t.day) + 1 FROM attested t
            WHERE t.policy_id = l.policy_id AND t.day < l.last_day), l.first_day)
      END AS first_day
    FROM later l JOIN beginning a USING (policy_id)
    WHERE l.effect = 'ends' AND l.last_day >= a.first_day
  ),
  restored AS (SELECT * FROM later WHERE effect = 'restores'),
  bounds AS (
    SELECT policy_id, unnest([first_day, last_day]) AS bound FROM beginning
    UNION ALL
    SELECT policy_id, unnest([first_day, last_day]) FROM ends
    UNION ALL
    SELECT policy_id, unnest([first_day, last_day]) FROM restored
  ),
  -- The standing can change only on a bound or on the day after one.
  asked AS (
    SELECT DISTINCT policy_id, bound + plus AS day
    FROM bounds CROSS JOIN (VALUES (0), (1)) p (plus)
    WHERE isfinite(bound)
    UNION ALL
    SELECT policy_id, '-infinity'::DATE FROM beginning
  ),
  days AS (
    SELECT a.policy_id, a.day, o.first_day AS begun_first, o.last_day AS begun_last
    FROM asked a JOIN beginning o USING (policy_id)
  ),
  -- The latest first day of the ends that lie by the day in every way.
  ended AS (
    SELECT d.policy_id, d.day,
      max(greatest(e.first_day, d.begun_first)) FILTER (e.last_day <= d.day) AS not_before,
      min(e.last_day) AS first_last_day
    FROM days d JOIN ends e USING (policy_id) GROUP BY d.policy_id, d.day
  ),
  back AS (
    SELECT d.policy_id, d.day, max(least(r.last_day, d.day)) AS by_day
    FROM days d JOIN restored r USING (policy_id)
    WHERE r.first_day <= d.day GROUP BY d.policy_id, d.day
  ),
  -- Days on which some end may be the last event.
  off AS (
    SELECT DISTINCT d.policy_id, d.day
    FROM days d JOIN ends e USING (policy_id)
    WHERE e.first_day <= d.day AND least(e.last_day, d.day) >= d.begun_first
      AND NOT EXISTS (
        SELECT 1 FROM restored r
        WHERE r.policy_id = d.policy_id
          AND r.first_day >= least(e.last_day, d.day) AND r.last_day <= d.day
      )
  ),
  judged AS (
    SELECT d.policy_id, d.day,
      d.begun_first <= d.day
        AND (n.not_before IS NULL OR coalesce(b.by_day >= n.not_before, false)) AS possibly,
      least(d.begun_last, coalesce(n.first_last_day, d.begun_last)) <= d.day
        AND o.policy_id IS NULL AS surely
    FROM days d
    LEFT JOIN ended n USING (policy_id, day)
    LEFT JOIN back b USING (policy_id, day)
    LEFT JOIN off o USING (policy_id, day)
  ),
  changed AS (
    SELECT * FROM judged
    QUALIFY (surely, possibly) IS DISTINCT FROM
      lag((surely, possibly)) OVER (PARTITION BY policy_id ORDER BY day)
  ),
  stretches AS (
    SELECT policy_id, surely, possibly, day AS valid_from,
      lead(day) OVER (PARTITION BY policy_id ORDER BY day) - 1 AS valid_to
    FROM changed
  )
  SELECT s.policy_id, a.place_id, a.family, a.confidence, a.grade,
    CASE WHEN isfinite(s.valid_from) THEN s.valid_from END AS valid_from, s.valid_to,
    s.surely, s.possibly
  FROM stretches s JOIN beginning a USING (policy_id);
