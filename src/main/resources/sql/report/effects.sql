-- What each event does in a family, with the number of claims held.
SELECT family, event, effect, why,
  (SELECT count(*) FROM policy_claim c WHERE c.family = e.family AND c.event = e.event) AS held
FROM event_effect e
ORDER BY family, list_position(['adopts', 'adopted_by', 'ends', 'restores', 'none'], effect), event;
