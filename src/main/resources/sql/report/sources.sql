SELECT source_id, title, publisher, credit, licence, rhythm, addresses, month_pages, threshold,
  CASE WHEN every_release_has_a_county THEN every_release_evidence END AS every_release_evidence
FROM source
WHERE on_pages
ORDER BY source_id;
