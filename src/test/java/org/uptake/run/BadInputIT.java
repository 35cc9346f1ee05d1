package org.uptake.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                "SELECT sum(value) FROM placements WHERE fiscal_year = 2024 AND geo_level = 'state'"))
        .isEqualTo(99_381);
  }

  @Test
  void aMovedHeadingFailsItsDocument() {
    project.replace(
        COUNTIES,
        "<th scope=\"col\">State</th>\n<th scope=\"col\">County</th>",
        "<th scope=\"col\">County</th>\n<th scope=\"col\">State</th>");
    assertThat(messagesOfADegradedRun()).contains(COUNTIES, "first heading is 'State'", "'County'");
    assertThat(count("SELECT count(*) FROM placements WHERE geo_level = 'county' AND value > 0"))
        .isEqualTo(94);
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
    assertThat(count("SELECT count(*) FROM policies WHERE family = 'agreement_287g'"))
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
        "pipelines/orr-releases-by-state.yaml", "heading: State", "heading: Jurisdiction");
    assertThat(messagesOfADegradedRun()).contains("first heading is 'Jurisdiction'");
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
    // An event that no family's table knows would have no effect that anyone stated.
    project.replace(
        "data/reference/event-effects.csv", "detainer_limits,announced,", "detainer_limits,told,");
    RunSummary summary = project.run();
    assertThat(summary.exitCode()).isEqualTo(4);
    assertThat(summary.messages())
        .anyMatch(m -> m.contains("every policy event has its document, its place and an effect"));
    assertThat(new Versions(project.layout()).current()).contains(before);
  }
}
