-- Pairs each fact of one side with the same fact of the other: first those that say the same and
-- became known alike, then those that say the same, then by what identifies them, from the sharpest
-- down. Facts that are told apart by nothing else are paired in the order of what they say.
CREATE TEMP MACRO pairs_by(level) AS TABLE
  WITH open AS (
    SELECT id, side, table_name, source_id, locator, CASE WHEN level > 0 THEN cells END AS said,
      CASE level
        WHEN 0 THEN key || hash(list_filter(cells, lambda c: c.kind <> 'place'))
        WHEN 1 THEN key || hash(list_filter(cells, lambda c: c.kind = 'fact'))
        ELSE same[level - 1]
      END AS sameness
    FROM fact
    WHERE id NOT IN (SELECT from_id FROM pair) AND id NOT IN (SELECT to_id FROM pair)
  ),
  turn AS (
    SELECT id, side, table_name, sameness,
      row_number() OVER (PARTITION BY side, table_name, sameness ORDER BY said, source_id, locator)
        AS nth
    FROM open WHERE sameness IS NOT NULL
  )
  SELECT f.id, t.id
  FROM turn f JOIN turn t USING (table_name, sameness, nth)
  WHERE f.side = 'from' AND t.side = 'to';

INSERT INTO pair FROM pairs_by(0);
INSERT INTO pair FROM pairs_by(1);
INSERT INTO pair FROM pairs_by(2);
INSERT INTO pair FROM pairs_by(3);
INSERT INTO pair FROM pairs_by(4);
INSERT INTO pair FROM pairs_by(5);
