-- Claims with what their event does to the policy. A disputed listing, a count without names,
-- or a claim that is of another matter does nothing. No claim of the sources held has been withdrawn, so known_to is empty.
CREATE VIEW policy_events AS
  SELECT policy_id, event, date_earliest, date_latest, date_printed, date_precision, confidence,
    source_id, snapshot_id, locator, known_from,
    NULL::DATE AS known_to,
    place_id, family, basis, source_title, source_url, entry_printed, date_note, note, known_basis,
    CASE WHEN c.basis IN ('disputed', 'count_only', 'out_of_scope') THEN 'none' ELSE e.effect END AS effect
  FROM policy_claim c JOIN event_effect e USING (family, event);

-- When a policy was adopted, between an earliest and a latest possible day. Claims of low confidence
-- count only where there is no better one. A decision (passed, signed, announced …) adopts; being
-- listed, in effect or handed out shows only that it was adopted by then. So the latest day is the
-- earliest of all latest days; the earliest day is that of the sharpest decision that does not lie
-- after it; of equally sharp ones the earliest. Without such a decision there is no earliest day.
CREATE VIEW policy_adoptions AS
  WITH adopting AS (
    SELECT *, list_position(['high', 'medium', 'low'], confidence) AS trust,
      list_position(['day', 'month', 'season', 'quarter', 'year', 'no_later_than', 'undated'],
        date_precision) AS sharpness
    FROM policy_events WHERE effect IN ('adopts', 'adopted_by')
  ),
  trusted AS (
    SELECT * FROM adopting
    QUALIFY confidence <> 'low' OR bool_and(confidence = 'low') OVER (PARTITION BY policy_id)
  ),
  bound AS (
    SELECT policy_id, any_value(place_id) AS place_id, any_value(family) AS family,
      min(date_latest) AS date_latest,
      list_extract(['high', 'medium', 'low'], min(trust)::INTEGER) AS confidence,
      bool_and(basis = 'statewide_statement') AS statewide_statement
    FROM trusted GROUP BY policy_id
  ),
  decided AS (
    SELECT t.policy_id, t.date_earliest, t.date_latest, t.date_precision
    FROM trusted t JOIN bound b USING (policy_id)
    WHERE t.effect = 'adopts' AND t.date_earliest <= b.date_latest
    QUALIFY row_number() OVER (
      PARTITION BY t.policy_id ORDER BY t.sharpness, t.date_earliest, t.source_title, t.locator
    ) = 1
  )
  SELECT b.policy_id, b.place_id, b.family, d.date_earliest, b.date_latest,
    CASE
      WHEN b.date_latest IS NULL THEN 'undated'
      WHEN d.date_earliest IS NULL THEN 'no_later_than'
      WHEN d.date_latest = b.date_latest THEN d.date_precision
      WHEN d.date_earliest = b.date_latest THEN 'day'
      ELSE 'between'
    END AS date_precision,
    b.confidence, b.statewide_statement
  FROM bound b LEFT JOIN decided d USING (policy_id);

-- Status is derived from events: the last one that adopts, restores or ends decides. Within one day
-- an end comes before a restoration.
CREATE VIEW policies AS
  WITH last_effect AS (
    SELECT policy_id, effect
    FROM policy_events
    WHERE effect <> 'none'
    QUALIFY row_number() OVER (
      PARTITION BY policy_id
      ORDER BY date_latest DESC NULLS LAST,
        list_position(['restores', 'ends', 'adopts', 'adopted_by'], effect), locator
    ) = 1
  ),
  -- An end without a date still ends: nothing held says that it was restored.
  undated_end AS (
    SELECT DISTINCT policy_id FROM policy_events WHERE effect = 'ends' AND date_latest IS NULL
  ),
  described AS (
    SELECT policy_id,
      arg_min(place_id, locator) AS place_id,
      arg_min(family, locator) AS family,
      arg_min(instrument, locator) AS instrument,
      arg_min(decider, locator) AS decider,
      arg_min(title, locator) AS title,
      bool_or(event = 'issued') AS seen_issued,
      bool_or(event = 'campaign_observed') AS campaign,
      bool_and(basis IN ('disputed', 'count_only', 'out_of_scope')) AS set_aside
    FROM policy_claim GROUP BY policy_id
  )
  SELECT d.policy_id, d.place_id, p.geoid, p.name AS place_name, p.state, d.family, d.instrument,
    d.title,
    CASE
      WHEN d.set_aside THEN 'set_aside'
      WHEN l.effect IS NULL AND d.campaign THEN 'campaign'
      WHEN l.effect IS NULL THEN 'not_adopted'
      WHEN l.effect = 'ends' OR u.policy_id IS NOT NULL THEN 'ended'
      WHEN d.family = 'federal_programme' THEN 'activated'
      WHEN d.family = 'municipal_id' AND NOT d.seen_issued THEN 'adopted_not_issued'
      WHEN d.family = 'municipal_id' THEN 'issued'
      ELSE 'in_force'
    END AS status,
    d.decider, a.date_earliest AS adopted_earliest, a.date_latest AS adopted_latest,
    a.date_precision AS adopted_precision, a.confidence AS adopted_confidence
  FROM described d
  JOIN place p USING (place_id)
  LEFT JOIN last_effect l USING (policy_id)
  LEFT JOIN undated_end u USING (policy_id)
  LEFT JOIN policy_adoptions a USING (policy_id);

-- Entries of lists whose wording matters, as printed: one entry may name several places.
CREATE VIEW list_entries AS
  SELECT e.source_title, e.entry_printed, e.event, e.family, e.policy_id, p.place_id, p.place_name,
    p.state, p.status, e.date_latest AS listed_by, e.snapshot_id, e.locator
  FROM policy_events e JOIN policies p USING (policy_id)
  WHERE e.entry_printed IS NOT NULL;
