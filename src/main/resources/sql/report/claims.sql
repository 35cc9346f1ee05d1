SELECT place_id, geo_level, place_name, several, measure, category, unit, fiscal_year, period_kind,
  period_start, period_end, period_complete, period_basis, period_note, printed, our_value,
  bound_at_least, bound_at_most, bound_rule, verdict, difference, same_as_fiscal_year, our_snapshot_id, our_locator,
  basis, confidence, source_title, source_url, note, snapshot_id, locator, known_from, known_basis
FROM placement_claims
ORDER BY place_id, period_start, period_end, measure, known_from, category, source_title,
  several, printed, source_id, locator;
