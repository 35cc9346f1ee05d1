-- The three groups side by side.
SELECT family, day, measure,
  period || coalesce('; people of 1 July ' || max(population_year) || ', Census vintage '
    || array_to_string(list_sort(list_distinct(flatten(
      list(string_split(population_vintage, ', ')) FILTER (population_vintage IS NOT NULL)))), ' and '),
    '') AS period,
  max(value) FILTER (adopter = 'surely') AS surely,
  max(places) FILTER (adopter = 'surely') AS surely_places,
  max(not_held) FILTER (adopter = 'surely') AS surely_not_held,
  max(value) FILTER (adopter = 'uncertain') AS uncertain,
  max(places) FILTER (adopter = 'uncertain') AS uncertain_places,
  max(not_held) FILTER (adopter = 'uncertain') AS uncertain_not_held,
  max(value) FILTER (adopter = 'none held') AS none_held,
  max(places) FILTER (adopter = 'none held') AS none_held_places,
  max(not_held) FILTER (adopter = 'none held') AS none_held_not_held
FROM family_comparison
GROUP BY family, day, measure, period
ORDER BY family,
  CASE WHEN measure = 'counties' THEN 1 WHEN measure LIKE 'people%' THEN 2
    WHEN measure LIKE 'share%' THEN 3 ELSE 4 END,
  measure, family_comparison.period;
