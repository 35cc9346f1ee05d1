SELECT source_id, title, publisher, credit, licence, rhythm, addresses, threshold FROM source
ORDER BY source_id;
