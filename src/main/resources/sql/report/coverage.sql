SELECT family, asked, day, states_surely, states_possibly, states, counties_own_surely,
  counties_surely, counties_possibly, counties, coalesce(people_own_at_least, 0) AS people_own,
  people_at_least, people_at_most, people, counties_without_people
FROM family_coverage ORDER BY family, day, asked DESC;
