SELECT source_id, count(*) AS rows_read, count(*) FILTER (outcome = 'kept') AS kept,
  count(*) FILTER (outcome = 'rejected') AS rejected,
  count(*) FILTER (outcome = 'duplicate') AS duplicate,
  count(*) FILTER (outcome = 'blank') AS blank, sum(claims)::BIGINT AS claims
FROM source_rows GROUP BY source_id ORDER BY source_id;
