-- What two sides hold, one row a fact, so that all kinds of facts are compared in one way.
-- cells: what the fact says. kind 'fact' is always compared. 'vintage' is compared between versions;
-- between two days of one warehouse it only tells which document shows the fact. 'place' is where the
-- fact stands (locator, hash); it moves when rows are put in another order.
-- same: what tells that two rows of the two sides are one fact, the sharpest first. No row number and
-- no hash is among them: an inserted row moves all below it. NULL does not match.
CREATE TEMP TABLE fact (
  id INTEGER NOT NULL,
  side VARCHAR NOT NULL,
  table_name VARCHAR NOT NULL,
  key VARCHAR NOT NULL,
  shown VARCHAR,
  source_id VARCHAR,
  locator VARCHAR,
  same VARCHAR[] NOT NULL,
  cells STRUCT(name VARCHAR, value VARCHAR, kind VARCHAR)[] NOT NULL
);
CREATE TEMP SEQUENCE fact_id;

CREATE TEMP TABLE pair (from_id INTEGER NOT NULL, to_id INTEGER NOT NULL);

CREATE TEMP MACRO cell(name, value) AS {'name': name, 'value': value::VARCHAR, 'kind': 'fact'};
CREATE TEMP MACRO vintage_cell(name, value) AS {'name': name, 'value': value::VARCHAR, 'kind': 'vintage'};
CREATE TEMP MACRO place_cell(name, value) AS {'name': name, 'value': value::VARCHAR, 'kind': 'place'};

-- Parts of a key, as a person reads it; a part that is absent is left out.
CREATE TEMP MACRO key_of(parts) AS array_to_string(parts, ' | ');
-- The same for matching; an absent part stays a part of its own.
CREATE TEMP MACRO match_on(parts) AS list_transform(parts, lambda p: coalesce(p, ''))::VARCHAR;
