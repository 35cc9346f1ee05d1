-- Counts of children that others print, or that another publication adds up to, beside the page by
-- state. topic: months (the monthly discharges added up by us, beside the TOTAL), nation (a claim of
-- the whole nation), state (a claim of a state for a whole fiscal year), claims_differ (two publications
-- print one figure differently). Nothing is forced to match.
CREATE VIEW placement_reconciliation AS
  SELECT 'months' AS topic, 'nation-us' AS place_id, 'United States' AS place_name,
    'children_released' AS measure, NULL AS category, fiscal_year, period_start, period_end,
    format('{:,}', sum_of_months) AS printed,
    months || ' months of discharges, added up' AS said_by, NULL AS said_url,
    months_snapshot_id AS said_snapshot_id, 'discharges, total, FY' || fiscal_year AS said_locator,
    total::DECIMAL(18, 3) AS ours, snapshot_id AS our_snapshot_id, locator AS our_locator,
    (sum_of_months - total)::DECIMAL(18, 3) AS difference,
    CASE WHEN difference = 0 THEN 'agrees' ELSE 'near_not_equal' END AS outcome,
    CASE WHEN difference <> 0 THEN 'Two publications of one department, each revised by itself.'
      ELSE 'The two publications agree.' END
      || CASE WHEN period_basis = 'inferred' THEN ' That the page ends on this day is inferred.' ELSE '' END
      AS explanation
  FROM discharges_and_releases
  UNION ALL
  SELECT geo_level, place_id, coalesce(several, place_name), measure, category, fiscal_year, period_start,
    period_end, printed, source_title, source_url, snapshot_id, locator, our_value, our_snapshot_id,
    our_locator, difference, verdict,
    concat_ws(' ',
      CASE WHEN same_as_fiscal_year IS NOT NULL
        THEN 'All its numbers are those of ORR for FY' || same_as_fiscal_year || '.' END,
      CASE
        WHEN verdict = 'no_figure_held' THEN 'No figure of ORR for these days is held.'
        WHEN verdict = 'predates_ours'
          THEN 'The claim is older than the first vintage held, of ' || our_known_from
            || ': it may repeat a figure that ORR has revised since, or err.'
        WHEN bound_rule IS NOT NULL
          THEN 'At most ' || format('{:,}', bound_at_most::BIGINT) || ' by ORR: '
            || CASE bound_rule WHEN 'part_of_year' THEN 'a part of the year cannot exceed it.'
              WHEN 'part_of_place' THEN 'a part of the place cannot exceed it.'
              WHEN 'threshold' THEN 'its list leaves the county out.'
              WHEN 'remainder' THEN 'so much its list leaves over of the state''s total.' ELSE 'printed as less than that.' END
      END,
      note || '.')
  FROM placement_claims
  WHERE geo_level = 'nation' OR (geo_level = 'state' AND several IS NULL AND period_complete
    AND period_kind = 'fiscal_year')
  UNION ALL
  SELECT 'claims_differ', place_id, coalesce(several, place_name), measure, category, NULL, period_start,
    period_end, format('{:,}', smallest::BIGINT) || ' to ' || format('{:,}', largest::BIGINT), claims, NULL, NULL, NULL, NULL, NULL, NULL,
    difference, 'claims_differ', 'Both are kept; they may quote two vintages of one page.'
  FROM placement_claim_conflicts;
