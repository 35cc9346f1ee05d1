-- Turns what a side holds into facts of the side that the variable side names.
CREATE OR REPLACE TEMP TABLE file_of AS SELECT snapshot_id, file FROM snapshots;

INSERT INTO fact
  SELECT nextval('fact_id'), getvariable('side'), 'snapshots', key_of([source_id, file]),
    copy_state, source_id, NULL,
    [match_on([source_id, file]), match_on([source_id, sha256]),
      CASE WHEN published_on IS NOT NULL THEN match_on([source_id, published_on::VARCHAR]) END],
    [cell('file', file), cell('url', url), cell('published_on', published_on),
      cell('published_basis', published_basis), cell('retrieved_at', retrieved_at),
      cell('origin', origin), cell('transcribes', transcribes), cell('media_type', media_type),
      cell('copy_state', copy_state), cell('copy_note', copy_note), place_cell('sha256', sha256)]
  FROM held_document;

INSERT INTO fact
  SELECT nextval('fact_id'), getvariable('side'), 'places', place_id, name, NULL, NULL,
    [match_on([place_id])],
    [cell('geoid', geoid), cell('kind', kind), cell('subkind', subkind), cell('name', name),
      cell('state', state), cell('containers', containers), cell('vintage', vintage),
      cell('valid_from', valid_from), cell('valid_to', valid_to),
      cell('replaced_by', replaced_by), cell('replaced_nests', replaced_nests), cell('note', note)]
  FROM held_place;

-- A vintage of a figure is that of one document. Between two days a later document's figure for the
-- same period takes the place of the earlier one; a period with an open end is another figure in
-- every document.
INSERT INTO fact
  SELECT nextval('fact_id'), getvariable('side'), 'placement_versions',
    key_of([place_id, measure, 'FY' || fiscal_year,
      period_start || ' to ' || coalesce(period_end::VARCHAR, 'open'),
      CASE WHEN NOT getvariable('by_day') THEN f.file END]),
    coalesce(value::VARCHAR, value_status), source_id, locator,
    [match_on([place_id, measure, period_start::VARCHAR, period_end::VARCHAR, f.file]),
      match_on([place_id, measure, period_start::VARCHAR, period_end::VARCHAR, source_id, known_from::VARCHAR]),
      match_on([place_id, measure, fiscal_year::VARCHAR, f.file, column_label]),
      CASE WHEN getvariable('by_day') AND period_end IS NOT NULL
        THEN match_on([place_id, measure, period_start::VARCHAR, period_end::VARCHAR]) END],
    [cell('value', value), cell('value_status', value_status), cell('period_start', period_start),
      cell('period_end', period_end), cell('period_complete', period_complete),
      vintage_cell('period_basis', period_basis), vintage_cell('printed', printed),
      vintage_cell('row_label', row_label), vintage_cell('column_label', column_label),
      vintage_cell('note', note), vintage_cell('known_from', known_from),
      vintage_cell('known_to', known_to), vintage_cell('known_basis', known_basis),
      vintage_cell('source_id', source_id), place_cell('locator', locator)]
  FROM held_vintage JOIN file_of f USING (snapshot_id);

INSERT INTO fact
  SELECT nextval('fact_id'), getvariable('side'), 'list_coverage',
    key_of([state, measure, 'FY' || fiscal_year,
      period_start || ' to ' || coalesce(period_end::VARCHAR, 'open'), f.file]),
    absent_status, source_id, locator,
    [match_on([state, measure, period_start::VARCHAR, period_end::VARCHAR, f.file]),
      match_on([state, measure, fiscal_year::VARCHAR, f.file])],
    [cell('absent_status', absent_status), cell('threshold', threshold),
      cell('period_start', period_start),
      cell('period_end', period_end), cell('period_complete', period_complete),
      cell('period_basis', period_basis), cell('known_from', known_from),
      cell('known_basis', known_basis), place_cell('locator', locator)]
  FROM held_coverage JOIN file_of f USING (snapshot_id);

INSERT INTO fact
  SELECT nextval('fact_id'), getvariable('side'), 'placements',
    key_of([place_id, measure, 'FY' || fiscal_year]), value::VARCHAR, source_id, locator,
    [match_on([place_id, measure, fiscal_year::VARCHAR])],
    [cell('value', value), cell('value_status', value_status), cell('period_start', period_start),
      cell('period_end', period_end), cell('period_complete', period_complete),
      cell('known_from', known_from), cell('source_id', source_id), place_cell('locator', locator)]
  FROM held_figure;

