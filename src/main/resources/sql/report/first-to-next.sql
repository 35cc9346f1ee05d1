SELECT n.family, s.name AS state, n.first_shown AS first_place, n.first_earliest, n.first_latest, n.next_shown AS next_place,
  n.next_earliest, n.next_latest, n.days_at_least, n.days_at_most
FROM first_to_next n JOIN place s ON s.kind = 'state' AND s.state = n.state
ORDER BY n.family, s.name;
