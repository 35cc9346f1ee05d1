-- What the national tables contradict, in themselves and beside the page by state.
-- Shares are rounded to whole percents, so that a column may add up to 99 or 101.
INSERT INTO finding
  SELECT source_id, snapshot_id, 'FY' || fiscal_year || ', ' || lower(title), 'share_sum',
    CASE WHEN sum_below < 99 OR sum_at_least > 101 THEN 'warning' ELSE 'note' END,
    'FY' || fiscal_year || ', ' || lower(title) || ': the printed shares add up to '
      || printf('%g', sum_at_least::DOUBLE) || ' %'
      || CASE WHEN shares_less_than > 0
        THEN ', and with those printed as less than a number to below '
          || printf('%g', sum_below::DOUBLE) || ' %' ELSE '' END
      || CASE WHEN sum_below < 99 OR sum_at_least > 101 THEN '; rounding does not explain it.'
        ELSE '; they are rounded.' END
  FROM national_share_sums
  WHERE sum_below < 99 OR sum_at_least > 101 OR (shares_less_than = 0 AND sum_at_least <> 100);

INSERT INTO finding
  WITH months AS (
    SELECT period_start, min(source_id) AS source_id, min(snapshot_id) AS snapshot_id,
      min(locator) FILTER (category IS NULL) AS locator,
      sum(value) FILTER (category IS NOT NULL) AS categories, max(value) FILTER (category IS NULL) AS total
    FROM national_figures WHERE measure = 'discharges' GROUP BY ALL
  )
  SELECT source_id, snapshot_id, locator, 'category_sum', 'warning',
    strftime(period_start, '%B %Y') || ': the discharges by category add up to '
      || format('{:,}', categories::BIGINT) || ', the printed total is ' || format('{:,}', total::BIGINT) || '.'
  FROM months WHERE categories <> total;

INSERT INTO finding
  SELECT months_source_id, months_snapshot_id,
    'discharges, ' || strftime(period_start, '%B %Y') || ' to ' || strftime(period_end, '%B %Y'),
    'near_not_equal', 'note',
    'FY' || fiscal_year || ': the monthly discharges from ' || strftime(period_start, '%B %Y') || ' to '
      || strftime(period_end, '%B %Y') || ' add up to ' || format('{:,}', sum_of_months)
      || '; the TOTAL of the page by state for these days is ' || format('{:,}', total) || ' ('
      || snapshot_id || ', ' || locator || '). Near, and not equal; both are kept.'
  FROM discharges_and_releases WHERE difference <> 0;

-- What others print and ORR's figures do not allow.
INSERT INTO finding
  SELECT source_id, snapshot_id, locator, 'printed_elsewhere', 'warning',
    coalesce(several, place_name) || ', ' || period_start || ' to ' || period_end || ': ' || source_title
      || ' prints ' || printed || '; by ORR '
      || coalesce('it is ' || printf('%g', our_value::DOUBLE), 'at most ' || printf('%g', bound_at_most::DOUBLE))
      || ' (' || our_snapshot_id || ', ' || our_locator || ').'
      || coalesce(' All its numbers are those of ORR for FY' || same_as_fiscal_year || '.', '')
  FROM placement_claims
  WHERE verdict IN ('contradicts', 'outside_bounds') OR same_as_fiscal_year IS NOT NULL;
