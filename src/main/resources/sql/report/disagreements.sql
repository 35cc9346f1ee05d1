SELECT kind, policy_id, event, said, said_by, said_snapshot_id, said_locator, other, other_by,
  other_snapshot_id, other_locator, note
FROM disagreements
ORDER BY family, state, place_name, policy_id, event, said, said_by, other, other_by, note,
  said_locator, other_locator;
