package org.uptake.report;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uptake.pipeline.Hashes;

/** A published version whose pages may be shared with the next one. */
final class EarlierVersion {
  private final Path folder;
  private final Map<String, VersionManifest.PageKey> pages;
  private final Map<String, VersionManifest.Entry> files;

  private EarlierVersion(Path folder, VersionManifest.Listing listing) {
    this.folder = folder;
    this.pages = listing.pages().stream().collect(toMap(VersionManifest.PageKey::path, identity()));
    this.files = listing.files().stream().collect(toMap(VersionManifest.Entry::path, identity()));
  }

  /** The version in a folder, if its manifest can be read. */
  static Optional<EarlierVersion> in(Path folder) {
    return VersionManifest.read(folder).map(listing -> new EarlierVersion(folder, listing));
  }

  /**
   * Shares a page and its files with another version: as further names of the same files, or as
   * copies where the file system has no such names. Versions are never written to, so a shared file
   * stays what it is.
   *
   * @return false, and nothing is shared, if the page has another key here or a file of it was
   *     damaged
   */
  boolean share(String path, String key, Path other) throws IOException {
    VersionManifest.PageKey page = pages.get(path);
    if (page == null || !page.key().equals(key)) {
      return false;
    }
    List<String> all = new ArrayList<>(page.files());
    all.add(path);
    for (String file : all) {
      if (!sound(file)) {
        return false;
      }
    }
    for (String file : all) {
      share(folder.resolve(file), other.resolve(file));
    }
    return true;
  }

  private boolean sound(String file) {
    VersionManifest.Entry entry = files.get(file);
    Path there = folder.resolve(file);
    return entry != null
        && Files.isRegularFile(there)
        && Hashes.ofFile(there).equals(entry.sha256());
  }

  private static void share(Path from, Path to) throws IOException {
    Path parent = to.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(from, to);
    }
  }
}
