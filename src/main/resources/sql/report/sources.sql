SELECT source_id, title, publisher, credit, licence, rhythm, addresses, month_pages,
  threshold
FROM source
ORDER BY source_id;
