-- State laws that reach a county: as known now, on the county's last day or, where it goes on, today.
-- since is the day from which the law has been in force without a change of standing.
SELECT c.place_id, r.policy_id, r.reaches_family, r.provision, r.why, s.valid_from AS since,
  s.surely AND s.grade = 'strong' AS surely
FROM state_law_reach r
JOIN policy_standing(DATE '9999-12-31') s USING (policy_id)
JOIN place state ON state.place_id = s.place_id
JOIN place c ON c.kind = 'county' AND c.state = state.state
WHERE s.possibly AND coalesce(c.valid_to, DATE '9999-12-31')
  BETWEEN coalesce(s.valid_from, '-infinity'::DATE) AND coalesce(s.valid_to, 'infinity'::DATE)
ORDER BY c.place_id, r.policy_id, r.reaches_family;
