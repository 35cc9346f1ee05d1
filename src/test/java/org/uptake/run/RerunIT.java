package org.uptake.run;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.report.VersionManifest;

/**
 * A stage runs again exactly when something that it depends on has changed. Each test changes one
 * thing in the project or the program that the one before left behind, and runs the real program.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RerunIT {
  private final ProjectCopy project;
  private final ProgramCopy program;

  RerunIT(@TempDir Path folder) {
    project = ProjectCopy.withPagesOf("AK DE TX", folder.resolve("project"));
    program = ProgramCopy.in(folder.resolve("classes"));
  }

  private ProgramCopy.Result run() {
    return program.run(project.layout().root());
  }

  @Test
  @Order(1)
  void theFirstRunWorksAtEveryStage() {
    ProgramCopy.Result result = run();
    assertThat(result.exitCode()).as(result.out()).isZero();
    assertThat(result.stagesThatWorked())
        .isEqualTo("extract 26, normalize 26, load 1, measure 1, publish 1");
  }

  @Test
  @Order(2)
  void aSecondRunWithNothingChangedRepeatsNoStageAndSaysSo() {
    ProgramCopy.Result result = run();
    assertThat(result.stagesThatWorked()).isEmpty();
    assertThat(result.out()).contains("no stage was repeated");
  }

  @Test
  @Order(3)
  void aChangedCellRunsItsDocumentAndWhatFollows() {
    project.replace(
        "data/snapshots/orr-releases-by-state/2021-03-11.html", "<td>808</td>", "<td>809</td>");
    assertThat(run().stagesThatWorked())
        .isEqualTo("extract 1, normalize 1, load 1, measure 1, publish 1");
  }

  @Test
  @Order(4)
  void aChangedPipelineFileRunsTheDocumentsOfItsSourceAndWhatFollows() {
    project.replace("pipelines/orr-releases-by-county.yaml", "rhythm: monthly", "rhythm: weekly");
    assertThat(run().stagesThatWorked())
        .isEqualTo("extract 2, normalize 2, load 1, measure 1, publish 1");
  }

  @Test
  @Order(5)
  void aChangedCorrectionLeavesTheExtractedRowsAlone() {
    project.replace(
        "data/corrections/orr-releases-by-state.csv", "Alaska,2018,4,0", "Alaska,2018,5,0");
    Map<String, String> before = pages();
    assertThat(run().stagesThatWorked()).isEqualTo("normalize 2, load 1, measure 1, publish 1");
    Map<String, String> after = pages();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.keySet().stream().filter(p -> !Objects.equals(after.get(p), before.get(p))))
        .as("pages drawn again")
        .contains("states/ak.html", "findings.html")
        .doesNotContain("index.html", "maps.html", "counties/48201.html", "counties/02013.html")
        .hasSizeLessThan(after.size() / 4);
  }

  /** The hashes of the pages shown. */
  private Map<String, String> pages() {
    return VersionManifest.read(project.layout().current()).orElseThrow().files().stream()
        .filter(f -> f.path().endsWith(".html"))
        .collect(toMap(VersionManifest.Entry::path, VersionManifest.Entry::sha256));
  }

  @Test
  @Order(6)
  void aChangedSqlFileOfTheMeasuresLeavesTheLoadedTablesAlone() {
    program.replace("sql/measure/10-places.sql", "-- Public views", "-- public views");
    assertThat(run().stagesThatWorked()).isEqualTo("measure 1, publish 1");
  }

  @Test
  @Order(7)
  void aChangedSqlFileOfTheLoadRunsTheLoadAndWhatFollows() {
    program.replace("sql/warehouse/10-schema.sql", "-- Tables of", "-- tables of");
    assertThat(run().stagesThatWorked()).isEqualTo("load 1, measure 1, publish 1");
  }

  @Test
  @Order(8)
  void aChangedTemplateOnlyPublishesAgain() {
    program.replace(
        "org/uptake/report/templates/JtehomeGenerated$1.class",
        "Policies by family",
        "POLICIES by family");
    assertThat(run().stagesThatWorked()).isEqualTo("publish 1");
    assertThat(project.text("reports/current/index.html")).contains("<h2>POLICIES by family</h2>");
  }

  @Test
  @Order(9)
  void aRunFromAStageRepeatsItAndThoseAfterIt() {
    RunSummary forced = new Runner(project.layout(), Optional.of(Stage.MEASURE)).run();
    assertThat(forced.stages())
        .filteredOn(s -> s.did() > 0)
        .extracting(RunSummary.StageLine::stage)
        .contains("measure", "publish");
  }

  @Test
  @Order(10)
  void whatAKilledRunLeftBehindIsCleanedUpAndTheNextRunIsWhole() throws IOException {
    Path half = project.layout().versions().resolve(".writing-half/counties");
    Files.createDirectories(half);
    Files.writeString(half.resolve("01001.html"), "half a page");
    Files.createDirectories(project.layout().store().resolve("load/.writing-half"));
    assertThat(project.run().exitCode()).isZero();
    assertThat(half).doesNotExist();
    assertThat(project.layout().store().resolve("load/.writing-half")).doesNotExist();
    assertThat(VersionManifest.list(project.layout().current().toRealPath()))
        .hasSizeGreaterThan(1000);
  }
}
