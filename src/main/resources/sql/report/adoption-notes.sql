SELECT family,
  count(*) FILTER (low_confidence) AS low_confidence,
  count(*) FILTER (undated AND NOT low_confidence) AS undated,
  count(*) FILTER (statewide_statement AND NOT low_confidence) AS statewide_statement,
  count(*) AS places
FROM place_adoptions GROUP BY family ORDER BY family;
