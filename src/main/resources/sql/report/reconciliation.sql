SELECT count_id, family, measure, as_of, count_printed, ours_surely, ours_possibly,
  ours_all_possibly, outcome, gap, explanation,
  source_title, source_url, note
FROM reconciliation ORDER BY family, as_of, count_id;
