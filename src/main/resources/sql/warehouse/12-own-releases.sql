-- Monthly counts from files of individual records that a user holds. No row of those files is here.
-- place_id is a county, a state or the nation. surely: releases whose ZIP code lies in this place
-- alone; possibly: whose ZIP code touches it; weighted: shared out by the crosswalk's weights, an
-- estimate. category is the country of origin, of the nation's rows only.
CREATE TABLE own_release_count (
  place_id VARCHAR NOT NULL,
  month DATE NOT NULL,
  category VARCHAR,
  surely BIGINT NOT NULL,
  weighted DECIMAL(18, 6) NOT NULL,
  possibly BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  snapshot_id VARCHAR NOT NULL,
  known_from DATE NOT NULL,
  known_basis VARCHAR NOT NULL
);

CREATE TABLE own_release_unplaced (
  month DATE NOT NULL,
  reason VARCHAR NOT NULL,
  rows BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  snapshot_id VARCHAR NOT NULL
);

CREATE TABLE own_release_outcome (
  outcome VARCHAR NOT NULL,
  reason VARCHAR,
  rows BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  snapshot_id VARCHAR NOT NULL
);

-- The first rejected rows of each reason: where, and the cell that was refused.
CREATE TABLE own_release_rejected (
  reason VARCHAR NOT NULL,
  locator VARCHAR NOT NULL,
  cell VARCHAR,
  source_id VARCHAR NOT NULL,
  snapshot_id VARCHAR NOT NULL
);
