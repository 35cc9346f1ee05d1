SELECT revision_id, place_id, measure, period_kind, fiscal_year, period_start, period_end,
  period_complete, old_value, old_status, new_value, new_status, first_seen, old_snapshot_id,
  old_locator, new_snapshot_id, new_locator
FROM revisions
ORDER BY state NULLS FIRST, place_name, place_id, measure, period_start, period_end, first_seen,
  revision_id;
