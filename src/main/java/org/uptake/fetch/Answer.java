package org.uptake.fetch;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came of asking one address.
 *
 * @param outcome what
 * @param status the last answer's status; none if there was no answer
 * @param reason for a person, where nothing came; empty otherwise
 * @param found the body, for {@link Outcome#FOUND}
 */
record Answer(Outcome outcome, OptionalInt status, String reason, Optional<Download> found) {

  enum Outcome {
    /** A body came. */
    FOUND,
    /** The server says that it did not change. */
    UNCHANGED,
    /** The server says that there is none. */
    MISSING,
    /** It is not taken, and asking again would not change that. */
    REFUSED,
    /** It did not come; a later try may bring it. */
    FAILED,
    /** Its host gives no connection, so nothing of the host came in this run. */
    UNREACHABLE
  }

  static Answer found(Download download) {
    return new Answer(Outcome.FOUND, OptionalInt.of(download.status()), "", Optional.of(download));
  }

  static Answer unchanged(int status) {
    return new Answer(Outcome.UNCHANGED, OptionalInt.of(status), "", Optional.empty());
  }

  static Answer missing(int status) {
    return new Answer(
        Outcome.MISSING,
        OptionalInt.of(status),
        "there is none (" + status + ")",
        Optional.empty());
  }

  static Answer refused(String reason) {
    return new Answer(Outcome.REFUSED, OptionalInt.empty(), reason, Optional.empty());
  }

  static Answer failed(String reason) {
    return new Answer(Outcome.FAILED, OptionalInt.empty(), reason, Optional.empty());
  }

  /**
   * Nothing of a host can be had; the reason names the host, not the address.
   *
   * @param host with the port, where the address has one
   */
  static Answer unreachable(String host) {
    return new Answer(
        Outcome.UNREACHABLE,
        OptionalInt.empty(),
        "the host " + host + " could not be reached; is there a network?",
        Optional.empty());
  }

  static Answer failed(int status, String reason) {
    return new Answer(Outcome.FAILED, OptionalInt.of(status), reason, Optional.empty());
  }
}
