-- When a local place first adopted a policy of a family, between an earliest and a latest possible
-- day. State laws are apart. "No later than" has no earliest day. Grades: strong, or low where all
-- the place's claims are of low confidence; undated where no claim has a date.
CREATE VIEW place_adoptions AS
  WITH local AS (
    SELECT a.*, p.name AS place_name, p.kind, p.state, p.geoid
    FROM policy_adoptions a JOIN place p USING (place_id)
    WHERE p.kind IN ('county', 'municipality', 'agency')
  )
  SELECT family, place_id, any_value(place_name) AS place_name, any_value(kind) AS kind,
    any_value(state) AS state, any_value(geoid) AS geoid,
    -- A place listed by a day before its first dated decision had adopted earlier, when is open.
    CASE
      WHEN min(date_earliest) FILTER (confidence <> 'low')
        <= min(date_latest) FILTER (confidence <> 'low')
      THEN min(date_earliest) FILTER (confidence <> 'low')
    END AS adopted_earliest,
    min(date_latest) FILTER (confidence <> 'low') AS adopted_latest,
    bool_and(confidence = 'low') AS low_confidence,
    bool_and(statewide_statement) AS statewide_statement,
    bool_and(date_latest IS NULL) AS undated,
    count(*) AS policies
  FROM local
  GROUP BY family, place_id;

-- Cumulative count of places at every day on which it changes: at the earliest possible dates, and
-- at the latest. Places known only "no later than" a day count only in the latest.
CREATE VIEW adoption_curve AS
  WITH steps AS (
    SELECT family, adopted_earliest AS day, 1 AS earliest, 0 AS latest
    FROM place_adoptions WHERE adopted_earliest IS NOT NULL
    UNION ALL
    SELECT family, adopted_latest, 0, 1 FROM place_adoptions WHERE adopted_latest IS NOT NULL
  ),
  days AS (
    SELECT family, day, sum(earliest) AS earliest, sum(latest) AS latest
    FROM steps GROUP BY family, day
  )
  SELECT family, day,
    sum(earliest) OVER upto AS places_earliest,
    sum(latest) OVER upto AS places_latest
  FROM days
  WINDOW upto AS (PARTITION BY family ORDER BY day);
