package org.uptake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.fetch.LocalArchive;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Layout;
import org.uptake.run.ProjectCopy;
import org.uptake.run.RunLock;

/**
 * Lost pages come back from a web archive as vintages. The pages are that of March 2021 with
 * figures changed, which is invented.
 */
class FetchIT {
  private static final String SOURCE = "orr-releases-by-county";
  private static final String ADDRESS =
      "https://www.acf.hhs.gov/orr/grant-funding/unaccompanied-alien-children-released-sponsors-county";
  private static final String LOS_ANGELES = "<td>Los Angeles County</td><td>";
  private static final String VINTAGES =
      "SELECT v.value, v.known_from, s.captured_at FROM placement_versions v"
          + " JOIN snapshots s USING (snapshot_id) WHERE geoid = '06037' AND fiscal_year = 2021"
          + " AND s.origin = 'archive' ORDER BY v.known_from";

  @TempDir private Path folder;
  private final LocalArchive archive = new LocalArchive();
  private ProjectCopy project;

  private record Result(int exitCode, String out, String err) {}

  private Result uptake(String command, String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments =
        Stream.concat(Stream.of(command, "--project", folder.toString()), Stream.of(more)).toList();
    int exitCode =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments.toArray(String[]::new));
    return new Result(exitCode, out.toString(), err.toString());
  }

  private Result fetch() {
    return uptake("fetch", "--archive", SOURCE, "--from", "2021-01-01", "--to", "2023-12-31");
  }

  private String query(String sql) {
    return uptake("query", "--format", "csv", sql).out();
  }

  @BeforeEach
  void archiveOfThreePages() throws IOException {
    project = ProjectCopy.in(folder);
    settings("0");
    String page = project.text("data/snapshots/" + SOURCE + "/2021-03-11.html");
    // All three are of the days to 31 January, as the notes on the page of March 2021 say.
    String dated = page.replace("Sponsors in FY21", "Sponsors in FY21 (thru Jan 2021)");
    assertThat(dated).isNotEqualTo(page);
    archive
        .holds("20210220120000", ADDRESS, dated.replace(LOS_ANGELES + "325", LOS_ANGELES + "320"))
        .holds("20210305093000", ADDRESS, dated)
        .holds("20210401000001", ADDRESS, dated.replace(LOS_ANGELES + "325", LOS_ANGELES + "331"));
  }

  private void settings(String retries) throws IOException {
    Files.writeString(
        folder.resolve("uptake.properties"),
        "contact=a@example.org\nseconds_between_requests=0\nretries="
            + retries
            + "\narchive="
            + archive.base()
            + "\n");
  }

  @AfterEach
  void stop() {
    archive.close();
  }

  @Test
  void capturesBecomeVintagesUnderTheArchivesDaysAndRevisionsShowWhatChanged() {
    Result fetched = fetch();
    assertThat(fetched.err()).isEmpty();
    assertThat(fetched.exitCode()).isZero();
    assertThat(fetched.out())
        .contains(SOURCE + ": 3 taken, 0 known, 0 missing, 0 refused, 0 open")
        .contains("taken: " + archive.base() + "/web/20210220120000id_/" + ADDRESS);

    assertThat(uptake("run").exitCode()).isZero();

    String versions = query(VINTAGES);
    assertThat(versions)
        .contains("320,2021-02-20,2021-02-20 12:00:00")
        .contains("325,2021-03-05,2021-03-05 09:30:00")
        .contains("331,2021-04-01,2021-04-01 00:00:01");
    assertThat(
            query(
                "SELECT old_value, new_value, first_seen FROM revisions WHERE geoid = '06037'"
                    + " AND fiscal_year = 2021 ORDER BY first_seen"))
        .contains("320,325,2021-03-05")
        .contains("325,331,2021-04-01");
    assertThat(project.layout().current().resolve("sources.html"))
        .content()
        .contains("of 2021-02-20 12:00:00 UTC, <a href=\"" + archive.base());
  }

  @Test
  void fetchingAgainTakesNothingAndRunningAgainRepeatsNothing() {
    fetch();
    uptake("run");
    archive.server().forget();

    Result again = fetch();

    assertThat(again.exitCode()).isZero();
    assertThat(again.out())
        .isEqualToNormalizingNewlines(
            SOURCE + ": 0 taken, 3 known, 0 missing, 0 refused, 0 open\n");
    assertThat(archive.server().paths()).isEmpty();
    String before = Hashes.ofFile(project.layout().current().resolve("manifest.json"));
    assertThat(uptake("run").exitCode()).isZero();
    assertThat(Hashes.ofFile(project.layout().current().resolve("manifest.json")))
        .isEqualTo(before);
  }

  @Test
  void aFetchThatBrokeOffEndsWithThreeAndIsGoneOnWith() {
    archive.failsAfter(1);
    Result broken = fetch();
    assertThat(broken.exitCode()).isEqualTo(3);
    assertThat(broken.out()).contains(SOURCE + ": 1 taken, 0 known, 0 missing, 0 refused, 2 open");

    archive.failsAfter(100).server().forget();
    Result whole = fetch();
    assertThat(whole.exitCode()).isZero();
    assertThat(whole.out()).contains(SOURCE + ": 2 taken, 1 known, 0 missing, 0 refused, 0 open");
    assertThat(archive.copiesAsked()).hasSize(2);
  }

  @Test
  void wrongUsageIsTold() throws IOException {
    assertThat(uptake("fetch", "nothing").err()).contains("no pipeline file is called 'nothing'");
    assertThat(uptake("fetch", "--archive", SOURCE).err())
        .contains("--archive needs --from and --to");
    assertThat(uptake("fetch", "--from", "2021-01-01").exitCode()).isEqualTo(2);
    assertThat(
            uptake("fetch", "--archive", SOURCE, "--from", "2022-01-01", "--to", "2021-01-01")
                .err())
        .contains("--from 2022-01-01 is after --to 2021-01-01");
    assertThat(uptake("fetch", "register-budget").err()).contains("names no hosts");
    Files.writeString(folder.resolve("uptake.properties"), "");
    Result silent = fetch();
    assertThat(silent.exitCode()).isEqualTo(1);
    assertThat(silent.err()).contains("nothing is fetched without a contact");
  }

  @Test
  void aFetchWaitsForNoOtherRun() {
    try (RunLock held = RunLock.tryTake(Layout.at(folder)).orElseThrow()) {
      assertThat(held).isNotNull();
      Result locked = fetch();
      assertThat(locked.exitCode()).isEqualTo(5);
      assertThat(archive.server().paths()).isEmpty();
    }
  }
}
