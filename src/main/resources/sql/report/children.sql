SELECT family, period_start, period_end, coalesce(children_at_least, 0) AS children_at_least,
  children_at_most_of_bounded, children_bounded, children, states_not_bounded
FROM family_children ORDER BY family;
