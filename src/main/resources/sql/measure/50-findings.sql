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

-- How a figure, or the reason why there is none, stands in a sentence.
CREATE MACRO figure_words(figure, status) AS
  coalesce(format('{:,}', figure), replace(status, '_', ' '));

-- The days of a figure in a few words.
CREATE MACRO period_words(kind, fy, first_day, end_day) AS
  CASE WHEN kind = 'fiscal_year' THEN 'FY' || fy || ' to ' || end_day
    ELSE first_day || ' to ' || end_day END;

INSERT INTO finding
  SELECT n.source_id, r.new_snapshot_id, r.new_locator, 'revision', 'note',
    r.place_name || ', '
      || CASE WHEN r.period_complete AND r.period_kind = 'fiscal_year' THEN 'FY' || r.fiscal_year
        ELSE period_words(r.period_kind, r.fiscal_year, r.period_start, r.period_end) END
      || ': ' || figure_words(r.old_value, r.old_status)
      || ' until the vintage of ' || r.first_seen || ', which '
      || CASE WHEN r.new_value IS NULL THEN 'has it as ' ELSE 'prints ' END
      || figure_words(r.new_value, r.new_status) || '.'
  FROM revisions r JOIN snapshot n ON n.snapshot_id = r.new_snapshot_id;

-- No set of counties can hold what the list leaves over: one of the two documents is wrong, or they
-- do not belong together. The counties that the list leaves out have the list's threshold for a bound.
INSERT INTO finding
  SELECT r.list_source_id, r.list_snapshot_id, r.list_locator, 'impossible_remainder', 'warning',
    p.name || ', '
      || period_words(r.period_kind, r.fiscal_year, r.period_start, r.period_end)
      || ': the total of ' || format('{:,}', r.published_total) || ' (' || r.total_snapshot_id || ', '
      || r.total_locator || ') less ' || format('{:,}', r.listed_children) || ' in '
      || r.counties_listed || ' listed counties (' || r.list_snapshot_id || ') leaves '
      || format('{:,}', r.remainder) || ', but the ' || r.counties_unlisted
      || ' counties that the list leaves out can hold 0 to ' || format('{:,}', r.most_of_unlisted)
      || '. They have only the threshold for a bound.'
  FROM state_remainder r JOIN place p ON p.kind = 'state' AND p.state = r.state
  WHERE r.no_bound_because = 'impossible';

-- A name that had gone, or had not come yet, when the period ran: the figure may be of another area.
INSERT INTO finding
  SELECT f.source_id, f.snapshot_id, f.locator, 'place_not_of_period', 'warning',
    p.name || ', ' || p.state || ': the figure is of ' || f.period_start || ' to '
      || coalesce(f.period_end::VARCHAR, 'a day not shown') || ', the place '
      || CASE WHEN p.valid_to < f.period_start THEN 'ended on ' || p.valid_to
         ELSE 'began on ' || p.valid_from END || '. ' || coalesce(p.note, '')
  FROM figure_vintage f JOIN place p USING (place_id)
  WHERE p.valid_to < f.period_start OR p.valid_from > coalesce(f.period_end, f.known_from);

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
