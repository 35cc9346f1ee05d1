-- Fills the tables from the facts of all documents and from the reference.
-- Lists of files come in as variables; an empty cell is NULL. How the files are quoted is said, never
-- guessed at: the guess rests on the first file, which may have headings alone.
INSERT INTO source BY NAME FROM read_csv(getvariable('source'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO snapshot BY NAME FROM read_csv(getvariable('snapshot'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');

INSERT INTO place (place_id, geoid, kind, name) VALUES ('nation-us', 'US', 'nation', 'United States');
INSERT INTO place (place_id, geoid, kind, subkind, name, state)
  SELECT 'state-' || lower(usps), geoid, 'state', kind, name, usps
  FROM read_csv(getvariable('states'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO place
  SELECT 'county-' || geoid, geoid, 'county', kind, name, state, vintage,
    valid_from::DATE, valid_to::DATE, replaced_by, nests = 'yes', note
  FROM read_csv(getvariable('counties'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');

-- One place may be named by several documents: the first spelling in the order of bytes is shown.
CREATE TEMP TABLE minted AS
  SELECT * FROM read_csv(getvariable('minted_place'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO place (place_id, kind, name, state)
  SELECT place_id, min(kind), min(name), min(state) FROM minted GROUP BY place_id;

-- A place lies in all counties that any document names. Where one does, another that names only the
-- state says nothing more.
CREATE TEMP TABLE named AS
  SELECT place_id, unnest(string_split(containers, ';')) AS container FROM minted;
INSERT INTO place_container
  SELECT place_id, 'nation-us' FROM place WHERE kind = 'state'
  UNION ALL
  SELECT place_id, 'state-' || lower(state) FROM place WHERE kind = 'county'
  UNION ALL
  SELECT DISTINCT place_id, container FROM named
  WHERE container NOT LIKE 'state-%' OR place_id NOT IN (
    SELECT place_id FROM named WHERE container LIKE 'county-%'
  );

INSERT INTO place_alias
  SELECT a.alias, p.place_id, a.evidence, a.source
  FROM read_csv(getvariable('place_aliases'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"') a
  JOIN place p ON p.geoid = a.geoid AND p.kind = a.kind;

-- An agency's id ends in its name as Place.slug writes it.
INSERT INTO place_alias
  SELECT a.agency_alias, p.place_id, a.evidence, a.source
  FROM read_csv(getvariable('agency_aliases'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"') a
  JOIN place p ON p.kind = 'agency' AND p.place_id = 'agency-' || lower(a.agency_state) || '-'
    || trim(regexp_replace(regexp_replace(lower(strip_accents(a.agency)), '[''’‘ʼ.]', '', 'g'),
      '[^a-z0-9]+', '-', 'g'), '-');

-- No cell of the file has a line break, so that rows and lines go together; they are read in order.
INSERT INTO population
  SELECT 'county-' || geoid, year::INTEGER, vintage, population::BIGINT, 1 + row_number() OVER ()
  FROM read_csv(getvariable('county_population'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO reference_file BY NAME FROM read_csv(getvariable('reference_file'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO county_shape
  SELECT 'county-' || geoid
  FROM read_csv(getvariable('county_shape'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO county_neighbour
  SELECT 'county-' || geoid, 'county-' || neighbour_geoid
  FROM read_csv(getvariable('county_neighbour'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO coextensive_place
  SELECT c.place, c.state, p.place_id, 'county-' || c.geoid, c.evidence, c.source
  FROM (
    SELECT place, state, unnest(string_split(geoid, ';')) AS geoid, evidence, source
    FROM read_csv(getvariable('coextensive_places'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"')
  ) c
  LEFT JOIN place p ON p.kind = 'municipality' AND p.state = c.state AND p.name = c.place;
INSERT INTO agency_reach
  SELECT a.agency, a.state, p.place_id, 'county-' || a.geoid, a.part, a.evidence, a.source
  FROM (
    SELECT agency, state, unnest(string_split(geoid, ';')) AS geoid, part, evidence, source
    FROM read_csv(getvariable('agency_reach'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"')
  ) a
  LEFT JOIN place p ON p.kind = 'agency' AND p.state = a.state AND p.name = a.agency;
INSERT INTO state_law_reach
  SELECT 'state-' || lower(state) || '/' || family || '/' || instrument_no, reaches_family,
    applies_from::DATE, applies_to::DATE, provision, why
  FROM read_csv(getvariable('state_law_reach'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO event_effect BY NAME FROM read_csv(getvariable('event_effects'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO programme_event BY NAME FROM read_csv(getvariable('programmes'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO published_count BY NAME FROM read_csv(getvariable('published_counts'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');

INSERT INTO measure BY NAME FROM read_csv(getvariable('measures'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO observation BY NAME FROM read_csv(getvariable('observation'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO list_coverage BY NAME FROM read_csv(getvariable('list_coverage'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO list_claim BY NAME FROM read_csv(getvariable('list_claim'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO policy_claim BY NAME FROM read_csv(getvariable('policy_claim'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO placement_claim BY NAME FROM read_csv(getvariable('placement_claim'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO source_row BY NAME FROM read_csv(getvariable('source_row'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO rejection BY NAME FROM read_csv(getvariable('rejection'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO finding BY NAME FROM read_csv(getvariable('finding'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO unresolved_name BY NAME FROM read_csv(getvariable('unresolved_name'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO distinct_agency BY NAME FROM read_csv(getvariable('distinct_agencies'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO finding (source_id, kind, severity, message)
  SELECT source_id, 'source_failed', 'error', message
  FROM read_csv(getvariable('failure'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO run BY NAME FROM read_csv(getvariable('run'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
