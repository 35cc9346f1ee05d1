package org.uptake.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Owns every path of the project.
 *
 * <pre>
 * uptake.properties                settings of fetching; may be absent
 * pipelines/*.yaml                 what each dataset is
 * data/snapshots/manifest.csv      bundled source documents
 * data/corrections/SOURCE.csv      wrong cells of our copies, with the right value and the evidence
 * data/reference/*.csv             places, aliases, population, event effects
 * data/reference/boundaries/       shapes of counties
 * data/register/*.csv              hand-kept policy events
 * data/claims/*.csv                hand-kept figures as others print them, never part of a series
 * data/own/                        (not in the repository) files that a user holds
 * data/store/STAGE/KEY/            what a stage wrote, by the hash of all it depends on
 * data/store/runs/ID.json          run records
 * data/store/snapshots/            what was fetched, see {@link #fetched}
 * data/store/last-good.json        the facts that last passed, per document
 * reports/versions/ID/             a published version: warehouse, pages, data, manifest
 * reports/current                  the pointer to the version shown
 * </pre>
 *
 * @param root the project's folder
 * @param store where stages keep what they wrote
 * @param reports where versions are published
 */
public record Layout(Path root, Path store, Path reports) {

  /** The usual layout below a project folder. */
  public static Layout at(Path root) {
    return new Layout(root, root.resolve("data/store"), root.resolve("reports"));
  }

  /** Folder of pipeline files. */
  public Path pipelines() {
    return root.resolve("pipelines");
  }

  /** List of bundled documents. */
  public Path snapshotManifest() {
    return root.resolve("data/snapshots/manifest.csv");
  }

  /**
   * All bundled documents that lie in the folder of snapshots, by path from the project's folder.
   */
  public List<String> snapshotFiles() {
    Path folder = root.resolve("data/snapshots");
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(f -> !f.equals(snapshotManifest()))
          .map(f -> root.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** A file named by its path from the project's folder. */
  public Path projectFile(String path) {
    return root.resolve(path);
  }

  /** Corrections to our copies of one source; the file may be absent. */
  public Path corrections(String sourceId) {
    return root.resolve("data/corrections").resolve(sourceId + ".csv");
  }

  /** Folder of reference files. */
  public Path reference() {
    return root.resolve("data/reference");
  }

  /** What a stage wrote under a key. */
  public Path stageOutput(String stage, String key) {
    return store.resolve(stage).resolve(key);
  }

  /** Settings of fetching; the file may be absent. */
  public Path settings() {
    return root.resolve("uptake.properties");
  }

  /**
   * Folder of all fetched documents, one folder a source:
   *
   * <pre>
   * manifest.jsonl                   one line a capture, in the order they came; can be rebuilt
   * SOURCE/bodies/SHA256             a document, once
   * SOURCE/captures/ID.json          what is known of one retrieval of it
   * SOURCE/refusals/ID.json          a capture that an archive lists and that is of no use, and why
   * SOURCE/index/KEY/NUMBER.json     a page of an archive's index
   * SOURCE/last-seen.json            what each address showed last, with the validators
   * </pre>
   */
  public Path fetched() {
    return store.resolve("snapshots");
  }

  /**
   * A path as a document's {@code file} names it: from the project's folder where it lies in it.
   */
  public String nameOf(Path path) {
    Path named = path.startsWith(root) ? root.relativize(path) : path;
    return named.toString().replace('\\', '/');
  }

  /** Folder of run records. */
  public Path runs() {
    return store.resolve("runs");
  }

  /** The facts that last passed, per document. */
  public Path lastGood() {
    return store.resolve("last-good.json");
  }

  /** All folders in which a writer may have been killed. */
  public List<Path> foldersWrittenTo() {
    return List.of(
        store,
        store.resolve("extract"),
        store.resolve("normalize"),
        store.resolve("load"),
        store.resolve("measure"),
        runs(),
        reports,
        versions());
  }

  /** Folder of published versions. */
  public Path versions() {
    return reports.resolve("versions");
  }

  /** The pointer to the version shown. */
  public Path current() {
    return reports.resolve("current");
  }

  /** The warehouse inside a version's folder. */
  public static Path warehouseIn(Path folder) {
    return folder.resolve("uptake.duckdb");
  }

  /** The list of files and hashes inside a version's folder. */
  public static Path manifestIn(Path folder) {
    return folder.resolve("manifest.json");
  }
}
