-- Tables of the warehouse. Public names are the views of the measure stage.
CREATE TABLE source (
  source_id VARCHAR PRIMARY KEY,
  title VARCHAR NOT NULL,
  publisher VARCHAR NOT NULL,
  credit VARCHAR NOT NULL,
  licence VARCHAR NOT NULL,
  rhythm VARCHAR NOT NULL,
  expected_every_days INTEGER NOT NULL,
  addresses VARCHAR,
  month_pages VARCHAR,
  measure VARCHAR,
  threshold INTEGER,
  every_release_has_a_county BOOLEAN NOT NULL DEFAULT false,
  every_release_evidence VARCHAR,
  on_pages BOOLEAN NOT NULL
);

CREATE TABLE snapshot (
  snapshot_id VARCHAR PRIMARY KEY,
  source_id VARCHAR NOT NULL,
  file VARCHAR NOT NULL,
  sha256 VARCHAR NOT NULL,
  url VARCHAR,
  published_on DATE,
  published_basis VARCHAR NOT NULL,
  retrieved_at DATE NOT NULL,
  origin VARCHAR NOT NULL,
  media_type VARCHAR NOT NULL,
  bytes BIGINT NOT NULL,
  transcribes VARCHAR,
  copy_state VARCHAR NOT NULL,
  copy_note VARCHAR,
  -- The timestamp that a web archive gives its copy, in UTC.
  captured_at TIMESTAMP,
  retrieved_from VARCHAR
);

CREATE TABLE place (
  place_id VARCHAR PRIMARY KEY,
  geoid VARCHAR,
  kind VARCHAR NOT NULL,
  subkind VARCHAR,
  name VARCHAR NOT NULL,
  state VARCHAR,
  vintage VARCHAR,
  valid_from DATE,
  valid_to DATE,
  replaced_by VARCHAR,
  replaced_nests BOOLEAN,
  note VARCHAR
);

-- A place lies in, or serves, each of its containers.
CREATE TABLE place_container (
  place_id VARCHAR NOT NULL,
  container_id VARCHAR NOT NULL,
  PRIMARY KEY (place_id, container_id)
);

-- Other spellings of a place, each with the evidence that it is this place.
CREATE TABLE place_alias (
  alias VARCHAR NOT NULL,
  place_id VARCHAR NOT NULL,
  evidence VARCHAR NOT NULL,
  source VARCHAR
);

-- file_line is the line of county-population.csv; its heading is line 1.
CREATE TABLE population (
  place_id VARCHAR NOT NULL,
  year INTEGER NOT NULL,
  vintage VARCHAR NOT NULL,
  population BIGINT NOT NULL,
  file_line INTEGER,
  PRIMARY KEY (place_id, year, vintage)
);

-- The reference files as they were loaded.
CREATE TABLE reference_file (
  file VARCHAR PRIMARY KEY,
  sha256 VARCHAR NOT NULL
);

-- Counties whose shape we hold. Of others the neighbours are not held, which is not "none".
CREATE TABLE county_shape (
  place_id VARCHAR PRIMARY KEY
);

-- Two counties that share a border of some length, in both directions.
CREATE TABLE county_neighbour (
  place_id VARCHAR NOT NULL,
  neighbour_id VARCHAR NOT NULL,
  PRIMARY KEY (place_id, neighbour_id)
);

-- What a figure counts. series: placements, a figure of a place; national, one of the whole nation.
CREATE TABLE measure (
  measure VARCHAR PRIMARY KEY,
  series VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  meaning VARCHAR NOT NULL
);

CREATE TABLE observation (
  place_id VARCHAR NOT NULL,
  measure VARCHAR NOT NULL,
  category VARCHAR,
  period_kind VARCHAR NOT NULL,
  fiscal_year INTEGER,
  period_start DATE NOT NULL,
  period_end DATE,
  period_complete BOOLEAN NOT NULL,
  period_basis VARCHAR NOT NULL,
  value DECIMAL(18, 3),
  less_than DECIMAL(18, 3),
  value_status VARCHAR NOT NULL,
  printed VARCHAR,
  note VARCHAR,
  source_id VARCHAR NOT NULL,
  snapshot_id VARCHAR NOT NULL,
  row_locator VARCHAR NOT NULL,
  locator VARCHAR NOT NULL,
  row_label VARCHAR,
  column_label VARCHAR,
  known_from DATE NOT NULL,
  known_basis VARCHAR NOT NULL
);

