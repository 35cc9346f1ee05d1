-- The tables that are published as CSV files, each in a fixed order, so that equal facts give equal
-- bytes.
-- file: placements.csv
FROM placements ORDER BY place_id, measure, fiscal_year;

-- file: placement-versions.csv
FROM placement_versions ORDER BY place_id, measure, period_start, period_end, known_from;

-- file: revisions.csv
FROM revisions ORDER BY place_id, measure, period_start, period_end, first_seen, revision_id;

-- file: state-remainders.csv
FROM state_remainders
ORDER BY state, measure, period_kind, period_start, period_end, list_snapshot_id;

-- file: placement-rates.csv
FROM placement_rates WHERE per_100k IS NOT NULL ORDER BY place_id, measure, fiscal_year;

-- file: holdings.csv
FROM holdings ORDER BY measure, fiscal_year, geo_level, period_start, period_end, vintage, snapshot_id;

-- file: national-figures.csv
FROM national_figures ORDER BY measure, period_start, category NULLS FIRST, locator;

-- file: placement-claims.csv
FROM placement_claims
ORDER BY place_id, several NULLS FIRST, measure, category, period_start, period_end, source_id,
  source_title, printed, locator;

-- file: placement-reconciliation.csv
FROM placement_reconciliation
ORDER BY topic, place_id, place_name, measure, category, period_start, period_end, said_by, printed, said_locator;

-- file: policies.csv
FROM policies ORDER BY policy_id;

-- file: policy-events.csv
FROM policy_events ORDER BY policy_id, date_latest, event, source_title, known_from, date_printed, note,
  locator;

-- file: place-adoptions.csv
FROM place_adoptions ORDER BY family, place_id;

-- file: adoption-curves.csv
FROM adoption_curves ORDER BY family, grade, day;

-- file: adoptions-by-quarter.csv
FROM family_quarters ORDER BY family, quarter_start;

-- file: family-coverage.csv
FROM family_coverage ORDER BY family, day, asked;

-- file: adopters-compared.csv
FROM family_comparison ORDER BY family, measure, period, adopter;

-- file: first-to-next.csv
FROM first_to_next ORDER BY family, state;

-- file: event-effects.csv
FROM event_effect ORDER BY family, event;

-- file: programmes.csv
FROM programme_event ORDER BY programme, date_printed, event, source_title;

-- file: reconciliation.csv
FROM reconciliation ORDER BY family, as_of, count_id;

-- file: disagreements.csv
FROM disagreements
ORDER BY kind, policy_id, event, said, said_by, other, other_by, note, said_locator, other_locator;

-- file: findings.csv
FROM findings
WHERE source_id IS NULL OR source_id NOT IN (SELECT source_id FROM source WHERE NOT on_pages)
ORDER BY source_id, kind, severity, message, snapshot_id, locator;

-- file: rejections.csv
FROM rejections ORDER BY source_id, row_as_printed, snapshot_id, locator;

-- file: place-aliases.csv
FROM place_aliases ORDER BY place_id, alias;

-- file: snapshots.csv
FROM snapshots WHERE origin <> 'supplied' ORDER BY snapshot_id;

-- file: document-sums.csv
FROM document_sums ORDER BY snapshot_id, fiscal_year;

-- The counties of the lists, as the national maps show them.
-- file: county-lists.csv
SELECT fiscal_year, geoid, place_name, state, period_start, period_end, period_complete, value,
  value_status, at_least, at_most, snapshot_id, locator
FROM placements
WHERE geo_level = 'county' AND measure = 'children_released' AND value_status <> 'not_applicable'
  AND fiscal_year IN (
    SELECT fiscal_year FROM placements WHERE geo_level = 'county' AND value_status = 'reported'
  )
ORDER BY fiscal_year, geoid;

-- file: adoption-maps.csv
FROM adoption_map ORDER BY family, day, map, level, place_id;
