-- Each query lists what must not be.
-- check: the truth lies within the bounds of every county that a list leaves out
SELECT c.place_id || ': ' || c.truth || ' not in ' || p.at_least || ' to ' || p.at_most
FROM given_county c JOIN placements p USING (place_id)
WHERE p.value_status = 'below_threshold' AND (c.truth NOT BETWEEN p.at_least AND p.at_most) IS NOT false;

-- check: a printed figure and a derived one are the truth; only a revised total may belie a sole county
SELECT c.place_id || ': ' || c.truth || ', shown ' || p.value FROM given_county c
JOIN placements p USING (place_id)
WHERE p.value IS NOT NULL AND p.value <> c.truth;

-- check: both ends of a bound by remainder are attained by some children of the other counties
SELECT c.place_id || ': ' || p.at_least || ' to ' || p.at_most || ' of ' || t.printed_total - t.listed
FROM placements p JOIN given_county c USING (place_id) JOIN given_total t ON t.state = c.state
WHERE p.bound_basis = 'remainder' AND NOT (
  t.printed_total - t.listed - p.at_least BETWEEN 0 AND (t.threshold - 1) * (t.unlisted - 1)
  AND t.printed_total - t.listed - p.at_most BETWEEN 0 AND (t.threshold - 1) * (t.unlisted - 1));

-- check: the bounds of few counties are the least and the most of every assignment there is
WITH assignment AS (
  SELECT 2 AS unlisted, a AS first, a + b AS children FROM range(4) x (a), range(4) y (b)
  UNION ALL
  SELECT 3, a, a + b + c FROM range(4) x (a), range(4) y (b), range(4) z (c)
  UNION ALL
  SELECT 4, a, a + b + c + d FROM range(4) x (a), range(4) y (b), range(4) z (c), range(4) w (d)
),
possible AS (
  SELECT unlisted, children, min(first) AS least, max(first) AS most FROM assignment GROUP BY ALL
)
SELECT c.place_id || ': ' || p.at_least || ' to ' || p.at_most || ', possible ' || q.least || ' to '
  || q.most
FROM placements p JOIN given_county c USING (place_id) JOIN given_total t ON t.state = c.state
LEFT JOIN possible q ON q.unlisted = t.unlisted AND q.children = t.printed_total - t.listed
WHERE p.bound_basis = 'remainder' AND t.threshold = 4 AND t.unlisted BETWEEN 2 AND 4
  AND (p.at_least <> q.least OR p.at_most <> q.most) IS NOT false;

-- check: a list and a total that belong together bound by the remainder, all others by the threshold
SELECT c.place_id || ' ' || c.kind || ' ' || p.value_status || ' ' || coalesce(p.bound_basis, '-')
FROM given_county c JOIN placements p USING (place_id) JOIN given_total t ON t.state = c.state
WHERE c.truth < c.threshold AND c.kind <> 'cut' AND t.counties > 1
  AND CASE
    WHEN c.kind IN ('plain', 'lead_in') AND t.unlisted = 1 THEN p.value_status <> 'derived'
    WHEN c.kind IN ('plain', 'lead_in') THEN p.bound_basis IS DISTINCT FROM 'remainder'
    ELSE p.bound_basis IS DISTINCT FROM 'threshold' OR p.at_least <> 0
      OR p.at_most <> c.threshold - 1
  END;

-- check: the only county of a state has the state's total, cited from its cell
SELECT c.place_id || ' ' || c.kind || ' ' || p.value_status
FROM given_county c JOIN placements p USING (place_id) JOIN given_total t ON t.state = c.state
WHERE t.counties = 1 AND c.truth < c.threshold AND c.kind NOT IN ('revised', 'cut')
  AND (p.value_status <> 'derived' OR p.locator <> 'cell of state-' || c.state);

-- check: where our copy of the list is cut nothing follows for a county that it does not name
SELECT c.place_id || ' ' || p.value_status
FROM given_county c JOIN placements p USING (place_id) JOIN given_total t ON t.state = c.state
WHERE c.kind = 'cut' AND t.counties > 1 AND NOT (c.truth >= c.threshold AND c.number < 2)
  AND (p.value_status <> 'not_held' OR p.at_least IS NOT NULL OR p.at_most IS NOT NULL
    OR p.bound_basis IS NOT NULL OR p.value IS NOT NULL);

-- check: a revised total that no counties could hold is impossible, and no other is
SELECT t.state || ' ' || t.kind || ' ' || r.possible
FROM given_total t JOIN state_remainders r USING (state)
WHERE (t.kind = 'revised') <> (r.no_bound_because IS NOT DISTINCT FROM 'impossible');

-- check: a state's remainder is what its unlisted counties hold
SELECT t.state || ' ' || r.remainder || ' ' || r.counties_unlisted
FROM given_total t JOIN state_remainders r USING (state)
WHERE t.kind IN ('plain', 'lead_in') AND (r.remainder <> t.truth - t.listed
  OR r.counties_unlisted <> t.unlisted OR r.counties_listed <> t.counties - t.unlisted
  OR r.least_counties > t.unlisted OR r.most_counties > t.unlisted OR r.pairing IS NULL);

-- check: nothing is left over where list and total do not belong together, or the list is cut
SELECT t.state || ' ' || t.kind || ' ' || r.remainder
FROM given_total t JOIN state_remainders r USING (state)
WHERE t.kind IN ('cut', 'shifted', 'other_day', 'unlike') AND r.remainder IS NOT NULL;

-- check: a state has one row of remainders, and names why there is no bound
SELECT t.state || ' ' || coalesce(r.no_bound_because, '-')
FROM given_total t LEFT JOIN state_remainders r USING (state)
WHERE r.no_bound_because IS DISTINCT FROM CASE t.kind
  WHEN 'cut' THEN 'list_not_held' WHEN 'shifted' THEN 'no_total' WHEN 'other_day' THEN 'other_day'
  WHEN 'unlike' THEN 'totals_differ' WHEN 'undeclared' THEN 'not_declared'
  WHEN 'revised' THEN 'impossible' END;

-- check: what was not public yet bounds nothing
SELECT c.place_id || ' ' || p.value_status || ' ' || coalesce(p.bound_basis, '-')
FROM placements_as_known('2021-03-01') p JOIN given_county c USING (place_id)
JOIN given_total t ON t.state = c.state
WHERE c.kind IN ('lead_in', 'other_day') AND c.truth < c.threshold
  AND p.bound_basis IS DISTINCT FROM 'threshold';

-- check: as known on the last day is what is shown
FROM placements EXCEPT ALL FROM placements_as_known('2021-03-02');
