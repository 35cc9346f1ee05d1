package org.uptake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.report.Versions;
import org.uptake.run.ProjectCopy;

/**
 * {@code uptake diff} names what a changed source row changes, and nothing else. The first tests
 * change one thing each in the project that the one before left behind, run, and compare the
 * version shown with the one shown before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DiffIT {
  private static final String DETAINERS = "data/register/detainer-limits.csv";
  private static final String INVENTED_ROW =
      "detainer_limits,Loving County,county,TX,48301,1,announcement,sheriff,Invented policy,"
          + "announced,2015-03,month,,high,statement,Invented Gazette 2015-03,,2015-03-31,,";

  private final Path folder;
  private final ProjectCopy project;

  DiffIT(@TempDir Path folder) {
    this.folder = folder;
    project = ProjectCopy.in(folder);
    run();
  }

  private record Result(int exitCode, String out, String err) {}

  private static Result uptake(Path project, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all =
        Stream.concat(Stream.of("diff", "--project", project.toString()), Stream.of(args))
            .toArray(String[]::new);
    int exitCode =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(all);
    return new Result(exitCode, out.toString(), err.toString());
  }

  private Result diff(String... args) {
    return uptake(folder, args);
  }

  private String run() {
    assertThat(project.run().exitCode()).isZero();
    return current();
  }

  private String current() {
    return new Versions(project.layout()).current().orElseThrow();
  }

  /**
   * What is printed, without the versions' ids and the row numbers of the register as it stands.
   */
  private String named(Result result) {
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result
        .out()
        .replace(current(), "NOW")
        .replaceAll("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{12}", "BEFORE")
        .replaceAll("csv, row \\d+", "csv, row N");
  }

  @Test
  @Order(1)
  void withoutAnEarlierVersionTheOneToCompareWithIsAskedFor() {
    Result result = diff();
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("no version was shown before", "--from", current());
  }

  @Test
  @Order(2)
  void aVersionComparedWithItselfHasNoChange() {
    Result result = diff("--from", current());
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEqualTo("From " + current() + " to " + current() + ": no change.\n");
    assertThat(diff("--from", current(), "--format", "csv").out())
        .isEqualTo("table,key,change,column,old,new,source_id,locator\n");
  }

  @Test
  @Order(3)
  void aCorrectedDateNamesItsClaimItsPolicyAndItsPlaceAndNothingElse() {
    project.replace(
        DETAINERS,
        "No hold based solely on ICE detainer,announced,2014-09-10,day",
        "No hold based solely on ICE detainer,announced,2014-09-11,day");
    run();
    assertThat(named(diff()))
        .isEqualTo(
            """
            changed  policy_events  county-32031/detainer_limits/1 | announced | Washoe County Sheriff PR 1400094, 2014-09-10  [register-detainer-limits, detainer-limits.csv, row N]
                date_earliest: 2014-09-10 -> 2014-09-11
                date_latest: 2014-09-10 -> 2014-09-11
                date_printed: 2014-09-10 -> 2014-09-11
            changed  policies  county-32031/detainer_limits/1
                adopted_earliest: 2014-09-10 -> 2014-09-11
                adopted_latest: 2014-09-10 -> 2014-09-11
                in_force: surely from 2014-09-10 -> surely from 2014-09-11
            changed  place_adoptions  detainer_limits | county-32031
                adopted_earliest: 2014-09-10 -> 2014-09-11
                adopted_latest: 2014-09-10 -> 2014-09-11
            From BEFORE to NOW: 0 added, 0 withdrawn, 3 changed.
            """);
  }

  @Test
  @Order(4)
  void anInsertedRowMovesAllRowsBelowItAndOnlyItsOwnFactsAreNamed() {
    project.rearrange(
        DETAINERS,
        rows -> {
          rows.add(0, INVENTED_ROW);
          return rows;
        });
    run();
    assertThat(named(diff()))
        .isEqualTo(
            """
            added  policy_events  county-48301/detainer_limits/1 | announced | Invented Gazette 2015-03: 2015-03  [register-detainer-limits, detainer-limits.csv, row N]
            added  policies  county-48301/detainer_limits/1: in_force
            added  place_adoptions  detainer_limits | county-48301: 2015-03-01 to 2015-03-31
            From BEFORE to NOW: 3 added, 0 withdrawn, 0 changed.
            """);
    assertThat(diff("--locators").out())
        .contains("locator: detainer-limits.csv, row 2 -> detainer-limits.csv, row 3");
  }

  @Test
  @Order(5)
  void aCellCorrectedOtherwiseNamesItsVintageAndTheFigureShown() {
    project.replace(
        "data/corrections/orr-releases-by-state.csv",
        "Alaska,2021,6,4,corrected",
        "Alaska,2021,6,5,corrected");
    run();
    assertThat(diff("--format", "csv").out())
        .isEqualTo(
            """
            table,key,change,column,old,new,source_id,locator
            placement_versions,state-ak | children_released | FY2021 | 2020-10-01 to 2021-09-30 | data/snapshots/orr-releases-by-state/2025-01-15.html,changed,value,4,5,orr-releases-by-state,"table 1, row 2, column 8"
            placements,state-ak | children_released | FY2021,changed,value,4,5,orr-releases-by-state,"table 1, row 2, column 8"
            """);
    assertThat(diff("--format", "json").out())
        .contains("\"column\" : \"value\"", "\"old\" : \"4\"", "\"new\" : \"5\"");
  }

  @Test
  @Order(6)
  void theSameRowsInAnotherOrderAreNoChangeOfFacts() {
    for (String register : project.registers()) {
      project.rearrange(
          register,
          rows -> {
            Collections.shuffle(rows, new Random(3));
            return rows;
          });
    }
    String before = current();
    assertThat(run()).isNotEqualTo(before);
    assertThat(named(diff())).isEqualTo("From BEFORE to NOW: no change.\n");
    assertThat(diff("--locators").out())
        .contains("changed  policy_events", "changed  snapshots")
        .doesNotContain("date_");
  }

  @Test
  @Order(7)
  void aWithdrawnRowIsNamedWithWhatItSaid() {
    project.replace(DETAINERS, INVENTED_ROW + "\n", "");
    run();
    assertThat(named(diff()))
        .startsWith(
            "withdrawn  policy_events  county-48301/detainer_limits/1 | announced | Invented"
                + " Gazette 2015-03: 2015-03  [")
        .endsWith("From BEFORE to NOW: 0 added, 3 withdrawn, 0 changed.\n");
  }

  @Test
  @Order(8)
  void warehouseFilesCompareAsVersionsDo() throws IOException {
    Path here = project.layout().current().resolve("uptake.duckdb");
    Path copy = Files.copy(here, folder.resolve("copy.duckdb"));
    Result result = diff("--from", copy.toString(), "--to", here.toString());
    assertThat(result.out()).endsWith(": no change.\n");
  }

  @Test
  @Order(9)
  void twoDaysNameWhatBecameKnownBetweenThem() {
    assertThat(named(diff("--from", "2018-02-08", "--to", "2018-02-09")))
        .as("Hillsborough County: told on the day that its policy of 2014 had ended")
        .isEqualTo(
            """
            added  policy_events  county-12057/detainer_limits/1 | rescinded | Faith in Florida 2018-02-09: Immigration advocates slam new ICE-sheriffs detention agreement: 2018-02-09  [register-detainer-limits, detainer-limits.csv, row N]
            changed  policies  county-12057/detainer_limits/1
                status: in_force -> ended
                in_force: surely from 2014-08-20 -> possibly from 2014-08-20 to 2018-02-08
            From 2018-02-08 to 2018-02-09: 1 added, 0 withdrawn, 1 changed.
            """);
  }

  @Test
  @Order(10)
  void aRevisedFigureIsKnownFromItsLaterVintage() {
    List<String> named = diff("--from", "2025-01-14", "--to", "2025-01-15").out().lines().toList();
    assertThat(named)
        .as("the 2025 page took ten children from Illinois's FY2018")
        .filteredOn(line -> line.startsWith("    value: "))
        .hasSize(1);
    assertThat(named)
        .as("an equal figure printed again is no change")
        .noneMatch(line -> line.contains("known_from"));
  }

  @Test
  @Order(11)
  void aDayThatTheSourceItselfChangedIsAChangeOfTheSameClaim() {
    assertThat(named(diff("--from", "2025-03-08", "--to", "2025-03-09")))
        .as("the roster of 9 March 2025 dates Texas's agreement a day earlier than those before")
        .contains(
            """
            changed  policy_events  agency-tx-texas-office-of-the-attorney-general/287g/task-force | signed | ICE 287(g) rosters, 2021 to 2025  [ice-287g-rosters, lineage-2021-2025.csv, row N]
                date_earliest: 2025-01-31 -> 2025-01-30
                date_latest: 2025-01-31 -> 2025-01-30
                date_printed: 2025-01-31 -> 2025-01-30
            """)
        .doesNotContain("withdrawn  ");
  }

  @Test
  @Order(12)
  void wrongSidesAreExitTwoAndTheMessageSaysWhatThereIs() {
    Result unknown = diff("--from", "2026-11-24-000000000000");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("--from: '2026-11-24-000000000000' is no published version", current());

    Result half = diff("--from", "2014-01-01");
    assertThat(half.exitCode()).isEqualTo(2);
    assertThat(half.err()).contains("a day compares only with another day");

    Result noDay = diff("--from", "2014-02-30", "--to", "2014-03-01");
    assertThat(noDay.exitCode()).isEqualTo(2);
    assertThat(noDay.err()).contains("'2014-02-30' is no day of the calendar");

    Result noFile = diff("--from", "nowhere.duckdb");
    assertThat(noFile.exitCode()).isEqualTo(2);
    assertThat(noFile.err()).contains("there is no file nowhere.duckdb");
  }

  @Test
  @Order(13)
  void aFileThatIsNoWarehouseIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("text.duckdb"), "not a database");
    Result result = diff("--from", file.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("text.duckdb").doesNotContain("\tat ");
  }

  @Test
  @Order(14)
  void nothingPublishedIsSaidPlainly(@TempDir Path empty) {
    Result result = uptake(empty);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("nothing is published");
  }
}
