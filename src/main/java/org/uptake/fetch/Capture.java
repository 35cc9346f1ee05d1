package org.uptake.fetch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.uptake.model.Coded;
import org.uptake.model.Origin;
import org.uptake.pipeline.Hashes;

/**
 * One retrieval of a document, as its side file in the store keeps it.
 *
 * @param source the pipeline file
 * @param address the publisher's address that showed it
 * @param finalAddress where the bytes came from, after redirects: the publisher's or the archive's;
 *     for a capture that is known by its digest, where the archive holds it
 * @param status of the answer
 * @param etag validator, as sent
 * @param lastModified validator, as sent
 * @param contentType as sent; may lie
 * @param mediaType by the first bytes
 * @param sha256 of the body
 * @param bytes length of the body, unpacked
 * @param retrievedAt when we fetched it
 * @param origin {@code fetched} or {@code archive}
 * @param capturedAt for {@code archive}: the archive's own timestamp of what it gave
 * @param asked for {@code archive}: the timestamp under which the index lists it, 14 digits; the
 *     archive may give a neighbour
 * @param digest for {@code archive}: the index's digest
 */
record Capture(
    String source,
    String address,
    String finalAddress,
    int status,
    Optional<String> etag,
    Optional<String> lastModified,
    String contentType,
    String mediaType,
    String sha256,
    long bytes,
    Instant retrievedAt,
    String origin,
    Optional<Instant> capturedAt,
    Optional<String> asked,
    Optional<String> digest) {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int ID_DIGITS = 12;

  /** The name of its side file: a timestamp, and a hash of what tells it from others. */
  String id() {
    return asked
        .map(timestamp -> idOf(timestamp, address))
        .orElseGet(() -> idOf(SECONDS.format(retrievedAt), address + " " + sha256));
  }

  /** The id of an archive's capture of an address, before we hold it. */
  static String idOf(String timestamp, String address) {
    return timestamp + "-" + Hashes.ofParts(timestamp, address).substring(0, ID_DIGITS);
  }

  /** When it was public, as far as this shows: the archive's timestamp, else our retrieval. */
  Instant shownAt() {
    return capturedAt.orElse(retrievedAt).truncatedTo(ChronoUnit.SECONDS);
  }

  /** The same as a day, in UTC. */
  LocalDate shownOn() {
    return LocalDate.ofInstant(shownAt(), ZoneOffset.UTC);
  }

  /** Whether its side file says all that must be said; a damaged one may lack anything. */
  @SuppressWarnings("ConstantValue")
  boolean isWhole() {
    boolean said =
        address != null
            && finalAddress != null
            && mediaType != null
            && sha256 != null
            && retrievedAt != null
            && origin != null;
    return said
        && sha256.matches("[0-9a-f]{64}")
        && capturedAt.isPresent() == origin.equals(Origin.ARCHIVE.code());
  }

  /** How the bytes came to us. */
  Origin how() {
    return Coded.of(Origin.class, origin);
  }
}
