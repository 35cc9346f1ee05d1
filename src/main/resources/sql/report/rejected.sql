SELECT r.source_id, r.snapshot_id, r.locator, r.row_as_printed, r.stage, r.reason
FROM rejections r
WHERE r.source_id NOT IN (SELECT source_id FROM source WHERE NOT on_pages)
ORDER BY r.source_id, r.snapshot_id, r.locator, r.row_as_printed, r.reason;