CREATE TABLE list_coverage (
  source_id VARCHAR NOT NULL,
  snapshot_id VARCHAR NOT NULL,
  measure VARCHAR NOT NULL,
  period_kind VARCHAR NOT NULL,
  fiscal_year INTEGER,
  period_start DATE NOT NULL,
  period_end DATE,
  period_complete BOOLEAN NOT NULL,
  period_basis VARCHAR NOT NULL,
  state VARCHAR NOT NULL,
  absent_status VARCHAR NOT NULL,
  threshold INTEGER,
  locator VARCHAR NOT NULL,
  known_from DATE NOT NULL,
  known_basis VARCHAR NOT NULL
);

-- What a list of counties says about itself in words: how many counties, their sum, the nation's
-- total, the smallest count it names. Each is null where it does not say.
CREATE TABLE list_claim (
  source_id VARCHAR NOT NULL,
  snapshot_id VARCHAR NOT NULL,
  measure VARCHAR NOT NULL,
  period_kind VARCHAR NOT NULL,
  fiscal_year INTEGER,
  period_start DATE NOT NULL,
  period_end DATE,
  period_complete BOOLEAN NOT NULL,
  period_basis VARCHAR NOT NULL,
  counties BIGINT,
  children BIGINT,
  total BIGINT,
  threshold INTEGER,
  locator VARCHAR NOT NULL,
  known_from DATE NOT NULL,
  known_basis VARCHAR NOT NULL
);

CREATE TABLE policy_claim (
  policy_id VARCHAR NOT NULL,
  place_id VARCHAR NOT NULL,
  family VARCHAR NOT NULL,
  instrument VARCHAR NOT NULL,
  decider VARCHAR NOT NULL,
  title VARCHAR,
  event VARCHAR NOT NULL,
  date_earliest DATE,
  date_latest DATE,
  date_printed VARCHAR,
  date_precision VARCHAR NOT NULL,
  date_note VARCHAR,
  confidence VARCHAR NOT NULL,
  basis VARCHAR NOT NULL,
  source_title VARCHAR NOT NULL,
  source_url VARCHAR,
  entry_printed VARCHAR,
  note VARCHAR,
  source_id VARCHAR NOT NULL,
  snapshot_id VARCHAR NOT NULL,
  locator VARCHAR NOT NULL,
  known_from DATE NOT NULL,
  known_basis VARCHAR NOT NULL,
  known_to DATE
);

-- A figure as somebody other than its first publisher prints it; never part of a series. value: only
-- if the words are exact. several: the places as printed, where it counts several together; place_id
-- is then what contains them.
CREATE TABLE placement_claim (
  place_id VARCHAR NOT NULL,
  several VARCHAR,
  measure VARCHAR NOT NULL,
  category VARCHAR,
  period_kind VARCHAR NOT NULL,
  fiscal_year INTEGER,
  period_start DATE NOT NULL,
  period_end DATE,
  period_complete BOOLEAN NOT NULL,
  period_basis VARCHAR NOT NULL,
  period_note VARCHAR,
  printed VARCHAR NOT NULL,
  value DECIMAL(18, 3),
  at_least DECIMAL(18, 3),
  at_most DECIMAL(18, 3),
  list_complete VARCHAR,
  basis VARCHAR NOT NULL,
  confidence VARCHAR NOT NULL,
  source_title VARCHAR NOT NULL,
  source_url VARCHAR,
  note VARCHAR,
  source_id VARCHAR NOT NULL,
  snapshot_id VARCHAR NOT NULL,
  row_locator VARCHAR NOT NULL,
  locator VARCHAR NOT NULL,
  known_from DATE NOT NULL,
  known_basis VARCHAR NOT NULL
);

