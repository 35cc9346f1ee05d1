-- Each query lists what must not be. One row stops the publication.
-- check: a place has one shown figure a fiscal year
SELECT place_id || ' FY' || fiscal_year FROM placement
GROUP BY place_id, measure, fiscal_year HAVING count(*) > 1;

-- check: a figure has a value exactly where its status has one
SELECT place_id || ' FY' || fiscal_year || ' ' || value_status FROM placement
WHERE (value IS NOT NULL) <> (value_status IN ('reported', 'zero', 'corrected', 'derived'));

-- check: a figure has bounds exactly where a list hides it, in order and below the list's threshold
SELECT f.place_id || ' FY' || f.fiscal_year || ' ' || f.value_status || ' ' || f.at_least || '-'
  || f.at_most
FROM placement f
LEFT JOIN (
  SELECT source_id, snapshot_id, coalesce(max(l.threshold), any_value(p.threshold)) AS threshold
  FROM list_coverage l JOIN source p USING (source_id) GROUP BY source_id, snapshot_id
) s USING (source_id, snapshot_id)
WHERE (f.value_status = 'below_threshold' AND s.threshold IS NOT NULL)
    <> (f.at_least IS NOT NULL AND f.at_most IS NOT NULL AND f.bound_basis IS NOT NULL)
  OR f.at_least > f.at_most OR f.at_least < 0 OR f.at_most > s.threshold - 1
  OR f.bound_basis = 'threshold' AND (f.at_least <> 0 OR f.at_most <> s.threshold - 1);

-- check: a figure is derived where its county is the only one of the state, or the only one left out
SELECT f.place_id || ' FY' || f.fiscal_year FROM placement f
WHERE f.value_status = 'derived' AND (f.geo_level <> 'county'
  OR (SELECT count(*) FROM place p WHERE p.kind = 'county' AND p.state = f.state) > 1
    AND NOT EXISTS (
      SELECT 1 FROM state_remainder r
      WHERE r.state = f.state AND r.measure = f.measure AND r.period_start = f.period_start
        AND r.period_end = f.period_end AND r.no_bound_because IS NULL
        AND r.counties_unlisted = 1 AND r.remainder = f.value
    ));

-- check: every derived figure names the document and the cell that it follows from, and how
SELECT f.place_id || ' FY' || f.fiscal_year FROM placement f
LEFT JOIN snapshot s USING (snapshot_id)
WHERE f.value_status = 'derived'
  AND (s.snapshot_id IS NULL OR f.locator IS NULL OR f.note IS NULL OR f.known_from IS NULL);

-- check: at least so many children is never more than at most so many
SELECT family || ' ' || fiscal_year FROM family_children
WHERE children_at_least > children_at_most_of_bounded + children - children_bounded
UNION ALL
SELECT family || ', ' || adopter || ', ' || period || ', ' || what FROM (
  SELECT family, adopter, period, regexp_replace(measure, ', at (least|most)$', '') AS what,
    max(value) FILTER (measure LIKE '%, at least') AS at_least,
    max(value) FILTER (measure LIKE '%, at most') AS at_most
  FROM family_comparison WHERE measure LIKE 'children released%' GROUP BY ALL
)
WHERE at_least > at_most;

-- check: the groups of a comparison have all children of the list
SELECT c.family || ' ' || c.period || ': ' || c.children FROM (
  SELECT family, period, coalesce(sum(value), 0) AS children FROM family_comparison
  WHERE measure = 'children released, at least' GROUP BY family, period
) c
JOIN (
  SELECT 'FY' || fiscal_year || ' to ' || period_end AS period, coalesce(sum(value), 0) AS children
  FROM fiscal_year_list_county WHERE measure = 'children_released' GROUP BY fiscal_year, period_end
) l USING (period)
WHERE c.children <> l.children;

-- check: a rate names the year and the vintage of its people
SELECT family || ', ' || adopter || ', ' || measure FROM family_comparison
WHERE (measure LIKE '%per 100,000 people%')
  <> (population_year IS NOT NULL AND population_vintage IS NOT NULL);

-- check: a remainder that bounds has its total and its list, of the same days
SELECT state || ' ' || period_start FROM state_remainder
WHERE no_bound_because IS NULL AND (remainder IS NULL OR remainder < 0
  OR remainder > most_of_unlisted OR total_snapshot_id IS NULL OR total_locator IS NULL
  OR list_locator IS NULL OR period_end IS NULL);

-- check: a status is of the vocabulary
SELECT DISTINCT value_status FROM placement WHERE value_status NOT IN ('reported', 'zero',
  'below_threshold', 'not_published', 'not_held', 'corrected', 'derived', 'not_applicable',
  'less_than');

-- check: every figure has its document and its place
SELECT o.locator FROM observation o
LEFT JOIN snapshot s USING (snapshot_id) LEFT JOIN place p USING (place_id)
WHERE s.snapshot_id IS NULL OR p.place_id IS NULL;

-- check: every figure is of a measure of measures.csv; add its row there
SELECT DISTINCT o.measure FROM observation o LEFT JOIN measure m USING (measure)
WHERE m.measure IS NULL;

