package org.uptake.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.model.SourceException;
import org.uptake.pipeline.Hashes;
import org.uptake.report.Versions;
import org.uptake.warehouse.Warehouse;

/** A source that lies or breaks is named; its last good facts stay; the others go on. */
class BadInputIT {
  private static final String STATES = "data/snapshots/orr-releases-by-state/2025-01-15.html";
  private static final String COUNTIES = "data/snapshots/orr-releases-by-county/2021-12.html";
  private static final String AGREEMENTS =
      "data/snapshots/ice-287g-participants/participatingAgencies07182025pm.xlsx";
  @TempDir Path folder;
  private ProjectCopy project;

  @BeforeEach
  void aGoodRunBefore() {
    project = ProjectCopy.in(folder);
    assertThat(project.run().exitCode()).isZero();
  }

  private String messagesOfADegradedRun() {
    RunSummary summary = project.run();
    assertThat(summary.exitCode()).isEqualTo(3);
    return String.join("\n", summary.messages());
  }

  private long count(String sql) {
    Path file = new Versions(project.layout()).currentWarehouse().orElseThrow();
    try (Warehouse warehouse = Warehouse.openReadOnly(file)) {
      return warehouse.query(sql, row -> row.getLong(1)).get(0);
    }
  }

  @Test
  void anUnknownHeadingFailsItsDocumentAndItsLastGoodFactsStay() {
    project.replace(STATES, "Sponsors in FY24", "Sponsors in Year 24");
    assertThat(messagesOfADegradedRun())
        .contains(STATES, "heading 11", "Year 24", "expected the column 'figure'")
        .contains(STATES + ": its last good facts stay");
    assertThat(
            count(
                "SELECT count(*) FROM findings WHERE kind = 'source_failed'"
                    + " AND message LIKE '%Year 24%'"))
        .isEqualTo(1);
    assertThat(
            count(
                "SELECT sum(value) FROM placements WHERE fiscal_year = 2024 AND geo_level = 'state'"))
        .isEqualTo(99_381);
  }

  @Test
  void aHeadingThatMovedWithoutItsCellsFailsItsDocument() {
    project.replace(
        COUNTIES,
        "<th scope=\"col\">State</th>\n<th scope=\"col\">County</th>",
        "<th scope=\"col\">County</th>\n<th scope=\"col\">State</th>");
    assertThat(messagesOfADegradedRun())
        .contains(COUNTIES, "none of its 61 rows could be read", "table 1, row 1");
    assertThat(count("SELECT count(*) FROM placements WHERE geo_level = 'county' AND value > 0"))
        .isEqualTo(104);
  }

  @Test
  void aTableThatIsNotThereFailsItsDocument() {
    project.write(STATES, "<html><title>Page not found</title><h1>404</h1></html>");
    assertThat(messagesOfADegradedRun())
        .contains(STATES, "holds no table", "Page not found", "error page");
  }

  @Test
  void aWrongMediaTypeFailsItsDocument() {
    project.write(AGREEMENTS, "<html>Access denied</html>".getBytes(StandardCharsets.UTF_8));
    assertThat(messagesOfADegradedRun()).contains(AGREEMENTS, "is html", "expected xlsx");
    assertThat(
            count("SELECT count(*) FROM policy_events WHERE source_id = 'ice-287g-participants'"))
        .as("its last good facts stay")
        .isEqualTo(832);
  }

  @Test
  void aSnapshotThatDoesNotMatchItsHashIsNotUsed() {
    String manifest = project.text("data/snapshots/manifest.csv");
    project.replace(STATES, "<td>808</td>", "<td>909</td>");
    project.write("data/snapshots/manifest.csv", manifest);
    assertThat(messagesOfADegradedRun()).contains(STATES, "has hash", "the manifest's row");
    assertThat(
            count(
                "SELECT value FROM placements WHERE state = 'AL' AND fiscal_year = 2015 AND geo_level = 'state'"))
        .isEqualTo(808);
  }

  @Test
  void aBrokenPipelineFileKeepsTheLastGoodFactsOfItsSource() {
    project.replace(
        "pipelines/orr-releases-by-state.yaml",
        "headings: [State, State/Territory, State or Territory]",
        "heading: Jurisdiction");
    assertThat(messagesOfADegradedRun()).contains(STATES, "Jurisdiction");
    assertThat(
            count(
                "SELECT sum(value) FROM placements WHERE fiscal_year = 2015 AND geo_level = 'state'"))
        .isEqualTo(27_840);
  }

  @Test
  void aRowThatCannotBeReadIsARejectionWithItsReason() {
    project.replace(COUNTIES, "<td>Baldwin County</td>", "<td>Bald Win Countee</td>");
    assertThat(project.run().exitCode()).isZero();
    assertThat(
            count(
                "SELECT count(*) FROM rejections WHERE row_as_printed LIKE 'AL | Bald Win Countee%'"
                    + " AND reason LIKE '%place-aliases.csv%' AND locator = 'table 1, row 1'"))
        .isEqualTo(1);
  }

