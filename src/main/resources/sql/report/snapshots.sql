SELECT snapshot_id, source_id, sha256, url, published_on, published_basis, retrieved_at, origin,
  media_type, bytes, file, transcribes, copy_state, copy_note
FROM snapshots
ORDER BY source_id, file;
