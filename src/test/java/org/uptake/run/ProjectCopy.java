package org.uptake.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Layout;

/** A copy of the project's inputs in a folder of its own, to run in and to damage. */
public final class ProjectCopy {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private final Path root;

  private ProjectCopy(Path root) {
    this.root = root;
  }

  /** Copies pipelines and data, but not what runs have stored; only Delaware gets pages. */
  public static ProjectCopy in(Path folder) {
    return withPagesOf("DE", folder);
  }

  /** A copy of which only some states get pages: what a test does not read, it need not draw. */
  public static ProjectCopy withPagesOf(String states, Path folder) {
    ProjectCopy copy = withAllPages(folder);
    try {
      Files.writeString(folder.resolve("uptake.properties"), "pages_of=" + states + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the settings", e);
    }
    return copy;
  }

  /** A copy of which all places get pages. */
  public static ProjectCopy withAllPages(Path folder) {
    copy(PROJECT.resolve("pipelines"), folder.resolve("pipelines"));
    for (String part : List.of("snapshots", "corrections", "reference", "register", "claims")) {
      copy(PROJECT.resolve("data").resolve(part), folder.resolve("data").resolve(part));
    }
    return new ProjectCopy(folder);
  }

  /** Copies a folder with all in it. */
  public static void copy(Path from, Path to) {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy " + from, e);
    }
  }

  /** Where it lies. */
  public Layout layout() {
    return Layout.at(root);
  }

  /** The text of a file. */
  public String text(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Replaces text that must be there once or more. */
  public ProjectCopy replace(String file, String from, String to) {
    String before = text(file);
    if (!before.contains(from)) {
      throw new IllegalArgumentException(file + " does not hold '" + from + "'");
    }
    return write(file, before.replace(from, to));
  }

  /** Rearranges the rows of a CSV file below its heading; no cell of it may hold a line break. */
  public ProjectCopy rearrange(String file, UnaryOperator<List<String>> change) {
    List<String> lines = text(file).lines().toList();
    List<String> rows = change.apply(new ArrayList<>(lines.subList(1, lines.size())));
    return write(file, lines.get(0) + "\n" + String.join("\n", rows) + "\n");
  }

  /** The register's files, by path from the project's folder. */
  public List<String> registers() {
    try (Stream<Path> files = Files.list(root.resolve("data/register"))) {
      return files
          .map(f -> root.relativize(f).toString().replace('\\', '/'))
          .filter(f -> f.endsWith(".csv"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the register", e);
    }
  }

  /** Writes a file; a snapshot's hash in the manifest follows. */
  public ProjectCopy write(String file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file; a snapshot's hash in the manifest follows. */
  public ProjectCopy write(String file, byte[] bytes) {
    Path path = root.resolve(file);
    try {
      String before = Hashes.ofFile(path);
      Files.write(path, bytes);
      if (file.startsWith("data/snapshots/") && !file.endsWith("manifest.csv")) {
        Path manifest = layout().snapshotManifest();
        String listed = Files.readString(manifest);
        Files.writeString(manifest, listed.replace(before, Hashes.ofFile(path)));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Runs in this process. */
  public RunSummary run() {
    return new Runner(layout(), Optional.empty()).run();
  }
}
