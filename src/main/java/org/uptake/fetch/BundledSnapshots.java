package org.uptake.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.uptake.model.Coded;
import org.uptake.model.KnownBasis;
import org.uptake.model.Origin;
import org.uptake.model.Snapshot;
import org.uptake.model.SourceException;
import org.uptake.pipeline.CsvText;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.PipelineFile;

/**
 * The documents bundled with the project: {@code data/snapshots/manifest.csv} and the registers
 * that pipeline files name.
 */
final class BundledSnapshots {
  private final Layout layout;
  private final List<CsvText.Row> manifest;

  /** Reads the manifest once. */
  BundledSnapshots(Layout layout) {
    this.layout = layout;
    this.manifest = CsvText.read(layout.snapshotManifest());
  }

  /** The documents of one source, in the manifest's order. */
  Fetched fetch(PipelineFile source) {
    List<Snapshot> snapshots = new ArrayList<>();
    List<Fetched.Failure> failures = new ArrayList<>();
    source.document().ifPresent(file -> snapshots.add(register(source, file)));
    for (CsvText.Row row : manifest) {
      if (row.cells().get(0).equals(source.source())) {
        try {
          snapshots.add(snapshot(row));
        } catch (SourceException e) {
          failures.add(new Fetched.Failure(row.get("file"), e.getMessage()));
        }
      }
    }
    return new Fetched(snapshots, failures);
  }

  /**
   * What the manifest and the folder of snapshots hold that no pipeline file will ever read: one
   * message each, so that no document is lost in silence.
   */
  List<Fetched.Failure> unclaimed(List<PipelineFile> sources) {
    Set<String> known =
        sources.stream().map(PipelineFile::source).collect(Collectors.toCollection(TreeSet::new));
    List<Fetched.Failure> failures = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (CsvText.Row row : manifest) {
      String where = "data/snapshots/manifest.csv, row " + row.number();
      try {
        row.get("copy_note");
        if (!known.contains(row.get("source_id"))) {
          failures.add(
              new Fetched.Failure(
                  row.get("file"),
                  where
                      + ": no pipeline file is called '"
                      + row.get("source_id")
                      + "'; known are "
                      + known));
        }
        if (!listed.add(row.get("file"))) {
          failures.add(
              new Fetched.Failure(
                  row.get("file"), where + ": " + row.get("file") + " is listed twice"));
        }
      } catch (SourceException e) {
        failures.add(new Fetched.Failure(where, e.getMessage()));
      }
    }
    for (String file : layout.snapshotFiles()) {
      if (!listed.contains(file)) {
        failures.add(
            new Fetched.Failure(
                file, file + " is not in data/snapshots/manifest.csv; add its row"));
      }
    }
    return failures;
  }

  private Snapshot register(PipelineFile source, String file) {
    Path path = layout.projectFile(file);
    if (!Files.isRegularFile(path)) {
      throw new SourceException(file + " is missing; pipelines/" + source.source() + " names it");
    }
    String sha256 = Hashes.ofFile(path);
    boolean compiled = source.layout().equals(PipelineFile.COMPILATION);
    return new Snapshot(
        Snapshot.idOf(source.source(), sha256),
        source.source(),
        file,
        sha256,
        size(path),
        mediaType(file),
        compiled ? String.join(" ", source.addresses()) : "",
        compiled ? Origin.COMPILATION : Origin.TRANSCRIBED,
        compiled ? source.title() : "The publications that its rows name.",
        source.publishedOn(),
        source.publishedOn().isPresent() ? KnownBasis.PUBLICATION : KnownBasis.TAKEN_IN,
        source.takenIn().orElseThrow(),
        "whole",
        "",
        Optional.empty(),
        "");
  }

  private static String mediaType(String file) {
    return file.endsWith(".xlsx")
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : "text/csv";
  }

  private Snapshot snapshot(CsvText.Row row) {
    String file = row.get("file");
    Path path = layout.projectFile(file);
    if (!Files.isRegularFile(path)) {
      throw new SourceException(
          file
              + " is missing; the manifest's row "
              + row.number()
              + " names it. Restore it from version control.");
    }
    String sha256 = Hashes.ofFile(path);
    if (!sha256.equals(row.get("sha256"))) {
      throw new SourceException(
          file
              + " has hash "
              + sha256
              + ", the manifest's row "
              + row.number()
              + " says "
              + row.get("sha256")
              + ". Restore it from version control.");
    }
    try {
      return new Snapshot(
          Snapshot.idOf(row.get("source_id"), sha256),
          row.get("source_id"),
          file,
          sha256,
          size(path),
          row.get("media_type"),
          row.get("url"),
          Coded.of(Origin.class, row.get("origin")),
          row.get("transcribes"),
          day(row.get("published_on")),
          basis(row.get("published_basis")),
          LocalDate.parse(row.get("retrieved_at")),
          row.get("copy_state"),
          row.get("copy_note"),
          Optional.empty(),
          "");
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new SourceException(
          layout.snapshotManifest() + ", row " + row.number() + ": " + reason(e));
    }
  }

  private static String reason(RuntimeException e) {
    return String.valueOf(e.getMessage());
  }

  private static KnownBasis basis(String printed) {
    return switch (printed) {
      case "capture" -> KnownBasis.CAPTURE;
      case "printed", "file_name" -> KnownBasis.PUBLICATION;
      case "unknown" -> KnownBasis.TAKEN_IN;
      default ->
          throw new IllegalArgumentException(
              "published_basis '" + printed + "' is not printed, file_name, capture or unknown");
    };
  }

  private static Optional<LocalDate> day(String printed) {
    return printed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(printed));
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
