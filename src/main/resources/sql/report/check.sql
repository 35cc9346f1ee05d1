SELECT severity, kind, source_id, locator, message FROM findings
UNION ALL
SELECT 'warning', 'rejection', source_id, locator, reason || ': ' || row_as_printed FROM rejections
ORDER BY severity DESC, kind, source_id, message, locator;
