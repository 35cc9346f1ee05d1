SELECT p.policy_id, p.place_id, p.place_name, p.state, p.family, p.instrument, p.title, p.status,
  p.decider, p.adopted_earliest, p.adopted_latest, p.adopted_precision, p.adopted_confidence
FROM policies p
ORDER BY p.family, p.state, p.place_name, p.policy_id;
