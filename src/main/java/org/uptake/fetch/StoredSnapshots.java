package org.uptake.fetch;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.uptake.model.KnownBasis;
import org.uptake.model.Snapshot;
import org.uptake.pipeline.Layout;

/**
 * The documents that were fetched. A body that was retrieved more than once is one document, public
 * since the earliest day that a retrieval shows.
 */
final class StoredSnapshots {
  /** The earliest first; what else tells two apart only makes the choice the same everywhere. */
  private static final Comparator<Capture> EARLIEST =
      Comparator.comparing(Capture::shownAt)
          .thenComparing(Capture::how)
          .thenComparing(Capture::address)
          .thenComparing(Capture::id);

  private final Layout layout;

  StoredSnapshots(Layout layout) {
    this.layout = layout;
  }

  /** The documents of one source, in the order in which they were public. */
  Fetched fetch(String source) {
    SnapshotStore store = new SnapshotStore(layout, source);
    SnapshotStore.Held held = store.captures();
    List<Fetched.Failure> failures = new ArrayList<>();
    for (String file : held.damaged()) {
      failures.add(
          new Fetched.Failure(
              file, file + " is damaged: delete it, and run uptake fetch " + source + " again"));
    }
    Map<String, Capture> earliest = new TreeMap<>();
    held.captures()
        .values()
        .forEach(c -> earliest.merge(c.sha256(), c, (a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b));
    List<Snapshot> snapshots = new ArrayList<>();
    earliest.values().stream()
        .sorted(EARLIEST)
        .forEach(
            capture -> {
              String file = layout.nameOf(store.body(capture.sha256()));
              if (store.holds(capture.sha256())) {
                snapshots.add(snapshot(capture, file));
              } else {
                failures.add(
                    new Fetched.Failure(
                        file,
                        file
                            + " is missing or does not have the hash that is its name: run uptake"
                            + " fetch again for "
                            + capture.finalAddress()));
              }
            });
    return new Fetched(snapshots, failures);
  }

  /** What is stored for sources that no pipeline file describes: one message each. */
  List<Fetched.Failure> unclaimed(Set<String> known) {
    return SnapshotStore.sources(layout).stream()
        .filter(source -> !known.contains(source))
        .map(
            source -> {
              String folder = layout.nameOf(layout.fetched().resolve(source));
              return new Fetched.Failure(
                  folder,
                  folder + ": no pipeline file is called '" + source + "'; known are " + known);
            })
        .toList();
  }

  private static Snapshot snapshot(Capture capture, String file) {
    return new Snapshot(
        Snapshot.idOf(capture.source(), capture.sha256()),
        capture.source(),
        file,
        capture.sha256(),
        capture.bytes(),
        capture.mediaType(),
        capture.address(),
        capture.how(),
        "",
        Optional.of(capture.shownOn()),
        KnownBasis.CAPTURE,
        LocalDate.ofInstant(capture.retrievedAt(), ZoneOffset.UTC),
        "whole",
        "",
        capture.capturedAt(),
        capture.finalAddress());
  }
}
