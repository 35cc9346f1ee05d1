package org.uptake.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A body that came whole, as a server gave it and before anybody looked into it. */
final class Download {
  private final URI from;
  private final int status;
  private final Headers headers;
  private final byte[] bytes;
  private final Instant at;

  /**
   * What the headers said that is worth keeping.
   *
   * @param contentType as sent
   */
  record Headers(String contentType, Validators validators) {}

  Download(URI from, int status, Headers headers, byte[] bytes, Instant at) {
    this.from = from;
    this.status = status;
    this.headers = headers;
    this.bytes = bytes.clone();
    this.at = at;
  }

  /** The address after redirects. */
  URI from() {
    return from;
  }

  /** The answer's status, e.g. 200. */
  int status() {
    return status;
  }

  /** What the headers said. */
  Headers headers() {
    return headers;
  }

  /** The body, unpacked. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** When it came. */
  Instant at() {
    return at;
  }

  /**
   * What a server gave to recognise a version by, kept as sent.
   *
   * @param etag the {@code ETag} header
   * @param lastModified the {@code Last-Modified} header
   */
  record Validators(Optional<String> etag, Optional<String> lastModified) {
    static Validators none() {
      return new Validators(Optional.empty(), Optional.empty());
    }
  }
}
