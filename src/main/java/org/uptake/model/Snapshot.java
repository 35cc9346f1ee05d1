package org.uptake.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A source document as received: bytes that never change, and what is known about them.
 *
 * @param snapshotId source and the first 12 digits of the hash, e.g. {@code
 *     orr-releases-by-state@0a1b2c3d4e5f}
 * @param sourceId the pipeline file it belongs to
 * @param file path from the project's folder
 * @param sha256 of the bytes, lower-case hex
 * @param bytes length
 * @param mediaType e.g. {@code text/html}
 * @param url address of the publication; empty for our own register
 * @param origin how the bytes came to us
 * @param transcribes for {@link Origin#TRANSCRIBED}: the publication and the copy it was read from
 * @param publishedOn the day it was public, where known
 * @param publishedBasis what shows that day
 * @param retrievedAt the day we took it in
 * @param copyState {@code whole}, {@code cut} or {@code damaged}
 * @param copyNote in words, what is cut or damaged
 * @param capturedAt for {@link Origin#ARCHIVE}: the archive's own timestamp, our evidence that it
 *     was public then
 * @param retrievedFrom the address that the bytes came from, after redirects: the publisher's or
 *     the archive's; empty for what is bundled
 */
public record Snapshot(
    String snapshotId,
    String sourceId,
    String file,
    String sha256,
    long bytes,
    String mediaType,
    String url,
    Origin origin,
    String transcribes,
    Optional<LocalDate> publishedOn,
    KnownBasis publishedBasis,
    LocalDate retrievedAt,
    String copyState,
    String copyNote,
    Optional<Instant> capturedAt,
    String retrievedFrom) {

  /** The id of a document of this source with this hash. */
  public static String idOf(String sourceId, String sha256) {
    return sourceId + "@" + sha256.substring(0, 12);
  }

  /** From when what it shows was public: its day of publication, else the day we took it in. */
  public Known known() {
    return publishedOn
        .map(day -> new Known(day, publishedBasis))
        .orElseGet(() -> new Known(retrievedAt, KnownBasis.TAKEN_IN));
  }
}
