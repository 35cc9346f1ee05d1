-- Our counts beside counts that others published, at the day the publisher speaks of, as known now.
-- surely: what the claims show by that day; possibly: what their dates allow. Nothing is forced to
-- match; explanation says why the two differ, as far as we can show.
CREATE VIEW reconciliation AS
  WITH counted AS (
    SELECT c.count_id, c.measure,
      count(*) FILTER (a.adopted_latest <= c.as_of) AS gross_surely,
      count(*) FILTER (a.adopted_latest IS NOT NULL
        AND (a.adopted_earliest IS NULL OR a.adopted_earliest <= c.as_of)) AS gross_possibly
    FROM published_count c
    LEFT JOIN place_adoptions a ON a.family = c.family AND a.grade = 'strong'
    WHERE c.measure = 'places' GROUP BY ALL
    UNION ALL
    SELECT c.count_id, c.measure,
      count(DISTINCT CASE c.measure
        WHEN 'agreements' THEN s.policy_id WHEN 'agencies' THEN s.place_id ELSE p.state END)
        FILTER (s.surely),
      count(DISTINCT CASE c.measure
        WHEN 'agreements' THEN s.policy_id WHEN 'agencies' THEN s.place_id ELSE p.state END)
    FROM published_count c
    LEFT JOIN policy_standing(DATE '9999-12-31') s ON s.family = c.family
      AND s.possibly AND s.confidence <> 'low'
      AND c.as_of >= coalesce(s.valid_from, '-infinity'::DATE)
      AND c.as_of <= coalesce(s.valid_to, 'infinity'::DATE)
    LEFT JOIN place p ON p.place_id = s.place_id
    WHERE c.measure IN ('agreements', 'agencies', 'states') GROUP BY ALL
    UNION ALL
    SELECT c.count_id, c.measure, count(DISTINCT e.entry_printed), count(DISTINCT e.entry_printed)
    FROM published_count c
    LEFT JOIN policy_events e ON e.family = c.family AND e.source_title = c.source_title
      AND CASE c.measure
        WHEN 'campaigns' THEN e.event = 'campaign_observed' ELSE e.event <> 'campaign_observed' END
    WHERE c.measure IN ('entries', 'campaigns') GROUP BY ALL
  )
  SELECT c.count_id, c.family, c.measure, c.as_of, c.count_printed, c.at_least,
    n.gross_surely AS ours_surely, n.gross_possibly AS ours_possibly,
    CASE
      WHEN c.at_least IS NULL THEN 'no number printed'
      WHEN c.at_least BETWEEN n.gross_surely AND n.gross_possibly THEN 'within our bounds'
      WHEN c.at_least > n.gross_possibly THEN 'we hold fewer'
      ELSE 'we hold more'
    END AS outcome,
    CASE
      WHEN c.at_least IS NULL THEN NULL
      WHEN c.at_least > n.gross_possibly THEN c.at_least - n.gross_possibly
      WHEN c.at_least < n.gross_surely THEN n.gross_surely - c.at_least
      ELSE 0
    END AS gap,
    c.explanation, c.source_title, c.source_url, c.note
  FROM published_count c JOIN counted n USING (count_id);
