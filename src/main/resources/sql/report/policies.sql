-- Policies with what their rows on the pages tell: from when the policy stood, where that is later
-- than its adoption; the claim that its date and status rest on, and the end that ended it. Of
-- several ends the one on whose last day the policy stopped standing, else the latest.
-- listed_on is the last list of ICE that prints the agreement; last_list the last one held.
WITH stood AS (
  SELECT policy_id, min(valid_from) FILTER (possibly) AS since_earliest,
    min(valid_from) FILTER (surely) AS since_latest,
    bool_or(possibly AND valid_from IS NULL) AS open_start,
    bool_or(NOT possibly AND valid_to IS NULL) AS ended,
    max(valid_from) FILTER (NOT possibly AND valid_to IS NULL) AS gone
  FROM policy_standing(DATE '9999-12-31') GROUP BY policy_id
),
done AS (
  SELECT policy_id, event, date_earliest, date_latest, date_precision, date_printed, confidence,
    basis, effect, known_from, snapshot_id, source_title, source_url
  FROM effects_known(DATE '9999-12-31')
),
said AS (
  SELECT * FROM done
  UNION ALL
  SELECT policy_id, event, date_earliest, date_latest, date_precision, date_printed, confidence,
    basis, effect, known_from, snapshot_id, source_title, source_url
  FROM policy_events WHERE effect = 'none' AND known_to IS NULL
),
ends AS (
  SELECT d.policy_id, d.event, d.date_earliest, d.date_latest, d.date_precision, d.confidence,
    d.basis, d.snapshot_id, d.source_title, coalesce(d.source_url, n.source_url) AS source_url
  FROM done d
  LEFT JOIN stood s USING (policy_id)
  JOIN policies p USING (policy_id)
  LEFT JOIN programme_event n ON d.snapshot_id IS NULL AND n.programme = p.title
    AND n.event = d.event AND n.source_title = d.source_title AND n.date_printed = d.date_printed
  WHERE d.effect = 'ends' AND p.status IN ('ended', 'may_have_ended')
  QUALIFY row_number() OVER (PARTITION BY d.policy_id ORDER BY
    s.gone IS DISTINCT FROM coalesce(d.date_latest, d.known_from), d.confidence = 'low',
    d.date_latest DESC NULLS LAST, d.source_title, d.snapshot_id) = 1
),
deciding AS (
  SELECT c.* FROM said c JOIN policies p USING (policy_id)
  QUALIFY row_number() OVER (PARTITION BY c.policy_id ORDER BY
    list_position(['adopts', 'adopted_by', 'restores', 'none', 'ends'], c.effect) > 3,
    c.effect IN ('adopts', 'adopted_by')
      AND (c.date_earliest, c.date_latest)
        IS DISTINCT FROM (p.adopted_earliest, p.adopted_latest),
    c.effect IN ('adopts', 'adopted_by') AND c.date_latest IS DISTINCT FROM p.adopted_latest,
    list_position(['adopts', 'adopted_by', 'restores', 'none', 'ends'], c.effect),
    list_position(['high', 'medium', 'low'], c.confidence), c.date_latest DESC NULLS LAST,
    c.source_title, c.snapshot_id, c.event) = 1
),
listed AS (
  SELECT policy_id, max(known_from) AS listed_on,
    (SELECT max(known_from) FROM policy_events
      WHERE family = 'agreement_287g' AND known_basis <> 'taken_in') AS last_list
  FROM policy_events
  WHERE family = 'agreement_287g' AND basis = 'list' AND event <> 'last_listed'
    AND known_to IS NULL AND known_basis <> 'taken_in'
  GROUP BY policy_id
)
SELECT p.policy_id, p.place_id, p.place_name, p.state, p.family, p.instrument, p.title, p.status,
  p.decider, p.adopted_earliest, p.adopted_latest, p.adopted_precision, p.adopted_confidence,
  p.adopted_grade,
  CASE WHEN NOT s.open_start AND s.since_earliest > p.adopted_latest THEN s.since_earliest END
    AS since_earliest,
  CASE WHEN NOT s.open_start AND s.since_earliest > p.adopted_latest THEN s.since_latest END
    AS since_latest,
  CASE WHEN s.since_earliest = s.since_latest THEN 'day' ELSE 'between' END AS since_precision,
  e.event AS end_event, e.date_earliest AS end_earliest, e.date_latest AS end_latest,
  e.date_precision AS end_precision, e.basis AS end_basis, e.snapshot_id AS end_snapshot_id,
  e.source_title AS end_source_title, e.source_url AS end_source_url,
  d.event AS by_event, d.date_earliest AS by_earliest, d.date_latest AS by_latest,
  d.date_precision AS by_precision, d.basis AS by_basis, d.snapshot_id AS by_snapshot_id,
  d.source_title AS by_source_title, d.source_url AS by_source_url,
  l.listed_on, coalesce(l.listed_on = l.last_list, false) AS on_last_list
FROM policies p
LEFT JOIN stood s USING (policy_id)
LEFT JOIN ends e USING (policy_id)
LEFT JOIN deciding d USING (policy_id)
LEFT JOIN listed l USING (policy_id)
ORDER BY p.family, p.state, p.place_name, p.policy_id;
