package org.uptake.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uptake.model.KnownBasis;
import org.uptake.model.Origin;
import org.uptake.model.Snapshot;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.PipelineFile;
import org.uptake.pipeline.RecordFiles;

/**
 * The files that a user holds and a pipeline file points at. They are hashed where they lie and not
 * copied; each is a document of its own.
 */
public final class SuppliedFiles {
  private SuppliedFiles() {}

  /** The files of one source, in the order named; those of a pattern by name. */
  public static Fetched fetch(Layout layout, PipelineFile source) {
    RecordFiles records = source.records().orElseThrow();
    List<Snapshot> snapshots = new ArrayList<>();
    List<Fetched.Failure> failures = new ArrayList<>();
    for (String named : records.files()) {
      List<String> found = files(layout, named);
      if (found.isEmpty()) {
        failures.add(
            new Fetched.Failure(
                named,
                named
                    + " is missing; pipelines/"
                    + source.source()
                    + ".yaml names it. Put your file there, or correct the path."));
      }
      found.forEach(file -> snapshots.add(snapshot(layout, source, records, file)));
    }
    return new Fetched(snapshots, failures);
  }

  private static List<String> files(Layout layout, String named) {
    int slash = named.lastIndexOf('/');
    String name = named.substring(slash + 1);
    String folder = named.substring(0, slash + 1);
    if (!name.contains("*")) {
      return Files.isRegularFile(layout.projectFile(named)) ? List.of(named) : List.of();
    }
    Path parent = layout.projectFile(folder);
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, name)) {
      List<String> files = new ArrayList<>();
      for (Path path : found) {
        if (Files.isRegularFile(path)) {
          files.add(folder + path.getFileName());
        }
      }
      return files.stream().sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + parent, e);
    }
  }

  private static Snapshot snapshot(
      Layout layout, PipelineFile source, RecordFiles records, String file) {
    Path path = layout.projectFile(file);
    String sha256 = Hashes.ofFile(path);
    try {
      return new Snapshot(
          Snapshot.idOf(source.source(), sha256),
          source.source(),
          file,
          sha256,
          Files.size(path),
          file.endsWith(".gz") ? "application/gzip" : "text/csv",
          source.addresses().isEmpty() ? "" : source.addresses().get(0),
          Origin.SUPPLIED,
          "",
          records.publishedOn(),
          records.publishedOn().isPresent() ? KnownBasis.PUBLICATION : KnownBasis.TAKEN_IN,
          source.takenIn().orElseThrow(),
          "whole",
          "",
          Optional.empty(),
          "");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
