SELECT source_id, snapshot_id, locator, kind, severity, message FROM findings
ORDER BY source_id, kind, severity, message, snapshot_id, locator;