  @Test
  void failedChecksKeepTheVersionShown() {
    String before = new Versions(project.layout()).current().orElseThrow();
    // An event that its family's table does not name would have no effect that anyone stated.
    project.replace(
        "data/reference/event-effects.csv",
        "detainer_limits,announced,adopts,The officer who decides says that it is so.\n",
        "");
    RunSummary summary = project.run();
    assertThat(summary.exitCode()).isEqualTo(4);
    assertThat(summary.messages())
        .anyMatch(m -> m.contains("every policy event has its document, its place and an effect"));
    assertThat(new Versions(project.layout()).current()).contains(before);
  }

  @Test
  void aDocumentThatNoPipelineFileClaimsIsNamedAndItsLastGoodFactsStay() {
    project.replace(
        "data/snapshots/manifest.csv",
        "orr-releases-by-county,data/snapshots/orr-releases-by-county/2021-12.html",
        "orr-releases-by-couny,data/snapshots/orr-releases-by-county/2021-12.html");
    assertThat(messagesOfADegradedRun())
        .contains("manifest.csv, row", "'orr-releases-by-couny'", "known are");
    assertThat(count("SELECT count(value) FROM placements WHERE geo_level = 'county'"))
        .isEqualTo(104);
  }

  @Test
  void aFileThatTheManifestDoesNotListIsNamed() throws IOException {
    Files.writeString(folder.resolve("data/snapshots/orr-releases-by-state/2026.html"), "<p>");
    assertThat(messagesOfADegradedRun()).contains("2026.html is not in", "manifest.csv");
  }

  @Test
  void aDeclaredMediaTypeThatIsNotItsReadersFailsItsDocument() {
    project.replace("data/snapshots/manifest.csv", "text/html; charset=utf-8", "application/pdf");
    assertThat(messagesOfADegradedRun())
        .contains(STATES + " is declared as application/pdf", "expects text/html");
  }

  @Test
  void anUnknownEffectIsRefusedByFileRowAndValue() {
    project.replace(
        "data/reference/event-effects.csv", "first_listed,adopted_by", "first_listed,adoptz");
    assertThatThrownBy(project::run)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("event-effects.csv, row")
        .hasMessageContaining("'adoptz' is not one of");
  }

  @Test
  void anAliasToAnUnknownCodeIsOneMessage() {
    project.replace("data/reference/place-aliases.csv", ",35013,", ",35999,");
    assertThatThrownBy(project::run)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("place-aliases.csv, row")
        .hasMessageContaining("35999");
  }

  @Test
  void aCorrectionThatFindsNoCellIsTold() {
    project.replace(
        "data/corrections/orr-releases-by-state.csv", "Alaska,2018,4,", "Alasca,2018,4,");
    assertThat(project.run().exitCode()).isZero();
    assertThat(
            count(
                "SELECT count(*) FROM findings WHERE kind = 'correction_unused'"
                    + " AND locator LIKE 'orr-releases-by-state.csv, row%'"))
        .isEqualTo(1);
  }

  @Test
  void aBlankInADamagedCopyIsNotHeld() {
    project.replace(
        "data/corrections/orr-releases-by-state.csv", "Montana,2025,,2,", "Montana,2025,9,2,");
    assertThat(project.run().exitCode()).isZero();
    assertThat(
            count(
                "SELECT count(*) FROM placements WHERE state = 'MT' AND fiscal_year = 2025"
                    + " AND geo_level = 'state' AND value_status = 'not_held'"))
        .isEqualTo(1);
  }

  @Test
  void aLaterPageWithMoreOfTheSameYearIsNotARevision() throws IOException {
    String later = "data/snapshots/orr-releases-by-state/2025-03-15.html";
    Files.writeString(folder.resolve(later), project.text(STATES).replace("4,152", "5,152"));
    Path manifest = project.layout().snapshotManifest();
    String row =
        Files.readAllLines(manifest).stream()
            .filter(l -> l.contains(STATES))
            .findFirst()
            .orElseThrow();
    String listed =
        row.replace(STATES, later)
            .replace(Hashes.ofFile(folder.resolve(STATES)), Hashes.ofFile(folder.resolve(later)))
            .replace(",2025-01-15,", ",2025-03-15,");
    Files.writeString(manifest, listed + "\n", StandardOpenOption.APPEND);
    assertThat(project.run().exitCode()).isZero();
    assertThat(count("SELECT count(*) FROM revisions WHERE fiscal_year = 2025")).isZero();
    assertThat(count("SELECT value FROM placements WHERE geoid = 'US' AND fiscal_year = 2025"))
        .isEqualTo(5_152);
  }

  @Test
  void aVersionThatWasDamagedIsMadeAgain() throws IOException {
    Files.delete(project.layout().current().resolve("index.html"));
    RunSummary summary = project.run();
    assertThat(String.join(" ", summary.messages())).contains("was damaged", "made again");
    assertThat(project.layout().current().resolve("index.html")).exists();
  }
}
