package org.uptake.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Json;
import org.uptake.pipeline.Layout;

/** The list of a version's files with their hashes, so that anyone can see that it is whole. */
public final class VersionManifest {
  private VersionManifest() {}

  /** A file of the version. */
  public record Entry(String path, long bytes, String sha256) {}

  /**
   * A page of the version.
   *
   * @param key hash of all that the page depends on; its first digits are the version of the page
   * @param files the CSV files that are written with it
   */
  public record PageKey(String path, String key, List<String> files) {}

  /**
   * What a version holds.
   *
   * @param files all but the manifest itself, ordered by path
   * @param pages ordered by path; none in a version that was made before pages had keys
   */
  public record Listing(String version, List<Entry> files, @Nullable List<PageKey> pages) {
    /** The pages. */
    @Override
    public List<PageKey> pages() {
      return pages == null ? List.of() : pages;
    }
  }

  static void write(Path folder, String version, List<PageKey> pages) throws IOException {
    Files.writeString(
        Layout.manifestIn(folder), Json.pretty(new Listing(version, list(folder), pages)));
  }

  /** The manifest of a version; empty if there is none or it cannot be read. */
  public static Optional<Listing> read(Path folder) {
    Path manifest = Layout.manifestIn(folder);
    try {
      return Files.exists(manifest)
          ? Optional.of(Json.read(Files.readString(manifest), Listing.class))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + manifest, e);
    }
  }

  /** Whether every file that a version's manifest lists is there with its size. */
  public static boolean isWhole(Path folder) {
    return read(folder).stream()
            .flatMap(listing -> listing.files().stream())
            .allMatch(f -> folder.resolve(f.path()).toFile().length() == f.bytes())
        && Files.exists(Layout.manifestIn(folder));
  }

  /** What lies in a version's folder now. */
  public static List<Entry> list(Path folder) throws IOException {
    Path manifest = Layout.manifestIn(folder);
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files =
          walk.filter(Files::isRegularFile).filter(f -> !f.equals(manifest)).sorted().toList();
      return files.parallelStream()
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
