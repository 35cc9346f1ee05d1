-- Names that resemble each other, for a person to confirm or to set apart; nothing is joined by
-- likeness. score is Jaro-Winkler on small letters, from 0 to 1.
-- unresolved: a county's name that no place answers to, and the counties of its state that it
-- resembles; to confirm, add a row to place-aliases.csv with the evidence.
-- near_twins: two agencies or two cities of one state, under names that are not those of two counties
-- of the reference; to join them add a row to agency-aliases.csv, to set them apart one to
-- distinct-agencies.csv.
CREATE VIEW alias_candidates AS
  WITH unresolved AS (
    SELECT DISTINCT u.state, u.name, p.place_id AS candidate_id, p.name AS candidate,
      jaro_winkler_similarity(lower(u.name), lower(p.name)) AS score,
      u.source_id, u.snapshot_id, u.locator
    FROM unresolved_name u JOIN place p ON p.kind = 'county' AND p.state = u.state
  ),
  minted AS (
    SELECT p.*, regexp_extract(p.name, '^(.+ (?:County|Parish))\b', 1) AS county
    FROM place p WHERE p.kind IN ('agency', 'municipality')
  ),
  twins AS (
    SELECT a.state, a.place_id, a.name, b.place_id AS candidate_id, b.name AS candidate,
      jaro_winkler_similarity(lower(a.name), lower(b.name)) AS score
    FROM minted a JOIN minted b ON b.state = a.state AND b.kind = a.kind AND b.place_id > a.place_id
    WHERE NOT (a.county <> '' AND b.county <> '' AND a.county <> b.county)
      AND NOT EXISTS (
        SELECT 1 FROM distinct_agency d
        WHERE d.state_a = a.state AND d.state_b = a.state
          AND ((d.agency_a = a.name AND d.agency_b = b.name)
            OR (d.agency_a = b.name AND d.agency_b = a.name))
      )
  )
  SELECT 'unresolved' AS kind, state, name, NULL AS place_id, candidate_id, candidate,
    round(score, 3) AS score, source_id, snapshot_id, locator
  FROM unresolved WHERE score >= 0.8
  QUALIFY row_number() OVER (
    PARTITION BY snapshot_id, locator, name ORDER BY score DESC, candidate
  ) <= 3
  UNION ALL
  SELECT 'near_twins', state, name, place_id, candidate_id, candidate, round(score, 3), NULL, NULL,
    NULL
  FROM twins WHERE score >= 0.93;
