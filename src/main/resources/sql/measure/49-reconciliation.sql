-- Our counts beside counts that others published, at the day the publisher speaks of, as known now.
-- surely: what strong claims show by that day; possibly: what their dates allow; all_possibly: with
-- weak claims too. Places are counted by first adoption, agreements, agencies and states by what was in
-- force; a publisher may count what stood. Nothing is forced to match; explanation says why the two
-- differ, as far as we can show. Entries and campaigns are read from the very list that printed the
-- count: that we read it whole is all their outcome says.
CREATE VIEW reconciliation AS
  WITH counted AS (
    SELECT c.count_id,
      count(*) FILTER (a.grade = 'strong' AND a.shown_by <= c.as_of) AS surely,
      count(*) FILTER (a.grade = 'strong'
        AND (a.adopted_earliest IS NULL OR a.adopted_earliest <= c.as_of)) AS possibly,
      count(*) FILTER (a.adopted_earliest IS NULL OR a.adopted_earliest <= c.as_of)
        AS all_possibly
    FROM published_count c LEFT JOIN place_adoptions a ON a.family = c.family
    WHERE c.measure = 'places' AND a.place_id IS NOT NULL GROUP BY ALL
    UNION ALL
    SELECT c.count_id,
      count(DISTINCT s.counted) FILTER (s.surely AND s.grade = 'strong'),
      count(DISTINCT s.counted) FILTER (s.grade = 'strong'),
      count(DISTINCT s.counted)
    FROM published_count c
    LEFT JOIN (
      SELECT s.*, m.measure, CASE m.measure
          WHEN 'agreements' THEN s.policy_id WHEN 'agencies' THEN s.place_id ELSE p.state
        END AS counted
      FROM policy_standing(DATE '9999-12-31') s
      JOIN place p USING (place_id)
      CROSS JOIN (VALUES ('agreements'), ('agencies'), ('states')) m (measure)
      WHERE s.possibly
    ) s ON s.family = c.family AND s.measure = c.measure
      AND c.as_of >= coalesce(s.valid_from, '-infinity'::DATE)
      AND c.as_of <= coalesce(s.valid_to, 'infinity'::DATE)
    WHERE c.measure IN ('agreements', 'agencies', 'states') GROUP BY ALL
    UNION ALL
    SELECT c.count_id, count(DISTINCT e.entry_printed), count(DISTINCT e.entry_printed),
      count(DISTINCT e.entry_printed)
    FROM published_count c
    LEFT JOIN policy_events e ON e.family = c.family AND e.source_title = c.source_title
      AND (e.event = 'campaign_observed') = (c.measure = 'campaigns')
    WHERE c.measure IN ('entries', 'campaigns') GROUP BY ALL
  )
  SELECT c.count_id, c.family, c.measure, c.as_of, c.count_printed, c.at_least,
    n.surely AS ours_surely, n.possibly AS ours_possibly, n.all_possibly AS ours_all_possibly,
    CASE
      WHEN c.at_least IS NULL THEN 'no number printed'
      WHEN c.measure IN ('entries', 'campaigns') AND c.at_least = n.surely THEN 'read whole'
      WHEN c.at_least > n.all_possibly THEN 'we hold fewer'
      WHEN c.at_least < n.surely THEN 'we hold more'
      WHEN c.at_least > n.possibly THEN 'within our bounds with weak claims'
      ELSE 'within our bounds'
    END AS outcome,
    CASE
      WHEN c.at_least IS NULL THEN NULL
      WHEN c.at_least > n.all_possibly THEN c.at_least - n.all_possibly
      WHEN c.at_least < n.surely THEN n.surely - c.at_least
      ELSE 0
    END AS gap,
    n.possibly - n.surely AS width,
    c.explanation, c.source_title, c.source_url, c.note
  FROM published_count c JOIN counted n USING (count_id);
