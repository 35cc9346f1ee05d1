-- Claims with what their event does to the policy. A disputed listing, a count without names, or a
-- claim that is of another matter does nothing. known_to is the first day on which the source no
-- longer said so; it is empty while the claim stands.
CREATE VIEW policy_events AS
  SELECT policy_id, event, date_earliest, date_latest, date_printed, date_precision, confidence,
    source_id, snapshot_id, locator, known_from,
    known_to,
    c.place_id, p.name AS place_name, p.state, family, instrument, decider, title, basis, source_title, source_url, entry_printed, date_note, c.note, known_basis,
    CASE
      WHEN c.basis IN ('disputed', 'count_only', 'out_of_scope') THEN 'none'
      ELSE e.effect
    END AS effect
  FROM policy_claim c
  JOIN event_effect e USING (family, event)
  JOIN place p USING (place_id);

-- A family's name as it is; any other word is an error, not an empty answer.
CREATE MACRO known_family(of_family) AS
  CASE
    WHEN of_family IN (SELECT family FROM event_effect) THEN of_family
    ELSE error('no family is called ' || of_family || '; there are '
      || (SELECT string_agg(DISTINCT family, ', ' ORDER BY family) FROM event_effect))
  END;

-- Claims that were public on a day and do something to their policy. A decision that surely lies
-- after an end of the policy restores it; it is not a second adoption.
CREATE MACRO effects_known(known_on) AS TABLE
  WITH known AS (
    SELECT * FROM policy_events
    WHERE effect <> 'none' AND known_from <= known_on
      AND (known_to IS NULL OR known_to > known_on)
    UNION ALL BY NAME
    -- What the nation did to a federal programme it did in every place of the programme.
    SELECT p.policy_id, p.place_id, p.family, n.event, n.date_printed::DATE AS date_earliest,
      n.date_printed::DATE AS date_latest, n.date_printed, n.date_precision,
      'high' AS confidence, 'instrument' AS basis, n.source_title,
      n.date_printed::DATE AS known_from, n.effect
    FROM (
      SELECT DISTINCT policy_id, place_id, family, title FROM policy_claim
      WHERE family = 'federal_programme'
    ) p
    JOIN programme_event n ON n.programme = p.title
    WHERE n.effect <> 'none' AND n.date_printed::DATE <= known_on
  ),
  bounded AS (
    SELECT *,
      min(date_latest) FILTER (effect = 'ends' AND confidence <> 'low') OVER own AS first_end,
      min(date_latest) FILTER (effect IN ('adopts', 'adopted_by')) OVER own AS first_adoption
    FROM known WINDOW own AS (PARTITION BY policy_id)
  )
  SELECT * EXCLUDE (first_end, first_adoption) REPLACE (
    CASE
      WHEN effect = 'adopts' AND first_end < date_earliest AND first_adoption <= first_end
      THEN 'restores'
      ELSE effect
    END AS effect
  )
  FROM bounded;

-- When a policy was adopted, as known on a day, between an earliest and a latest possible day.
-- Weak claims (of low confidence, or of somebody who spoke for all counties of a state) count only
-- where there is no better one; the policy's grade is then weak. A decision (passed, signed,
-- announced …) adopts; being listed, in effect or handed out shows only that it was adopted by
-- then. So the latest day is the earliest of all latest days; the earliest day is that of the
-- sharpest decision that does not lie after it; of equally sharp ones the earliest. Without such a
-- decision there is no earliest day, unless a list is known not to name the place before (between). shown_by is the day from which the adoption was public: an
-- undated adoption lies no later.
CREATE MACRO policy_adoptions_known(known_on) AS TABLE
  WITH known AS (
    SELECT *, min(date_latest) FILTER (effect = 'ends' AND confidence <> 'low')
        OVER (PARTITION BY policy_id) AS first_end
    FROM effects_known(known_on)
  ),
  adopting AS (
    SELECT *, list_position(['high', 'medium', 'low'], confidence) AS trust,
      confidence = 'low' OR basis = 'statewide_statement' AS weak,
      list_position(['day', 'month', 'season', 'quarter', 'year', 'no_later_than', 'undated'],
        date_precision) AS sharpness
    FROM known WHERE effect IN ('adopts', 'adopted_by')
  ),
  trusted AS (
    SELECT * FROM adopting
    QUALIFY NOT weak OR bool_and(weak) OVER (PARTITION BY policy_id)
  ),
  bound AS (
    SELECT policy_id, any_value(place_id) AS place_id, any_value(family) AS family,
      min(date_latest) AS date_latest,
      -- What has ended had been adopted.
      least(min(known_from), min(first_end)) AS shown_by,
      max(date_earliest) FILTER (effect = 'adopted_by' AND date_precision = 'between') AS not_before,
      list_extract(['high', 'medium', 'low'], min(trust)::INTEGER) AS confidence,
      bool_and(basis = 'statewide_statement') AS statewide_statement,
      CASE WHEN bool_and(weak) THEN 'weak' ELSE 'strong' END AS grade
    FROM trusted GROUP BY policy_id
  ),
  decided AS (
    SELECT t.policy_id, t.date_earliest, t.date_latest, t.date_precision
    FROM trusted t JOIN bound b USING (policy_id)
    WHERE t.effect = 'adopts' AND t.date_earliest <= b.date_latest
    QUALIFY row_number() OVER (
      PARTITION BY t.policy_id ORDER BY t.sharpness, t.date_earliest, t.date_latest
    ) = 1
  )
  SELECT b.policy_id, b.place_id, b.family,
    coalesce(d.date_earliest, CASE WHEN b.not_before <= b.date_latest THEN b.not_before END)
      AS date_earliest,
    b.date_latest,
    CASE
      WHEN b.date_latest IS NULL THEN 'undated'
      WHEN d.date_earliest IS NULL AND b.not_before <= b.date_latest THEN 'between'
      WHEN d.date_earliest IS NULL THEN 'no_later_than'
      WHEN d.date_latest = b.date_latest THEN d.date_precision
      WHEN d.date_earliest = b.date_latest THEN 'day'
      ELSE 'between'
    END AS date_precision,
    b.confidence, b.grade, b.statewide_statement, b.shown_by
  FROM bound b LEFT JOIN decided d USING (policy_id);

-- The same, as known now.
CREATE VIEW policy_adoptions AS SELECT * FROM policy_adoptions_known(DATE '9999-12-31');
