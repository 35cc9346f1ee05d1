SELECT source_id, snapshot_id, locator, kind, severity, message FROM findings
WHERE source_id IS NULL OR source_id NOT IN (SELECT source_id FROM source WHERE NOT on_pages)
ORDER BY source_id, kind, severity, message, snapshot_id, locator;
