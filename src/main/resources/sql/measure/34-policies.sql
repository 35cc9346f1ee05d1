-- What a policy is, as known on a day. Instrument, decider and title are those of the decision that
-- adopted it, else of the claim that shows it adopted; of several the surest, then the earliest.
-- Which row of a file stands above another does not matter.
CREATE MACRO policy_descriptions_known(known_on) AS TABLE
  WITH claims AS (
    SELECT *, (list_position(['adopts', 'adopted_by', 'restores', 'ends', 'none'], effect),
      list_position(['high', 'medium', 'low'], confidence), date_latest IS NULL, date_latest,
      source_title) AS turn
    FROM policy_events
    WHERE known_from <= known_on AND (known_to IS NULL OR known_to > known_on)
  )
  SELECT policy_id, any_value(place_id) AS place_id, any_value(family) AS family,
    arg_min(instrument, (instrument = 'unknown', turn, instrument)) AS instrument,
    arg_min(decider, (decider = 'unknown', turn, decider)) AS decider,
    arg_min(title, (turn, title)) AS title,
    -- The model of a 287(g) agreement is the last part of its id.
    CASE
      WHEN any_value(family) = 'agreement_287g' THEN split_part(policy_id, '/', 3)
    END AS model,
    bool_or(event = 'issued') AS seen_issued,
    bool_or(event = 'not_issued') AS said_not_issued,
    bool_or(event = 'campaign_observed') AS campaign,
    bool_and(basis IN ('disputed', 'count_only', 'out_of_scope')) AS set_aside
  FROM claims GROUP BY policy_id;

-- Policies as known on a day, with the status from the last stretch of the policy's standing.
CREATE MACRO policies_known(known_on) AS TABLE
  WITH last_standing AS (
    SELECT * FROM policy_standing(known_on) WHERE valid_to IS NULL
  )
  SELECT d.policy_id, d.place_id, p.geoid, p.name AS place_name, p.state, d.family, d.instrument,
    d.title, d.model,
    CASE
      WHEN d.set_aside THEN 'set_aside'
      WHEN l.policy_id IS NULL AND d.campaign THEN 'campaign'
      WHEN l.policy_id IS NULL THEN 'not_adopted'
      WHEN NOT l.possibly THEN 'ended'
      WHEN NOT l.surely THEN 'may_have_ended'
      WHEN d.family = 'federal_programme' THEN 'activated'
      WHEN d.family = 'municipal_id' AND d.seen_issued THEN 'issued'
      WHEN d.family = 'municipal_id' AND d.said_not_issued THEN 'adopted_not_issued'
      WHEN d.family = 'municipal_id' THEN 'adopted_no_card_seen'
      ELSE 'in_force'
    END AS status,
    d.decider, a.date_earliest AS adopted_earliest, a.date_latest AS adopted_latest,
    a.date_precision AS adopted_precision, a.confidence AS adopted_confidence,
    a.grade AS adopted_grade
  FROM policy_descriptions_known(known_on) d
  JOIN place p USING (place_id)
  LEFT JOIN last_standing l USING (policy_id)
  LEFT JOIN policy_adoptions_known(known_on) a USING (policy_id);

-- The same, as known now.
CREATE TABLE policy AS SELECT * FROM policies_known(DATE '9999-12-31');
CREATE VIEW policies AS SELECT * FROM policy;

-- Entries of lists whose wording matters, as printed: one entry may name several places.
CREATE VIEW list_entries AS
  SELECT e.source_title, e.entry_printed, e.event, e.family, e.policy_id, p.place_id, p.place_name,
    p.state, p.status, e.date_latest AS listed_by, e.snapshot_id, e.locator
  FROM policy_events e JOIN policies p USING (policy_id)
  WHERE e.entry_printed IS NOT NULL;
