-- Contradictions that only show when a document is added up.
INSERT INTO finding
  SELECT source_id, snapshot_id, 'FY' || fiscal_year || ' column', 'arithmetic', 'warning',
    'FY' || fiscal_year || ': the states add up to ' || format('{:,}', sum_after_corrections)
      || ', the TOTAL row says ' || format('{:,}', printed_total)
      || '. Both are kept as printed.'
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
  SELECT source_id, snapshot_id, NULL, 'copy_' || copy_state, 'note', copy_note
  FROM snapshot WHERE copy_state <> 'whole';

CREATE VIEW findings AS
  SELECT source_id, snapshot_id, locator, kind, severity, message FROM finding;
