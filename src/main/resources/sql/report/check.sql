SELECT severity, kind, source_id, locator, message FROM findings
ORDER BY severity DESC, kind, source_id, snapshot_id, locator, message;
