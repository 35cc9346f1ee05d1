SELECT snapshot_id, source_id, sha256, url, published_on, published_basis, retrieved_at, origin,
  media_type, bytes, file, transcribes, copy_state, copy_note,
  strftime(captured_at, '%Y-%m-%d %H:%M:%S') AS captured_at, retrieved_from
FROM snapshots
WHERE origin <> 'supplied'
ORDER BY source_id, file;
