-- What the maps of the families show, as known now.

-- The days: that of the family's last event (main), and up to six year ends before it at equal steps,
-- from the year of the first policy that may have been in force. A year with nothing in force has no
-- map.
CREATE TABLE map_days AS
  WITH span AS (
    SELECT l.family, l.day AS last_day,
      (SELECT min(year(c.day)) FROM adoption_curves c
        WHERE c.family = l.family AND c.net_possibly > 0) AS first_year
    FROM family_days l WHERE l.asked = 'last_event'
  ),
  ends AS (
    SELECT s.family, make_date(y.year, 12, 31) AS day, year(s.last_day) - 1 - y.year AS before,
      greatest(1, ceil((year(s.last_day) - s.first_year) / 6.0))::INTEGER AS step
    FROM span s, LATERAL (SELECT unnest(range(s.first_year, year(s.last_day))) AS year) y
  )
  SELECT family, last_day AS day, 'main' AS map FROM span
  UNION ALL
  SELECT family, day, 'year_end' FROM ends WHERE before % step = 0;

-- Who is under a policy of a family on these days; one row is a county or a state of which something is
-- held. Each of own, inside, law, body is surely, possibly, open or empty (none held, which is not
-- "none"). Open is possibly without a beginning: a source shows only a later day by which the policy
-- was adopted, so it may have stood on any day before.
--   own     the county's own act, or that of a body that reaches all of it; of a state its own act
--   inside  an act of a place or agency in the county that reaches a part of it
--   law     only of a state: a law of it reaches every county (state-law-reach.csv)
--   body    only of a state: an act of an agency or place of it that no county is held for
CREATE TABLE adoption_map AS
  WITH acts AS (
    SELECT asked_of.family, asked_of.day, asked_of.map, a.place_id, a.level, a.state, a.reach,
      CASE
        WHEN a.certainty = 'possibly' AND b.date_earliest IS NULL
          AND coalesce(b.date_latest, b.shown_by) > asked_of.day
        THEN 'open'
        ELSE a.certainty
      END AS certainty
    FROM map_days asked_of,
      LATERAL (SELECT * FROM policies_in_force(asked_of.day, DATE '9999-12-31')) a
    LEFT JOIN policy_adoptions b USING (policy_id)
    WHERE a.family = asked_of.family
  ),
  -- A body without a county reaches, as far as is known, a part of any county of its state.
  placed AS (
    SELECT c.place_id FROM place_container c JOIN place p ON p.place_id = c.container_id
      AND p.kind = 'county'
    UNION
    SELECT place_id FROM agency_reach
    UNION
    SELECT place_id FROM coextensive_place
    UNION
    SELECT place_id FROM place WHERE kind = 'county' OR place_id = 'state-dc'
  ),
  in_counties AS (
    SELECT a.family, a.day, a.map, r.county_id AS place_id,
      CASE WHEN r.part = 'whole' THEN 'own' ELSE 'inside' END AS whose, a.certainty
    FROM acts a JOIN place_reach r USING (place_id)
    WHERE a.reach = 'own' AND a.place_id IN (SELECT place_id FROM placed)
  ),
  in_states AS (
    SELECT family, day, map, 'state-' || lower(state) AS place_id,
      CASE
        WHEN reach = 'inherited' THEN 'law'
        WHEN level = 'state' THEN 'own'
        ELSE 'body'
      END AS whose,
      certainty
    FROM acts
    WHERE reach = 'inherited' OR level = 'state'
      OR place_id NOT IN (SELECT place_id FROM placed)
  ),
  -- In the order of letters the surest comes last.
  together AS (
    SELECT family, day, map, place_id,
      max(certainty) FILTER (whose = 'own') AS own,
      max(certainty) FILTER (whose = 'inside') AS inside,
      max(certainty) FILTER (whose = 'law') AS law,
      max(certainty) FILTER (whose = 'body') AS body
    FROM (FROM in_counties UNION ALL FROM in_states)
    GROUP BY ALL
  )
  SELECT t.family, t.day, t.map, t.place_id, p.kind AS level, p.geoid, p.name AS place_name, p.state,
    t.own, t.inside, t.law, t.body
  FROM together t JOIN place p USING (place_id)
  -- A county that an agency serves in another time than the map's is none of the map.
  WHERE p.kind = 'state'
    OR (t.day >= coalesce(p.valid_from, '-infinity'::DATE)
      AND t.day <= coalesce(p.valid_to, 'infinity'::DATE));
