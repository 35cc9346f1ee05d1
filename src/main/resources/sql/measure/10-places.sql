-- Public views of places, sources and the run itself.
CREATE VIEW places AS
  SELECT place_id, geoid, kind, name, state, vintage, valid_from, valid_to, subkind, replaced_by,
    replaced_nests, note
  FROM place;

CREATE VIEW place_population AS
  SELECT place_id, year, vintage, population, file_line FROM population;

-- Every pair in both directions. A county without a row either has no neighbour (an island) or has
-- no shape here: county_shape holds those that have one.
CREATE VIEW neighbours AS
  SELECT p.geoid, n.geoid AS neighbour_geoid, p.state <> n.state AS crosses_state
  FROM county_neighbour c
  JOIN place p USING (place_id)
  JOIN place n ON n.place_id = c.neighbour_id;

CREATE VIEW place_aliases AS
  SELECT alias, place_id, evidence, source FROM place_alias;

CREATE VIEW snapshots AS
  SELECT snapshot_id, source_id, sha256, url, published_on, retrieved_at, origin, media_type, bytes,
    published_basis, file, transcribes, copy_state, copy_note, captured_at, retrieved_from
  FROM snapshot;

CREATE VIEW source_rows AS
  SELECT source_id, snapshot_id, locator, outcome, claims, row_as_printed, reason FROM source_row;

CREATE VIEW rejections AS
  SELECT source_id, snapshot_id, locator, row_as_printed, stage, reason FROM rejection;

CREATE VIEW runs AS SELECT * FROM run;