-- A national figure likewise: a vintage between versions, the one shown between two days.
INSERT INTO fact
  SELECT nextval('fact_id'), getvariable('side'), 'national_figures',
    key_of([measure, category, period_start || ' to ' || coalesce(period_end::VARCHAR, 'open'),
      CASE WHEN NOT getvariable('by_day') THEN f.file END]),
    coalesce(value::VARCHAR, printed, value_status), source_id, locator,
    [match_on([measure, category, period_kind, period_start::VARCHAR, period_end::VARCHAR, f.file]),
      match_on([measure, category, period_kind, period_start::VARCHAR, source_id, known_from::VARCHAR]),
      CASE WHEN getvariable('by_day')
        THEN match_on([measure, category, period_kind, period_start::VARCHAR]) END],
    [cell('value', value), cell('less_than', less_than), cell('value_status', value_status),
      cell('period_end', period_end), cell('period_complete', period_complete),
      vintage_cell('printed', printed), vintage_cell('row_label', row_label),
      vintage_cell('column_label', column_label), vintage_cell('note', note),
      vintage_cell('known_from', known_from), vintage_cell('known_basis', known_basis),
      vintage_cell('source_id', source_id), place_cell('locator', locator)]
  FROM held_national JOIN file_of f USING (snapshot_id);

-- A figure as others print it: what one publication prints of a place and of days.
INSERT INTO fact
  SELECT nextval('fact_id'), getvariable('side'), 'placement_claims',
    key_of([place_id, several, measure, category,
      period_start || ' to ' || coalesce(period_end::VARCHAR, 'open'), source_title]),
    printed, source_id, locator,
    [match_on([place_id, several, measure, category, period_kind, period_start::VARCHAR,
        period_end::VARCHAR, source_title]),
      match_on([place_id, several, measure, category, printed, source_title])],
    [cell('printed', printed), cell('value', value), cell('at_least', at_least),
      cell('at_most', at_most), cell('period_kind', period_kind),
      cell('period_start', period_start), cell('period_end', period_end),
      cell('period_basis', period_basis), cell('period_note', period_note),
      cell('list_complete', list_complete), cell('basis', basis), cell('confidence', confidence),
      cell('source_url', source_url), cell('note', note), cell('known_from', known_from),
      cell('known_basis', known_basis), cell('source_id', source_id), place_cell('locator', locator)]
  FROM held_printed;

-- A claim is a policy's event as one publication states it. Where that does not tell claims apart,
-- or one of the three was corrected, the printed date helps; after that the order of their days.
INSERT INTO fact
  SELECT nextval('fact_id'), getvariable('side'), 'policy_events',
    key_of([policy_id, event, source_title]),
    coalesce(date_printed, date_precision), source_id, locator,
    [match_on([policy_id, event, source_title, date_printed]),
      match_on([policy_id, event, source_title]),
      match_on([policy_id, event, date_printed]),
      match_on([policy_id, source_title, date_printed])],
    [cell('event', event), cell('date_earliest', date_earliest), cell('date_latest', date_latest),
      cell('date_printed', date_printed), cell('date_precision', date_precision),
      cell('date_note', date_note), cell('confidence', confidence), cell('basis', basis),
      cell('effect', effect), cell('source_title', source_title), cell('source_url', source_url),
      cell('entry_printed', entry_printed), cell('instrument', instrument),
      cell('decider', decider), cell('title', title), cell('note', note),
      vintage_cell('known_from', known_from), vintage_cell('known_to', known_to),
      vintage_cell('known_basis', known_basis), cell('source_id', source_id),
      place_cell('locator', locator)]
  FROM held_claim;

INSERT INTO fact
  WITH standing AS (
    SELECT policy_id,
      string_agg(
        CASE WHEN surely THEN 'surely' ELSE 'possibly' END
          || coalesce(' from ' || valid_from, '') || coalesce(' to ' || valid_to, ''),
        ', ' ORDER BY valid_from NULLS FIRST) AS in_force
    FROM held_standing GROUP BY policy_id
  )
  SELECT nextval('fact_id'), getvariable('side'), 'policies', policy_id, status, NULL, NULL,
    [match_on([policy_id])],
    [cell('status', status), cell('adopted_earliest', adopted_earliest),
      cell('adopted_latest', adopted_latest), cell('adopted_precision', adopted_precision),
      cell('adopted_confidence', adopted_confidence), cell('in_force', in_force),
      cell('place_id', place_id), cell('family', family), cell('instrument', instrument),
      cell('decider', decider), cell('title', title)]
  FROM held_policy LEFT JOIN standing USING (policy_id);

INSERT INTO fact
  SELECT nextval('fact_id'), getvariable('side'), 'place_adoptions', key_of([family, place_id]),
    CASE
      WHEN undated THEN 'undated'
      WHEN adopted_earliest IS NULL THEN 'by ' || adopted_latest
      WHEN adopted_earliest = adopted_latest THEN adopted_latest::VARCHAR
      ELSE adopted_earliest || ' to ' || adopted_latest
    END,
    NULL, NULL, [match_on([family, place_id])],
    [cell('adopted_earliest', adopted_earliest), cell('adopted_latest', adopted_latest),
      cell('grade', grade), cell('undated', undated),
      cell('statewide_statement', statewide_statement), cell('policies', policies),
      cell('first_policy', first_policy)]
  FROM held_adoption;

INSERT INTO fact
  SELECT nextval('fact_id'), getvariable('side'), 'rejections',
    key_of([source_id, row_as_printed]), reason, source_id, locator,
    [match_on([source_id, row_as_printed])],
    [cell('stage', stage), cell('reason', reason), place_cell('locator', locator)]
  FROM held_rejection;