CREATE TABLE event_effect (
  family VARCHAR NOT NULL,
  event VARCHAR NOT NULL,
  effect VARCHAR NOT NULL,
  why VARCHAR NOT NULL,
  PRIMARY KEY (family, event)
);

-- A city whose boundary is that of its counties, so that its acts reach all of them.
CREATE TABLE coextensive_place (
  place VARCHAR NOT NULL,
  state VARCHAR NOT NULL,
  place_id VARCHAR,
  county_id VARCHAR NOT NULL,
  evidence VARCHAR NOT NULL,
  source VARCHAR NOT NULL
);

-- Which family of local policies a state's law brings to each county of the state, and by which
-- provision. A law without a row reaches nobody.
CREATE TABLE state_law_reach (
  policy_id VARCHAR NOT NULL,
  reaches_family VARCHAR NOT NULL,
  applies_from DATE,
  applies_to DATE,
  provision VARCHAR NOT NULL,
  why VARCHAR NOT NULL
);

-- Agencies whose reach their name does not show: the whole or a part of each county.
CREATE TABLE agency_reach (
  agency VARCHAR NOT NULL,
  state VARCHAR NOT NULL,
  place_id VARCHAR,
  county_id VARCHAR NOT NULL,
  part VARCHAR NOT NULL,
  evidence VARCHAR NOT NULL,
  source VARCHAR NOT NULL
);

-- Events of federal programmes of the whole nation, as one source states each.
CREATE TABLE programme_event (
  programme VARCHAR NOT NULL,
  event VARCHAR NOT NULL,
  date_printed VARCHAR,
  date_precision VARCHAR NOT NULL,
  effect VARCHAR NOT NULL,
  nature VARCHAR NOT NULL,
  source_title VARCHAR NOT NULL,
  source_url VARCHAR,
  source_published VARCHAR,
  note VARCHAR
);

CREATE TABLE published_count (
  count_id VARCHAR PRIMARY KEY,
  family VARCHAR NOT NULL,
  measure VARCHAR NOT NULL,
  as_of DATE NOT NULL,
  count_printed VARCHAR NOT NULL,
  at_least BIGINT,
  source_title VARCHAR NOT NULL,
  source_url VARCHAR,
  note VARCHAR,
  explanation VARCHAR
);

CREATE TABLE source_row (
  source_id VARCHAR NOT NULL,
  snapshot_id VARCHAR NOT NULL,
  locator VARCHAR NOT NULL,
  outcome VARCHAR NOT NULL,
  claims INTEGER NOT NULL,
  row_as_printed VARCHAR,
  reason VARCHAR,
  PRIMARY KEY (snapshot_id, locator)
);

CREATE TABLE rejection (
  source_id VARCHAR NOT NULL,
  snapshot_id VARCHAR NOT NULL,
  locator VARCHAR NOT NULL,
  row_as_printed VARCHAR,
  stage VARCHAR NOT NULL,
  reason VARCHAR NOT NULL
);

CREATE TABLE finding (
  source_id VARCHAR,
  snapshot_id VARCHAR,
  locator VARCHAR,
  kind VARCHAR NOT NULL,
  severity VARCHAR NOT NULL,
  message VARCHAR NOT NULL
);

-- Names of counties that no place answers to, each where it was printed.
CREATE TABLE unresolved_name (
  source_id VARCHAR NOT NULL,
  snapshot_id VARCHAR NOT NULL,
  locator VARCHAR NOT NULL,
  state VARCHAR NOT NULL,
  name VARCHAR NOT NULL
);

-- Pairs of agency names that look alike and are two, or are not known to be one.
CREATE TABLE distinct_agency (
  agency_a VARCHAR NOT NULL,
  state_a VARCHAR NOT NULL,
  agency_b VARCHAR NOT NULL,
  state_b VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  why VARCHAR NOT NULL
);

CREATE TABLE run (
  run_id VARCHAR PRIMARY KEY,
  started_at TIMESTAMP NOT NULL,
  outcome VARCHAR NOT NULL,
  documents INTEGER NOT NULL,
  failed_documents INTEGER NOT NULL,
  rows_read INTEGER NOT NULL,
  facts INTEGER NOT NULL
);
