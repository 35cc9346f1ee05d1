-- States whose truth is known, made from the variables seed and states. All are invented. The kind of
-- a state says what its list and its total are like:
--   plain        list and total of the same days, public on the same day
--   lead_in      public on another day, but the lead-in prints the nation's total of the state page
--   cut          our copy of the list stops within the state
--   shifted      the total is of other days
--   other_day    the total was public on another day
--   unlike       public on the same day, but the lead-in prints another total of the nation
--   undeclared   some releases have no county, and the source does not declare that each has one
--   revised      the total is one that no set of counties could hold
-- In a quarter of the states the unlisted counties are nearly full, so that they have a least above 0.
-- A list with the threshold 4 lets every assignment of few counties be tried.
CREATE MACRO chance(a, b, c) AS (hash(getvariable('seed'), a, b, c) % 1000000) / 1000000.0;

INSERT INTO measure VALUES ('children_released', 'placements', 'children', 'test', 'test');

INSERT INTO source (source_id, title, publisher, credit, licence, rhythm, expected_every_days,
  threshold, every_release_has_a_county, on_pages)
VALUES ('totals', 't', 't', 't', 't', 't', 1, NULL, false, true),
  ('list-50', 't', 't', 't', 't', 't', 1, 50, true, true),
  ('list-4', 't', 't', 't', 't', 't', 1, 50, true, true),
  ('list-50-undeclared', 't', 't', 't', 't', 't', 1, 50, false, true),
  ('list-4-undeclared', 't', 't', 't', 't', 't', 1, 50, false, true);

CREATE TABLE given_state AS
  SELECT format('{:05d}', i) AS state, CASE WHEN chance(i, 't', 0) < 0.3 THEN 4 ELSE 50 END AS threshold,
    ['plain', 'plain', 'plain', 'lead_in', 'cut', 'shifted', 'other_day', 'unlike', 'undeclared',
      'revised'][1 + (chance(i, 'kind', 0) * 10)::INTEGER % 10] AS kind,
    (1 + CASE
      WHEN chance(i, 'size', 0) < 0.35 THEN chance(i, 'few', 0) * 4
      WHEN chance(i, 'size', 0) < 0.88 THEN chance(i, 'some', 0) * 20
      ELSE chance(i, 'many', 0) * 249
    END)::INTEGER AS counties,
    greatest(0, chance(i, 'none', 0) * 2 - 1) AS share_without, chance(i, 'listed', 0) AS share_listed
  FROM range(getvariable('states')::INTEGER) s (i);

CREATE TABLE given_county AS
  SELECT s.*, c AS number, 'county-' || state || format('{:03d}', c) AS place_id,
    (CASE
      WHEN chance(state, c, 'listed') < share_listed
      THEN threshold + chance(state, c, 'value') * 20 * threshold
      WHEN chance(state, c, 'none') < share_without THEN 0
      WHEN chance(state, 'full', 0) < 0.25
      THEN threshold - 1 - floor(chance(state, c, 'value') ** 9 * threshold)
      ELSE floor(chance(state, c, 'value') * threshold)
    END)::BIGINT AS truth
  FROM given_state s, range(s.counties) r (c);

-- The truth of a state, and the total that its page prints.
CREATE TABLE given_total AS
  WITH known AS (
    SELECT state, any_value(kind) AS kind, any_value(threshold) AS threshold, count(*) AS counties,
      sum(truth)::BIGINT AS truth,
      coalesce(sum(truth) FILTER (truth >= threshold), 0)::BIGINT AS listed,
      count(*) FILTER (truth < threshold) AS unlisted
    FROM given_county GROUP BY state
  )
  SELECT *,
    CASE kind
      WHEN 'undeclared'
      THEN truth + CASE WHEN counties > 1 THEN (chance(state, 'lost', 0) * 30)::BIGINT ELSE 0 END
      WHEN 'revised'
      THEN CASE WHEN listed > 9 AND chance(state, 'less', 0) < 0.5 THEN listed - 1
        ELSE listed + (threshold - 1) * unlisted + 1 END
      ELSE truth
    END AS printed_total
  FROM known;

INSERT INTO place (place_id, geoid, kind, name, state)
  SELECT 'state-' || state, state, 'state', state, state FROM given_state
  UNION ALL
  SELECT place_id, place_id, 'county', place_id, state FROM given_county
  UNION ALL
  SELECT 'nation-us', 'US', 'nation', 'nation', NULL;

