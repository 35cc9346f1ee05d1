-- Contradictions that only show when a document is added up.
INSERT INTO finding
  SELECT source_id, snapshot_id, 'FY' || fiscal_year || ' column', 'arithmetic', 'warning',
    'FY' || fiscal_year || ': the states add up to ' || format('{:,}', sum_after_corrections)
      || ', the TOTAL row says ' || format('{:,}', printed_total)
      || '.'
  FROM document_sums WHERE sum_after_corrections <> printed_total;

INSERT INTO finding
  SELECT source_id, snapshot_id, 'FY' || fiscal_year || ' column', 'sum_corrected', 'note',
    'FY' || fiscal_year || ': as printed in our copy the states add up to '
      || format('{:,}', sum_as_printed) || ', after corrections to '
      || format('{:,}', sum_after_corrections) || '; the TOTAL row says '
      || format('{:,}', printed_total) || '.'
  FROM document_sums
  WHERE sum_after_corrections = printed_total AND sum_as_printed <> printed_total;

INSERT INTO finding
  SELECT n.source_id, r.new_snapshot_id, r.new_locator, 'revision', 'note',
    r.place_name || ', FY' || r.fiscal_year || ': ' || format('{:,}', r.old_value)
      || ' until the vintage of ' || r.first_seen || ', which prints '
      || format('{:,}', r.new_value) || '.'
  FROM revisions r JOIN snapshot n ON n.snapshot_id = r.new_snapshot_id;

INSERT INTO finding
  SELECT c.source_id, c.snapshot_id, c.locator, 'disputed', 'warning',
    p.name || ', ' || p.state || ': ' || c.source_title || ' lists it; the listing is disputed and'
      || ' counts for nothing. ' || coalesce(c.note, '')
  FROM policy_claim c JOIN place p USING (place_id) WHERE c.basis = 'disputed';

-- Claims that cannot all be right; the view has them side by side.
INSERT INTO finding
  SELECT s.source_id, d.said_snapshot_id, d.said_locator, 'disagreement', 'warning',
    any_value(d.place_name) || ', ' || any_value(d.state) || ': ' || replace(d.event, '_', ' ')
      || ' on ' || d.said || ' by ' || d.said_by
      || coalesce(', but ' || string_agg(DISTINCT d.other || ' by ' || d.other_by, ', '
        ORDER BY d.other || ' by ' || d.other_by), '')
      || ' (' || replace(d.kind, '_', ' ') || '). All claims are kept.'
  FROM disagreements d JOIN snapshot s ON s.snapshot_id = d.said_snapshot_id
  WHERE d.kind IN ('dates', 'order', 'after_its_end', 'end_before_adoption')
  GROUP BY s.source_id, d.said_snapshot_id, d.said_locator, d.event, d.said, d.said_by, d.kind;

INSERT INTO finding
  SELECT source_id, snapshot_id, NULL, 'copy_' || copy_state, 'note', copy_note
  FROM snapshot WHERE copy_state <> 'whole';

-- A request for an agreement that stands already.
INSERT INTO finding
  SELECT e.source_id, e.snapshot_id, e.locator, 'pending_and_in_force', 'warning',
    p.name || ', ' || p.state || ': the list of requests names it under ' || e.title
      || ', and the list of agreements of ' || e.known_from || ' has that agreement in force.'
  FROM policy_events e
  JOIN place p USING (place_id)
  JOIN policy_standing(DATE '9999-12-31') s ON s.policy_id = e.policy_id AND s.surely
    AND e.known_from >= coalesce(s.valid_from, '-infinity'::DATE)
    AND e.known_from <= coalesce(s.valid_to, 'infinity'::DATE)
  WHERE e.family = 'agreement_287g' AND e.event = 'introduced';

INSERT INTO finding
  SELECT source_id, snapshot_id, locator, 'alias_candidate', 'note',
    state || ': no county is called "' || name || '"; it resembles '
      || string_agg(candidate || ' (' || score || ')', ', ' ORDER BY score DESC, candidate)
      || '. Add a row to place-aliases.csv if there is evidence that it is one of them.'
  FROM alias_candidates WHERE kind = 'unresolved'
  GROUP BY source_id, snapshot_id, locator, state, name;

CREATE VIEW findings AS
  SELECT source_id, snapshot_id, locator, kind, severity, message FROM finding;
