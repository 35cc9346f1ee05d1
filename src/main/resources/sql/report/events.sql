-- A claim read from a list that is a document of its own has no address here: its locator leads to
-- the document, which has it. Claims of the register name a publication each.
SELECT e.policy_id, e.event, e.date_earliest, e.date_latest, e.date_printed, e.date_precision,
  e.confidence, e.basis, e.snapshot_id, e.locator, e.source_title,
  CASE WHEN e.source_url IS DISTINCT FROM s.url THEN e.source_url END AS source_url,
  e.entry_printed, e.date_note, e.note, e.effect, e.known_to
FROM policy_events e JOIN snapshots s USING (snapshot_id)
ORDER BY e.policy_id, e.date_latest NULLS LAST, e.event, e.source_title, e.known_from,
  e.date_printed, e.note, e.locator;