-- One document of totals and one list for each kind and threshold, as if each were a source of its own.
CREATE TABLE given_document AS
  SELECT DISTINCT kind, threshold, 'totals@' || kind || threshold AS total_id,
    'list@' || kind || threshold AS list_id,
    'list-' || threshold || CASE WHEN kind = 'undeclared' THEN '-undeclared' ELSE '' END AS list_source,
    DATE '2021-03-01' AS list_day,
    CASE WHEN kind IN ('other_day', 'lead_in') THEN DATE '2021-03-02' ELSE DATE '2021-03-01' END
      AS total_day
  FROM given_state;

INSERT INTO snapshot (snapshot_id, source_id, file, sha256, published_basis, retrieved_at, origin,
  media_type, bytes, copy_state)
  SELECT unnest([total_id, list_id]), unnest(['totals', list_source]), 'f', 'h', 'capture',
    DATE '2021-03-02', 'transcribed', 'html', 1, 'whole'
  FROM given_document;

CREATE TABLE given_figure AS
  SELECT 'state-' || t.state AS place_id, printed_total AS value, total_id AS snapshot_id,
    'totals' AS source_id, total_day AS known_from,
    CASE WHEN kind = 'shifted' THEN DATE '2020-12-31' ELSE DATE '2021-01-31' END AS period_end
  FROM given_total t JOIN given_document d USING (kind, threshold)
  UNION ALL
  -- A cut list still holds the first counties of its last state.
  SELECT place_id, truth, list_id, list_source, list_day, DATE '2021-01-31'
  FROM given_county c JOIN given_document d USING (kind, threshold)
  WHERE truth >= threshold AND (kind <> 'cut' OR number < 2)
  UNION ALL
  SELECT 'nation-us', 1000, total_id, 'totals', total_day, DATE '2021-01-31'
  FROM given_document WHERE kind IN ('lead_in', 'unlike')
  UNION ALL
  SELECT 'nation-us', CASE WHEN kind = 'unlike' THEN 999 ELSE 1000 END, list_id, list_source,
    list_day, DATE '2021-01-31'
  FROM given_document WHERE kind IN ('lead_in', 'unlike') AND threshold = 50;

INSERT INTO observation BY NAME
  SELECT place_id, 'children_released' AS measure, 'fiscal_year' AS period_kind, 2021 AS fiscal_year,
    DATE '2020-10-01' AS period_start, period_end, false AS period_complete,
    'printed' AS period_basis, value,
    CASE WHEN value = 0 THEN 'zero' ELSE 'reported' END AS value_status,
    value::VARCHAR AS printed, source_id, snapshot_id, 'row' AS row_locator,
    'cell of ' || place_id AS locator, place_id AS row_label, 'FY21' AS column_label, known_from,
    'capture' AS known_basis
  FROM given_figure;

-- The lists with the threshold 4 print it themselves: their source has 50.
INSERT INTO list_coverage BY NAME
  SELECT list_source AS source_id, list_id AS snapshot_id, 'children_released' AS measure,
    'fiscal_year' AS period_kind, 2021 AS fiscal_year, DATE '2020-10-01' AS period_start,
    DATE '2021-01-31' AS period_end, false AS period_complete, 'printed' AS period_basis, state,
    CASE WHEN kind = 'cut' THEN 'not_held' ELSE 'below_threshold' END AS absent_status,
    CASE WHEN threshold = 4 THEN threshold END AS threshold, 'row 1' AS locator,
    list_day AS known_from, 'capture' AS known_basis
  FROM given_state JOIN given_document USING (kind, threshold);

-- What they say of themselves is a claim of the list; the others have it as the nation's figure.
INSERT INTO list_claim BY NAME
  SELECT list_source AS source_id, list_id AS snapshot_id, 'children_released' AS measure,
    'fiscal_year' AS period_kind, 2021 AS fiscal_year, DATE '2020-10-01' AS period_start,
    DATE '2021-01-31' AS period_end, false AS period_complete, 'printed' AS period_basis,
    CASE WHEN kind = 'unlike' THEN 999 ELSE 1000 END AS total, threshold, 'lead-in' AS locator,
    list_day AS known_from, 'capture' AS known_basis
  FROM given_document WHERE kind IN ('lead_in', 'unlike') AND threshold = 4;
