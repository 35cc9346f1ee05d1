package org.uptake.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.records.InventedReleases;
import org.uptake.report.Versions;
import org.uptake.warehouse.Warehouse;

/** A user follows docs/own-file.md with an invented file; each test goes on from the one before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnFileIT {
  private static final int ROWS = 3000;
  private final ProjectCopy project;
  private final Path root;
  private InventedReleases.Truth truth;

  OwnFileIT(@TempDir Path folder) throws IOException {
    project = ProjectCopy.in(folder);
    root = project.layout().root();
    Files.createDirectories(root.resolve("data/own"));
    Files.writeString(root.resolve("data/own/zip-county.csv"), InventedReleases.CROSSWALK);
    truth = releases(1);
    String example = Files.readString(root.resolve("pipelines/examples/own-releases.yaml"));
    Files.writeString(
        root.resolve("pipelines/own-releases.yaml"),
        example.replaceFirst("(?m)^licence: .*$", "licence: invented for this test"));
  }

  private InventedReleases.Truth releases(long seed) throws IOException {
    return InventedReleases.write(root.resolve("data/own/releases.csv"), seed, ROWS, "\r\n");
  }

  private static List<String> worked(RunSummary run) {
    return run.stages().stream()
        .filter(s -> s.did() > 0)
        .map(s -> s.stage() + " " + s.did())
        .toList();
  }

  private List<String> ask(String sql) {
    Path file = new Versions(project.layout()).currentWarehouse().orElseThrow();
    try (Warehouse warehouse = Warehouse.openReadOnly(file)) {
      return warehouse.query(sql, row -> row.getString(1));
    }
  }

  private long number(String sql) {
    return Long.parseLong(ask(sql).get(0));
  }

  @Test
  @Order(1)
  void theFileBecomesCountsByCountyAndMonth() {
    RunSummary run = project.run();

    assertThat(run.exitCode()).as(run.messages().toString()).isZero();
    assertThat(number("SELECT sum(surely) FROM own_releases_by_county_month WHERE geoid = '48201'"))
        .isEqualTo(truth.of("77036"));
    String month =
        truth.kept().keySet().stream().filter(k -> k.endsWith(" 90011")).findFirst().orElseThrow();
    assertThat(
            number(
                "SELECT possibly FROM own_releases_by_county_month WHERE geoid = '06037' AND month = '"
                    + month.substring(0, 7)
                    + "-01'"))
        .isEqualTo(truth.kept().get(month));
    assertThat(ask("SELECT DISTINCT value_status FROM own_releases_by_county_month"))
        .containsExactly("derived");
  }

  @Test
  @Order(2)
  void whatCouldNotBePlacedIsShownWithItsReason() {
    for (String reason : List.of("zip_blank", "not_a_zip", "military", "county_not_held")) {
      assertThat(
              number(
                  "SELECT sum(children) FROM own_releases_unplaced WHERE reason = '"
                      + reason
                      + "'"))
          .as(reason)
          .isEqualTo(truth.of(reason));
    }
    assertThat(number("SELECT sum(rows) FROM own_releases_outcomes")).isEqualTo(ROWS);
  }

  @Test
  @Order(3)
  void theFileStandsBesideOrrsFiguresAndNotAmongThem() {
    assertThat(
            ask(
                "SELECT outcome FROM own_releases_compared"
                    + " WHERE state = 'TX' AND fiscal_year IN (2015, 2016) ORDER BY fiscal_year"))
        .containsExactly("not comparable", "ORR has more");
    assertThat(
            ask(
                "SELECT DISTINCT (outcome = 'not comparable') || ' ' || (difference IS NULL)"
                    + " FROM own_releases_compared ORDER BY 1"))
        .as("a difference from what does not compare is none")
        .containsExactly("false false", "true true");
    assertThat(number("SELECT count(*) FROM placements WHERE source_id = 'own-releases'")).isZero();
    assertThat(ask("SELECT DISTINCT origin FROM snapshots WHERE source_id = 'own-releases'"))
        .containsExactly("supplied");
  }

  @Test
  @Order(4)
  void noPageAndNoDownloadSpeaksOfTheFile() throws IOException {
    try (Stream<Path> files = Files.walk(project.layout().current().toRealPath())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".duckdb")) {
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
              .as(file.toString())
              .doesNotContain("own-releases", "data/own");
        }
      }
    }
  }

  @Test
  @Order(5)
  void aSecondRunRepeatsNothing() {
    assertThat(worked(project.run())).isEmpty();
  }

  @Test
  @Order(6)
  void anotherTableOfZipCodesCountsTheFileAgainAndReadsNoOtherDocument() throws IOException {
    Files.writeString(
        root.resolve("data/own/zip-county.csv"),
        InventedReleases.CROSSWALK.replace("0.75", "0.5").replace("0.25", "0.5"));

    assertThat(worked(project.run()))
        .containsExactly("normalize 1", "load 1", "measure 1", "publish 1");
    assertThat(
            number(
                "SELECT (2 * sum(weighted))::BIGINT FROM own_releases_by_county_month"
                    + " WHERE geoid = '13115'"))
        .isEqualTo(truth.of("30165"));
  }

  @Test
  @Order(7)
  void aNewFileReplacesTheCountsOfTheOldOne() throws IOException {
    truth = releases(2);

    assertThat(worked(project.run()))
        .containsExactly("extract 1", "normalize 1", "load 1", "measure 1", "publish 1");
    assertThat(number("SELECT sum(rows) FROM own_releases_outcomes")).isEqualTo(ROWS);
    assertThat(number("SELECT sum(surely) FROM own_releases_by_county_month WHERE geoid = '48201'"))
        .isEqualTo(truth.of("77036"));
  }

  @Test
  @Order(8)
  void aFileThatIsGoneIsNamedAndItsLastGoodCountsStay() throws IOException {
    Files.delete(root.resolve("data/own/releases.csv"));

    RunSummary run = project.run();

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.messages())
        .anyMatch(m -> m.contains("data/own/releases.csv is missing"))
        .anyMatch(m -> m.contains("data/own/releases.csv: its last good facts stay"));
    assertThat(number("SELECT sum(rows) FROM own_releases_outcomes")).isEqualTo(ROWS);
  }
}
