SELECT policy_id, event, date_earliest, date_latest, date_printed, date_precision, confidence, basis,
  source_id, snapshot_id, locator, source_title, source_url, entry_printed, date_note, note, effect,
  known_from, known_basis
FROM policy_events
ORDER BY policy_id, date_latest NULLS LAST, event, source_title, locator;
