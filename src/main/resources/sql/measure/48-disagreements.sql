-- Where sources do not agree. All claims stay; a written rule picks what is shown; here are the rest.
-- kind: dates (one event of a policy on days that cannot both be right), decisions (it was passed on
-- one day and signed or announced on another; the earliest counts), order (in effect before the day on
-- which another source has it passed or signed), disputed (the place denies
-- the listing, or the source credits the wrong body), after_its_end (a list names a policy after
-- another source ended it), end_before_adoption, re_dated (the source itself changed the day).
CREATE VIEW disagreements AS
  WITH claim AS (
    SELECT e.* REPLACE (coalesce(date_printed, date_latest::VARCHAR, 'an unknown day') AS date_printed)
    FROM policy_events e
  ),
  listed AS (
    -- One document may state the same day in several rows.
    SELECT a.policy_id, a.place_id, a.place_name, a.state, a.family, 'dates' AS kind, a.event,
      a.date_printed AS said, a.source_title AS said_by, a.snapshot_id AS said_snapshot_id,
      a.locator AS said_locator, b.date_printed AS other, b.source_title AS other_by,
      b.snapshot_id AS other_snapshot_id, b.locator AS other_locator, NULL AS note
    FROM claim a JOIN claim b USING (policy_id, event)
    WHERE a.date_latest < b.date_earliest AND a.known_to IS NULL AND b.known_to IS NULL
      AND a.event NOT IN ('amended', 'reaffirmed', 'first_listed')
      AND NOT (a.family = 'agreement_287g' AND b.date_earliest - a.date_latest > 90)
    UNION ALL
    SELECT a.policy_id, a.place_id, a.place_name, a.state, a.family, 'decisions', b.event,
      b.date_printed, b.source_title, b.snapshot_id, b.locator, a.event || ' ' || a.date_printed,
      a.source_title, a.snapshot_id, a.locator, b.date_note
    FROM claim b
    JOIN claim a USING (policy_id)
    JOIN policy_adoptions x USING (policy_id)
    WHERE a.effect = 'adopts' AND b.effect = 'adopts' AND a.family <> 'agreement_287g'
      AND a.known_to IS NULL AND b.known_to IS NULL AND a.event <> b.event
      AND a.date_precision = 'day' AND b.date_precision = 'day'
      AND a.confidence <> 'low' AND b.confidence <> 'low'
      AND a.date_latest = x.date_latest AND a.date_latest < b.date_earliest
    UNION ALL
    SELECT a.policy_id, a.place_id, a.place_name, a.state, a.family, 'order', a.event,
      a.date_printed, a.source_title, a.snapshot_id, a.locator, b.event || ' ' || b.date_printed,
      b.source_title, b.snapshot_id, b.locator, a.date_note
    FROM claim a JOIN claim b USING (policy_id)
    WHERE a.event = 'effective' AND b.event IN ('passed', 'signed')
      AND a.known_to IS NULL AND b.known_to IS NULL
      AND a.date_precision = 'day' AND a.date_latest < b.date_earliest
    UNION ALL
    SELECT policy_id, place_id, place_name, state, family, 'disputed', event, date_printed,
      source_title, snapshot_id, locator, NULL, NULL, NULL, NULL, note
    FROM claim WHERE basis = 'disputed'
    UNION ALL
    SELECT a.policy_id, a.place_id, a.place_name, a.state, a.family, 'after_its_end', a.event,
      a.date_printed, a.source_title, a.snapshot_id, a.locator, e.date_printed, e.source_title,
      e.snapshot_id, e.locator, a.note
    FROM claim a JOIN claim e USING (policy_id)
    WHERE a.effect = 'adopted_by' AND a.event = 'first_listed' AND e.effect = 'ends'
      AND a.known_to IS NULL AND e.known_to IS NULL
      AND a.date_latest > e.date_latest AND a.date_precision <> 'year'
      AND NOT EXISTS (
        SELECT 1 FROM claim r
        WHERE r.policy_id = a.policy_id AND r.effect IN ('restores', 'adopts')
          AND r.date_earliest >= e.date_latest AND r.date_earliest <= a.date_latest
      )
    UNION ALL
    SELECT e.policy_id, e.place_id, e.place_name, e.state, e.family, 'end_before_adoption', e.event,
      e.date_printed, e.source_title, e.snapshot_id, e.locator, NULL, NULL, NULL, NULL, e.note
    FROM claim e JOIN policy_adoptions a USING (policy_id)
    WHERE e.effect = 'ends' AND e.known_to IS NULL AND e.date_latest < a.date_earliest
    UNION ALL
    SELECT a.policy_id, a.place_id, a.place_name, a.state, a.family, 're_dated', a.event,
      a.date_printed, a.source_title, a.snapshot_id, a.locator, b.date_printed, b.source_title,
      b.snapshot_id, b.locator, a.note
    FROM claim a
    JOIN claim b ON b.policy_id = a.policy_id AND b.event = a.event
      AND b.snapshot_id = a.snapshot_id AND b.known_from = a.known_to
      AND b.date_printed <> a.date_printed
    WHERE a.known_to IS NOT NULL
  )
  SELECT DISTINCT l.*, d.adopted_earliest, d.adopted_latest, d.status
  FROM listed l JOIN policies d USING (policy_id);

-- Days that a source changed without a word: what it printed until a day, and what from then on.
CREATE VIEW policy_revisions AS
  SELECT policy_id, place_id, place_name, state, family, event, said AS old_date,
    other AS new_date, said_snapshot_id AS old_snapshot_id, said_locator AS old_locator,
    other_snapshot_id AS new_snapshot_id, other_locator AS new_locator,
    (SELECT min(e.known_to) FROM policy_events e
      WHERE e.policy_id = d.policy_id AND e.event = d.event AND e.date_printed = d.said
        AND e.snapshot_id = d.said_snapshot_id AND e.locator = d.said_locator) AS first_seen, note
  FROM disagreements d WHERE kind = 're_dated';
