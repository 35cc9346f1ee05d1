SELECT family, place_id, after_days, by_days, coalesce(exact, false) AS exact
FROM survival_times
ORDER BY ALL
