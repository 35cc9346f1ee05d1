package org.uptake.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uptake.pipeline.CsvText;
import org.uptake.pipeline.Json;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.WriteOnce;

/** Run records: one JSON file a run. The warehouse's {@code runs} holds those before its making. */
public final class RunRecords {
  private static final List<String> HEADINGS =
      List.of(
          "run_id", "started_at", "outcome", "documents", "failed_documents", "rows_read", "facts");
  private final Layout layout;

  /** The records below a layout's store. */
  public RunRecords(Layout layout) {
    this.layout = layout;
  }

  void write(RunSummary summary) {
    WriteOnce.file(layout.runs().resolve(summary.runId() + ".json"), Json.pretty(summary));
  }

  /** Writes the records so far, and the run that is going on, as a table for the loader. */
  void writeTable(Path file, RunSummary goingOn) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (RunSummary run : earlier()) {
      rows.add(row(run, "exit " + run.exitCode()));
    }
    rows.add(row(goingOn, "built this warehouse"));
    CsvText.write(file, HEADINGS, rows);
  }

  /** Wall time of the last run that repeated a stage. */
  Optional<Duration> lastBuildTook() {
    return earlier().stream()
        .filter(run -> !run.nothingChanged())
        .reduce((first, second) -> second)
        .map(RunSummary::took);
  }

  /**
   * The version that was shown before another one was last switched to, of those that are still
   * there.
   */
  public Optional<String> versionBefore(String version, Collection<String> there) {
    List<String> shown =
        earlier().stream()
            .flatMap(run -> run.version().stream())
            .filter(v -> v.equals(version) || there.contains(v))
            .toList();
    return shown.subList(0, Math.max(0, shown.lastIndexOf(version))).stream()
        .filter(v -> !v.equals(version))
        .reduce((first, second) -> second);
  }

  private List<RunSummary> earlier() {
    if (!Files.isDirectory(layout.runs())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(layout.runs())) {
      List<RunSummary> runs = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        runs.add(Json.read(Files.readString(file), RunSummary.class));
      }
      return runs;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + layout.runs(), e);
    }
  }

  private static List<Object> row(RunSummary run, String outcome) {
    return List.of(
        run.runId(),
        run.startedAt().toString().replaceFirst("Z$", ""),
        outcome,
        run.sources().stream().mapToInt(RunSummary.SourceLine::documents).sum(),
        run.sources().stream().mapToInt(RunSummary.SourceLine::failed).sum(),
        run.sources().stream().mapToInt(RunSummary.SourceLine::rows).sum(),
        run.sources().stream().mapToInt(RunSummary.SourceLine::facts).sum());
  }
}
