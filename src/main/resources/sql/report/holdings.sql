SELECT geo_level, fiscal_year, period_start, period_end, period_complete, places_with_a_figure,
  states_held_whole, vintage, known_basis, period_basis, snapshot_id
FROM holdings
ORDER BY fiscal_year DESC NULLS LAST, geo_level DESC, period_start, period_end NULLS LAST, vintage,
  snapshot_id;
