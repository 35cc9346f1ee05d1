package org.uptake.fetch;

/**
 * A capture as an archive's CDX index lists it.
 *
 * @param timestamp when it was taken, UTC, 14 digits
 * @param original the address that was captured
 * @param digest of the body as it came to the archive, base 32
 */
record CdxRow(String timestamp, String original, String digest) {}
