-- The larger first, the largest on top, so that a table reads from more people to fewer.
SELECT place_id, period_start, period_end, similar_id, side, step
FROM similar_county
WHERE measure = 'children_released'
ORDER BY place_id, period_start, period_end, side, CASE side WHEN 'larger' THEN -step ELSE step END;
