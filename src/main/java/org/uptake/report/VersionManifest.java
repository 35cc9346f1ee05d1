package org.uptake.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Json;
import org.uptake.pipeline.Layout;

/** The list of a version's files with their hashes, so that anyone can see that it is whole. */
public final class VersionManifest {
  private VersionManifest() {}

  /** A file of the version. */
  public record Entry(String path, long bytes, String sha256) {}

  /** All files of the version but the manifest itself, ordered by path. */
  public record Listing(String version, List<Entry> files) {}

  static void write(Path folder, String version) throws IOException {
    Files.writeString(Layout.manifestIn(folder), Json.pretty(new Listing(version, list(folder))));
  }

  /** Whether every file that a version's manifest lists is there with its size. */
  public static boolean isWhole(Path folder) {
    Path manifest = Layout.manifestIn(folder);
    try {
      return Files.exists(manifest)
          && Json.read(Files.readString(manifest), Listing.class).files().stream()
              .allMatch(f -> folder.resolve(f.path()).toFile().length() == f.bytes());
    } catch (IllegalArgumentException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + manifest, e);
    }
  }

  /** What lies in a version's folder now. */
  public static List<Entry> list(Path folder) throws IOException {
    Path manifest = Layout.manifestIn(folder);
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files =
          walk.filter(Files::isRegularFile).filter(f -> !f.equals(manifest)).sorted().toList();
      return files.stream()
          .map(
              f ->
                  new Entry(
                      folder.relativize(f).toString().replace('\\', '/'),
                      f.toFile().length(),
                      Hashes.ofFile(f)))
          .toList();
    }
  }
}
