-- What became known on which day: facts by source (by family, for policies), and rows that could not
-- be read, by the day their document was taken in.
SELECT known_from AS day, 'figures' AS what, source_id AS subject, count(*) AS facts
FROM placement_versions GROUP BY ALL
UNION ALL
SELECT first_seen, 'revisions', geo_level, count(*)
FROM revisions r JOIN (SELECT DISTINCT place_id, geo_level FROM placement_versions) v USING (place_id)
GROUP BY ALL
UNION ALL
SELECT known_from, 'national', source_id, count(*) FROM national_figures GROUP BY ALL
UNION ALL
SELECT known_from, 'claims', source_id, count(*) FROM placement_claims GROUP BY ALL
UNION ALL
SELECT first_day, 'policies', family, count(*)
FROM (SELECT policy_id, family, min(known_from) AS first_day FROM policy_events GROUP BY ALL)
GROUP BY ALL
UNION ALL
SELECT known_from, 'events', family, count(*) FROM policy_events GROUP BY ALL
UNION ALL
SELECT known_to, 'withdrawn', family, count(*) FROM policy_events WHERE known_to IS NOT NULL
GROUP BY ALL
UNION ALL
SELECT s.retrieved_at, 'rejected', r.source_id, count(*)
FROM rejections r JOIN snapshots s USING (snapshot_id)
WHERE s.origin <> 'supplied' GROUP BY ALL
ORDER BY day DESC, what, subject;
