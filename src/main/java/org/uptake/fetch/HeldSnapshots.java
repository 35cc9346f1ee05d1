package org.uptake.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uptake.model.Snapshot;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.PipelineFile;

/** All documents that we hold: those bundled with the project and those in the store. */
public final class HeldSnapshots {
  private final BundledSnapshots bundled;
  private final StoredSnapshots stored;

  /** Reads the manifest of bundled documents once. */
  public HeldSnapshots(Layout layout) {
    this.bundled = new BundledSnapshots(layout);
    this.stored = new StoredSnapshots(layout);
  }

  /**
   * The documents of one source, bundled ones first. The same bytes held twice are one document,
   * with what is said of it where it was public earlier.
   */
  public Fetched fetch(PipelineFile source) {
    Fetched first = bundled.fetch(source);
    Fetched second = stored.fetch(source.source());
    Map<String, Snapshot> byHash = new LinkedHashMap<>();
    Stream.concat(first.snapshots().stream(), second.snapshots().stream())
        .forEach(s -> byHash.merge(s.sha256(), s, HeldSnapshots::earlier));
    List<Fetched.Failure> failures = new ArrayList<>(first.failures());
    failures.addAll(second.failures());
    return new Fetched(List.copyOf(byHash.values()), failures);
  }

  private static Snapshot earlier(Snapshot a, Snapshot b) {
    return b.known().from().isBefore(a.known().from()) ? b : a;
  }

  /** What is held that no pipeline file will ever read: one message each. */
  public List<Fetched.Failure> unclaimed(List<PipelineFile> sources) {
    Set<String> known =
        sources.stream().map(PipelineFile::source).collect(Collectors.toCollection(TreeSet::new));
    List<Fetched.Failure> failures = new ArrayList<>(bundled.unclaimed(sources));
    failures.addAll(stored.unclaimed(known));
    return failures;
  }
}
