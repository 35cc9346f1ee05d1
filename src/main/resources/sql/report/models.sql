-- 287(g) agreements in force by model, at the ends of years and on the day of the last event. A
-- policy's id ends in its model.
WITH asked AS (
  SELECT DISTINCT make_date(year(day), 12, 31) AS day FROM adoption_curves
  WHERE family = 'agreement_287g'
    AND make_date(year(day), 12, 31) < (
      SELECT day FROM family_days WHERE family = 'agreement_287g' AND asked = 'last_event')
  UNION
  SELECT day FROM family_days WHERE family = 'agreement_287g' AND asked = 'last_event'
)
SELECT a.day, split_part(s.policy_id, '/', 3) AS model,
  count(*) FILTER (s.surely AND s.grade = 'strong') AS surely, count(*) AS possibly
FROM asked a
JOIN policy_standing(DATE '9999-12-31') s ON s.family = 'agreement_287g' AND s.possibly
  AND a.day BETWEEN coalesce(s.valid_from, '-infinity'::DATE)
    AND coalesce(s.valid_to, 'infinity'::DATE)
GROUP BY ALL ORDER BY a.day, model;