-- check: a national figure has a value exactly where its status has one, and a bound where it is less than one
SELECT locator || ' ' || value_status FROM national_figures
WHERE (value IS NOT NULL) <> (value_status IN ('reported', 'zero', 'corrected', 'derived'))
  OR (less_than IS NOT NULL) <> (value_status = 'less_than');

-- check: a national figure is of the nation
SELECT o.locator FROM observation o JOIN measure m USING (measure)
WHERE m.series = 'national' AND o.place_id <> 'nation-us';

-- check: every policy event has its document, its place and an effect
SELECT c.policy_id || ' ' || c.locator FROM policy_claim c
LEFT JOIN snapshot s USING (snapshot_id) LEFT JOIN place p USING (place_id)
LEFT JOIN event_effect e USING (family, event)
WHERE s.snapshot_id IS NULL OR p.place_id IS NULL OR e.effect IS NULL;

-- check: an effect is adopts, adopted_by, ends, restores or none (event-effects.csv)
SELECT family || ' ' || event || ' ' || effect FROM event_effect
WHERE effect NOT IN ('adopts', 'adopted_by', 'ends', 'restores', 'none');

-- check: no policy was adopted after a day by which a trusted claim shows it
SELECT a.policy_id FROM policy_adoptions a JOIN policy_events e USING (policy_id)
WHERE e.effect IN ('adopts', 'adopted_by') AND e.confidence <> 'low'
  AND e.basis <> 'statewide_statement' AND e.known_to IS NULL
  AND (a.date_latest IS NULL AND e.date_latest IS NOT NULL OR e.date_latest < a.date_latest);

-- check: an adoption does not end before it starts
SELECT policy_id FROM policy_adoptions WHERE date_latest < date_earliest;

-- check: the claims of a document's rows are its facts
SELECT r.snapshot_id FROM (
  SELECT snapshot_id, sum(claims) AS claims FROM source_row GROUP BY snapshot_id
) r
LEFT JOIN (
  SELECT snapshot_id, count(*) AS facts FROM (
    SELECT snapshot_id FROM observation UNION ALL SELECT snapshot_id FROM policy_claim
    UNION ALL SELECT snapshot_id FROM placement_claim
  ) GROUP BY snapshot_id
) f USING (snapshot_id)
WHERE r.claims <> coalesce(f.facts, 0);

-- check: every rejected row stands among the rejections with its reason
SELECT r.snapshot_id || ' ' || r.locator FROM source_row r
LEFT JOIN rejection x USING (snapshot_id, locator)
WHERE (r.outcome = 'rejected') <> (x.reason IS NOT NULL);

-- check: a policy is one instrument of one place
SELECT policy_id FROM policy_claim GROUP BY policy_id
HAVING count(DISTINCT place_id) > 1 OR count(DISTINCT family) > 1;

-- check: a place lies only in places that are known
SELECT c.place_id || ' in ' || c.container_id FROM place_container c
LEFT JOIN place p ON p.place_id = c.container_id WHERE p.place_id IS NULL;

-- check: no event ends before it starts
SELECT policy_id FROM policy_claim WHERE date_latest < date_earliest;

-- check: the reach of a state law names a law that the register holds
SELECT r.policy_id FROM state_law_reach r
WHERE NOT EXISTS (SELECT 1 FROM policy_claim c WHERE c.policy_id = r.policy_id);

-- check: a coextensive place lies in the counties named
SELECT x.place || ', ' || x.state || ' in ' || x.county_id FROM coextensive_place x
LEFT JOIN place_container c ON c.place_id = x.place_id AND c.container_id = x.county_id
WHERE c.place_id IS NULL;

-- check: agency-reach.csv names agencies that a document names, and counties of the reference
SELECT a.agency || ', ' || a.state || ' in ' || a.county_id FROM agency_reach a
LEFT JOIN place p ON p.place_id = a.county_id AND p.state = a.state
WHERE a.place_id IS NULL OR p.place_id IS NULL;

-- check: a provision does not end before it starts
SELECT policy_id FROM state_law_reach WHERE applies_to < applies_from;

-- check: every row of the register can be read; correct the row named, or take it out
SELECT source_id || ', ' || locator || ': ' || reason FROM rejection
WHERE source_id LIKE 'register-%';

-- check: every bundled claim of a figure can be read; correct the row named, or take it out
SELECT source_id || ', ' || locator || ': ' || reason FROM rejection
WHERE source_id LIKE 'claims-%';

-- check: every claim of a figure is of a measure of measures.csv, and of a place
SELECT c.source_id || ', ' || c.locator || ': ' || c.measure || ', ' || c.place_id
FROM placement_claim c LEFT JOIN measure m USING (measure) LEFT JOIN place p USING (place_id)
WHERE m.measure IS NULL OR p.place_id IS NULL;

-- check: published-counts.csv has the row detainer-2014-10, which the home page shows
SELECT 'no such row' WHERE NOT EXISTS (
  SELECT 1 FROM published_count WHERE count_id = 'detainer-2014-10'
);
