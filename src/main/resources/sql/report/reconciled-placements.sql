SELECT topic, place_name, measure, category, fiscal_year, period_start, period_end, printed, said_by,
  said_url, ours, our_snapshot_id, our_locator, difference, outcome, explanation
FROM placement_reconciliation
ORDER BY topic, place_name, period_start, period_end, measure, category, said_by, printed;
