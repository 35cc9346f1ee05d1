package org.uptake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.pipeline.Layout;
import org.uptake.run.ProjectCopy;
import org.uptake.run.RunLock;

/** The commands as a user types them. */
class CommandsIT {
  @TempDir static Path folder;

  @BeforeAll
  static void published() {
    assertThat(ProjectCopy.in(folder).run().exitCode()).isZero();
  }

  private record Result(int exitCode, String out, String err) {}

  private static Result uptake(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    return new Result(exitCode, out.toString(), err.toString());
  }

  private static Result query(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "query";
    all[1] = "--project";
    all[2] = folder.toString();
    System.arraycopy(args, 0, all, 3, args.length);
    return uptake(all);
  }

  private static final String QUESTION =
      "SELECT geoid, place_name, value, value_status FROM placements"
          + " WHERE fiscal_year = 2022 AND geoid IN ('06037', '35013', '48301') ORDER BY geoid";

  @Test
  void queryPrintsTextForPeople() {
    assertThat(query(QUESTION).out())
        .isEqualTo(
            """
            geoid  place_name          value  value_status
            -----  ------------------  -----  ------------
            06037  Los Angeles County   1459  reported
            35013  Doña Ana County            not_held
            48301  Loving County              not_held
            (3 rows)
            """);
  }

  @Test
  void queryPrintsCsvWithLeadingZerosKept() {
    assertThat(query("--format", "csv", QUESTION).out())
        .isEqualTo(
            """
            geoid,place_name,value,value_status
            06037,Los Angeles County,1459,reported
            35013,Doña Ana County,,not_held
            48301,Loving County,,not_held
            """);
  }

  @Test
  void queryPrintsJsonWithNullForAnAbsentValue() {
    assertThat(query("--format", "json", QUESTION).out())
        .contains("\"geoid\" : \"35013\"", "\"value\" : null", "\"value\" : 1459");
  }

  @Test
  void queryCannotWriteNorReachOutsideTheWarehouse() {
    assertThat(query("CREATE TABLE t (a INTEGER)").exitCode()).isEqualTo(1);
    Result outside = query("SELECT * FROM read_csv('/etc/passwd')");
    assertThat(outside.exitCode()).isEqualTo(1);
    assertThat(outside.err()).contains("disabled").doesNotContain("\tat ");
  }

  @Test
  void aWrongStatementGivesOneMessageAndNoStackTrace() {
    Result result = query("SELECT nothing FROM nowhere");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).startsWith("uptake: ").contains("nowhere").doesNotContain("\tat ");
  }

  @Test
  void wrongUsageIsExitTwo() {
    assertThat(uptake("query").exitCode()).isEqualTo(2);
    assertThat(uptake("run", "--from", "nowhere").exitCode()).isEqualTo(2);
    assertThat(uptake().exitCode()).isEqualTo(2);
  }

  @Test
  void checkListsTheFindings() {
    Result result = uptake("check", "--project", folder.toString());
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("34,963", "34,953", "5025-07-07", "list_cut");
  }

  @Test
  void nothingPublishedIsSaidPlainly(@TempDir Path empty) {
    Result result = uptake("query", "--project", empty.toString(), "SELECT 1");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("nothing is published", "run uptake run");
  }

  @Test
  void aSecondRunAtTheSameTimeIsExitFive() {
    try (RunLock held = RunLock.tryTake(Layout.at(folder)).orElseThrow()) {
      assertThat(held).isNotNull();
      Result result = uptake("run", "--project", folder.toString());
      assertThat(result.exitCode()).isEqualTo(5);
      assertThat(result.err()).contains("another run");
    }
  }

  private static Result chart(String name, Path file) {
    return uptake("chart", "--project", folder.toString(), name, "-o", file.toString());
  }

  @Test
  void chartDrawsAPlaceOrAFamilyAsThePagesHaveIt(@TempDir Path drawn) {
    Path picture = drawn.resolve("de.svg");
    Path table = drawn.resolve("ids.csv");

    assertThat(chart("Delaware", picture).exitCode()).isZero();
    assertThat(chart("municipal-id", table).exitCode()).isZero();
    assertThat(picture)
        .hasSameTextualContentAs(folder.resolve("reports/current/charts/releases/de.svg"));
    assertThat(table).content().startsWith("family,day,had_adopted");
  }

  @Test
  void chartNamesTheNearestPlaceAndAllFamilies(@TempDir Path drawn) {
    Result result = chart("Maricpa County", drawn.resolve("x.png"));

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("nearest places are", "Maricopa County", "municipal_id");
  }

  @Test
  void chartSaysWhichEndingsItKnows(@TempDir Path drawn) {
    assertThat(chart("Texas", drawn.resolve("x.gif")).err()).contains(".svg, .png and .csv");
  }
}
