package org.uptake.fetch;

import java.util.List;
import org.uptake.model.Snapshot;

/**
 * What fetching one source gave.
 *
 * @param snapshots documents whose bytes match their hash
 * @param failures one message for each document that cannot be used
 */
public record Fetched(List<Snapshot> snapshots, List<Failure> failures) {

  /** Makes the lists unchangeable. */
  public Fetched {
    snapshots = List.copyOf(snapshots);
    failures = List.copyOf(failures);
  }

  /**
   * A document that cannot be used.
   *
   * @param file its path from the project's folder
   * @param message what is wrong and what to do
   */
  public record Failure(String file, String message) {}
}
