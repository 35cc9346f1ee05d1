package org.uptake.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.diff.FactDiff;
import org.uptake.diff.Side;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Layout;
import org.uptake.report.VersionManifest;
import org.uptake.report.Versions;

/**
 * What is published follows from what the sources say, not from the order of rows and documents,
 * how often a row stands there, or which run brought a document. Only what tells where a row stands
 * (locators, and the hashes of files whose bytes changed) may follow the order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowOrderIT {
  private static final String MANIFEST = "data/snapshots/manifest.csv";
  private static final String LATE_DOCUMENT = "data/snapshots/orr-releases-by-county/2021-12.html";
  private static final String LATE_PIPELINE = "pipelines/register-budget.yaml";
  private static final String LATE_REGISTER = "data/register/budget.csv";

  private final Path folder;
  private final ProjectCopy base;

  RowOrderIT(@TempDir Path folder) {
    this.folder = folder;
    base = ProjectCopy.withAllPages(folder.resolve("base"));
    assertThat(base.run().exitCode()).isZero();
  }

  private ProjectCopy copy(String name) {
    return ProjectCopy.withAllPages(folder.resolve(name));
  }

  private static UnaryOperator<List<String>> shuffled(int seed) {
    return rows -> {
      Collections.shuffle(rows, new Random(seed));
      return rows;
    };
  }

  /** The registers, and the documents whose rows we can write in another order. */
  private static List<String> csvDocuments(ProjectCopy project) {
    List<String> files = new ArrayList<>(project.registers());
    project.layout().snapshotFiles().stream().filter(f -> f.endsWith(".csv")).forEach(files::add);
    return files;
  }

  @Test
  void shuffledRowsGiveTheSamePagesAndDataButForLocatorsAndHashes() {
    ProjectCopy project = copy("shuffled");
    for (String file : csvDocuments(project)) {
      project.rearrange(file, shuffled(file.length()));
    }
    assertThat(project.run().exitCode()).isZero();
    assertThat(differing(factBytes(base), factBytes(project))).isEmpty();
    Map<String, String> read = read(project);
    assertThat(differing(read(base), read))
        .as("the page that says how many bytes a file has, locators included")
        .isSubsetOf("downloads.html");
    assertThat(read).hasSizeGreaterThan(6000);
    assertSameFacts(project);
  }

  @Test
  void repeatedRowsAreCountedAndChangeNoFact() {
    ProjectCopy project = copy("repeated");
    for (String register : project.registers()) {
      project.rearrange(
          register,
          rows -> {
            List<String> twice = new ArrayList<>(rows);
            twice.addAll(rows.subList(0, (rows.size() + 1) / 2));
            Collections.shuffle(twice, new Random(7));
            return twice;
          });
    }
    RunSummary summary = project.run();
    assertThat(summary.exitCode()).isZero();
    assertThat(summary.sources())
        .filteredOn(s -> s.source().startsWith("register-"))
        .allSatisfy(s -> assertThat(s.duplicate()).isEqualTo((s.kept() + 1) / 2));
    assertThat(differing(factBytes(base), factBytes(project))).isEmpty();
    assertThat(differing(read(base), read(project)))
        .as("the counts of rows read, and the documents' sizes")
        .contains("data/snapshots.csv", "sources.html", "quality.html")
        .isSubsetOf("data/snapshots.csv", "sources.html", "quality.html", "downloads.html");
    assertSameFacts(project);
  }

  @Test
  void documentsInAnotherOrderAndLateOnesGiveTheSameBytesAsAllAtOnce() throws IOException {
    ProjectCopy project = copy("late");
    Map<String, byte[]> late = new TreeMap<>();
    for (String file : List.of(LATE_DOCUMENT, LATE_PIPELINE, LATE_REGISTER)) {
      Path path = project.layout().projectFile(file);
      late.put(file, Files.readAllBytes(path));
      Files.delete(path);
    }
    String manifest = project.text(MANIFEST);
    project.rearrange(
        MANIFEST, rows -> rows.stream().filter(r -> !r.contains(LATE_DOCUMENT)).toList());
    assertThat(project.run().exitCode()).isZero();
    assertThat(files(project)).isNotEqualTo(files(base));

    for (Map.Entry<String, byte[]> file : late.entrySet()) {
      Files.write(project.layout().projectFile(file.getKey()), file.getValue());
    }
    project.write(MANIFEST, manifest).rearrange(MANIFEST, shuffled(11));
    assertThat(project.text(MANIFEST)).isNotEqualTo(manifest);
    assertThat(project.run().exitCode()).isZero();
    assertThat(files(project)).isEqualTo(files(base));
  }

  /** All published files but the DuckDB file, which holds the records of runs. */
  private static List<VersionManifest.Entry> files(ProjectCopy project) throws IOException {
    return VersionManifest.list(shown(project)).stream()
        .filter(f -> !f.path().equals("uptake.duckdb"))
        .toList();
  }

  private static Path shown(ProjectCopy project) {
    return project.layout().versions().resolve(version(project));
  }

  private static String version(ProjectCopy project) {
    return new Versions(project.layout()).current().orElseThrow();
  }

  private void assertSameFacts(ProjectCopy project) {
    assertThat(FactDiff.changes(side(base), side(project), false).rows()).isEmpty();
  }

  private static Side side(ProjectCopy project) {
    return new Side("test", Layout.warehouseIn(shown(project)), Optional.empty());
  }

  /** Hashes of the data files in which nothing tells where a row of a register stands. */
  private static Map<String, String> factBytes(ProjectCopy project) {
    Map<String, String> hashes = new TreeMap<>();
    text(project)
        .forEach(
            (path, text) -> {
              if (path.startsWith("data/")
                  && !path.matches(
                      "data/(policy-events|findings|rejections|snapshots|disagreements|national-figures"
                          + "|placement-claims|placement-reconciliation"
                          + "|(policies|places)/.*-events)\\.csv")) {
                hashes.put(path, Hashes.ofParts(text));
              }
            });
    return hashes;
  }

  /**
   * Hashes of all pages and data files as read without locators, hashes and the ids of versions.
   */
  private static Map<String, String> read(ProjectCopy project) {
    String version = version(project);
    Map<String, String> hashes = new TreeMap<>();
    text(project)
        .forEach(
            (path, text) ->
                hashes.put(
                    path,
                    Hashes.ofParts(
                        text.replace(version, "VERSION")
                            .replaceAll("([a-z]+-[a-z0-9-]+)[@-][0-9a-f]{12}\\b", "$1@HASH")
                            .replaceAll("\\b[0-9a-f]{64}\\b", "HASH")
                            .replaceAll("\\b[0-9a-f]{12}\\b", "VERSION OF A PAGE")
                            .replaceAll("sha256-[A-Za-z0-9+/=]{44}", "HASH")
                            .replaceAll("\\.csv, row \\d+", ".csv, row N"))));
    return hashes;
  }

  private static Map<String, String> text(ProjectCopy project) {
    Path shown = shown(project);
    Map<String, String> texts = new TreeMap<>();
    try {
      for (VersionManifest.Entry file : VersionManifest.list(shown)) {
        if (file.path().matches(".*\\.(html|csv|svg)")) {
          texts.put(
              file.path(), Files.readString(shown.resolve(file.path()), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static List<String> differing(Map<String, String> one, Map<String, String> other) {
    List<String> paths = new ArrayList<>();
    one.forEach(
        (path, hash) -> {
          if (!hash.equals(other.get(path))) {
            paths.add(path);
          }
        });
    other.keySet().stream().filter(path -> !one.containsKey(path)).forEach(paths::add);
    return paths;
  }
}
