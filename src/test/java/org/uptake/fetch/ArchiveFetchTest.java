package org.uptake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.fetch.LocalServer.Reply;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.model.Snapshot;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.PipelineFile;
import org.uptake.pipeline.PipelineFiles;
import org.uptake.pipeline.Settings;

/** What a web archive holds comes in once, under the archive's own days. */
class ArchiveFetchTest {
  private static final PipelineFile STATES =
      PipelineFiles.read(Path.of("pipelines/orr-releases-by-state.yaml"));
  private static final String PAGE =
      "https://www.acf.hhs.gov/orr/grant-funding/unaccompanied-alien-children-released-sponsors-state";
  private static final String OLD =
      "http://www.acf.hhs.gov/programs/orr/programs/ucs/state-by-state-uc-placed-sponsors";
  private static final LocalDate FROM = LocalDate.of(2014, 1, 1);
  private static final LocalDate TO = LocalDate.of(2023, 12, 31);

  @TempDir private Path folder;
  private final LocalArchive archive = new LocalArchive();
  private final TestClock clock = new TestClock("2026-11-24T12:00:00Z");

  @AfterEach
  void stop() {
    archive.close();
  }

  private Settings settings() {
    return new Settings(
        Optional.of("a@example.org"),
        archive.base(),
        true,
        Duration.ofSeconds(4),
        Duration.ofSeconds(20),
        10_000,
        2,
        Optional.empty(),
        List.of());
  }

  private FetchLine fetch() {
    return fetch(FROM, TO, false);
  }

  private FetchLine fetch(LocalDate from, LocalDate to, boolean again) {
    return new Fetcher(Layout.at(folder), settings(), clock, new Random(1), note -> {})
        .fetchArchive(STATES, from, to, again);
  }

  private List<Snapshot> held() {
    return new StoredSnapshots(Layout.at(folder)).fetch(STATES.source()).snapshots();
  }

  private static String page(String figure) {
    return "<!DOCTYPE html><html><body><table><tr><th>State</th><th>FY</th></tr><tr><td>Texas</td><td>"
        + figure
        + "</td></tr></table></body></html>";
  }

  private static String counts(FetchLine line) {
    return line.taken()
        + " taken, "
        + line.known()
        + " known, "
        + line.missing()
        + " missing, "
        + line.refused()
        + " refused, "
        + line.open()
        + " open";
  }

  @Test
  void theArchivesTimestampIsTheDayOnWhichAPageWasPublic() {
    archive.holds("20150601231500", OLD, page("1"));

    FetchLine line = fetch();

    assertThat(counts(line)).isEqualTo("1 taken, 0 known, 0 missing, 0 refused, 0 open");
    assertThat(line.degraded()).isFalse();
    Snapshot snapshot = held().get(0);
    assertThat(snapshot.capturedAt()).contains(Instant.parse("2015-06-01T23:15:00Z"));
    assertThat(snapshot.publishedOn()).contains(LocalDate.of(2015, 6, 1));
    assertThat(snapshot.retrievedAt()).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(snapshot.url()).isEqualTo(OLD);
    assertThat(snapshot.retrievedFrom())
        .isEqualTo(archive.base() + "/web/20150601231500id_/" + OLD);
    assertThat(snapshot.origin().code()).isEqualTo("archive");
  }

  @Test
  void theIndexIsReadPageByPageForEveryKnownAddress() {
    archive.rowsPerPage(2);
    for (int year = 2016; year <= 2022; year++) {
      archive.holds(year + "0101000000", PAGE, page(String.valueOf(year)));
    }
    archive.holds("20150101000000", OLD, page("old"));

    assertThat(fetch().taken()).isEqualTo(8);
    assertThat(archive.indexAsked()).hasSize(4 + 1 + 1);
    assertThat(archive.indexAsked().get(0))
        .contains("&output=json&fl=timestamp,original,mimetype,statuscode,digest,length")
        .contains("&from=20140101&to=20231231&filter=statuscode:200&collapse=digest")
        .contains("&showResumeKey=true&limit=");
  }

  @Test
  void eachBodyIsAskedForOnceAndItsEarliestDayCounts() {
    archive.holds("20210311000000", PAGE, page("1"));
    archive.holds("20210401000000", PAGE, page("2"));
    archive.holds("20210501000000", PAGE, page("1"));
    archive.holds("20190101000000", OLD, page("2"));

    assertThat(counts(fetch())).isEqualTo("2 taken, 2 known, 0 missing, 0 refused, 0 open");
    assertThat(archive.copiesAsked()).hasSize(2);
    assertThat(held())
        .extracting(s -> s.publishedOn().orElseThrow().toString())
        .containsExactly("2019-01-01", "2021-03-11");
  }

  @Test
  void theSameBytesUnderAnotherDigestAreOneDocument() {
    archive.holds("20210311000000", PAGE, "AAAA", Reply.of(200, page("1")));
    archive.holds("20210401000000", PAGE, "BBBB", Reply.of(200, page("1")));

    assertThat(counts(fetch())).isEqualTo("1 taken, 1 known, 0 missing, 0 refused, 0 open");
    assertThat(held()).hasSize(1);
  }

  @Test
  void fetchingAgainAsksNothingAndTakesNothing() {
    archive.holds("20210311000000", PAGE, page("1"));
    archive.lists("20220101000000", "http://acf.hhs.gov/", "CCCC");
    fetch();
    archive.server().forget();

    assertThat(counts(fetch())).isEqualTo("0 taken, 1 known, 0 missing, 0 refused, 0 open");
    assertThat(archive.server().paths()).isEmpty();
  }

  @Test
  void theEndOfTheIndexIsAskedAgainWhileItsRangeIsNotOver() {
    archive.rowsPerPage(1);
    archive.holds("20210311000000", PAGE, page("1"));
    archive.holds("20220311000000", PAGE, page("2"));
    LocalDate today = LocalDate.of(2026, 11, 24);
    assertThat(fetch(FROM, today, false).taken()).isEqualTo(2);
    archive.holds("20261124100000", PAGE, page("3"));
    archive.server().forget();

    assertThat(fetch(FROM, today, false).taken()).isEqualTo(1);
    assertThat(archive.copiesAsked()).hasSize(1);
  }

  @Test
  void aCopyThatLiesAtAnotherTimestampIsOfThatTimestamp() {
    archive.lists("20210311000000", PAGE, "AAAA");
    archive.holds("20210315083000", PAGE, "BBBB", Reply.of(200, page("1")));

    assertThat(fetch().taken()).isEqualTo(1);
    assertThat(held())
        .extracting(s -> s.publishedOn().orElseThrow().toString())
        .containsExactly("2021-03-15");
    archive.server().forget();
    fetch();
    assertThat(archive.copiesAsked()).isEmpty();
  }

  @Test
  void aCopyThatIsNotThereIsMissingOnce() {
    archive.holds("20210311000000", PAGE, "AAAA", Reply.of(404, "has not archived that URL"));

    FetchLine first = fetch();
    assertThat(counts(first)).isEqualTo("0 taken, 0 known, 1 missing, 0 refused, 0 open");
    assertThat(first.notes()).singleElement().asString().contains("there is none (404)");
    archive.server().forget();

    assertThat(counts(fetch())).isEqualTo("0 taken, 0 known, 0 missing, 1 refused, 0 open");
    assertThat(archive.copiesAsked()).isEmpty();
    fetch(FROM, TO, true);
    assertThat(archive.copiesAsked()).hasSize(1);
  }

  @Test
  void whatIsNoDocumentIsNotStored() {
    String error = "<html><title>Access Denied</title><body><table></table></body></html>";
    String nothing =
        "<html><title>Internet Archive Wayback Machine</title><body>The Wayback Machine has not"
            + " archived that URL.</body></html>";
    archive.holds("20200101000000", PAGE, "AAAA", Reply.of(200, error));
    archive.holds("20200201000000", PAGE, "BBBB", Reply.of(200, nothing));
    archive.holds("20200301000000", PAGE, "CCCC", Reply.of(200, page("1")).cut(20));
    archive.holds("20200401000000", PAGE, "DDDD", Reply.of(200, page("1").replace("</html>", "")));
    archive.holds("20200501000000", PAGE, "EEEE", Reply.of(200, page("1".repeat(20_000))));

    FetchLine line = fetch();

    assertThat(counts(line)).isEqualTo("0 taken, 0 known, 0 missing, 5 refused, 0 open");
    assertThat(line.notes())
        .satisfiesExactly(
            n -> assertThat(n).contains("in place of the document: 'Access Denied'"),
            n -> assertThat(n).contains("holds no table"),
            n -> assertThat(n).contains("it came in half"),
            n -> assertThat(n).contains("stops before its </html>"),
            n -> assertThat(n).contains("larger than 10000 bytes"));
    assertThat(held()).isEmpty();
  }

  @Test
  void aCopyOfAPageElsewhereIsNotTheSources() {
    String there = "/web/20200101000000id_/https://www.example.org/";
    archive.holds("20200101000000", "https://www.example.org/", page("1"));
    archive.holds("20200101000000", PAGE, "AAAA", Reply.of(302, "").with("Location", there));
    archive.holds("20200201000000", PAGE, "BBBB", Reply.of(302, "").with("Location", "/login"));
    archive.server().give("/login", Reply.of(200, page("1")));

    assertThat(fetch().notes())
        .satisfiesExactly(
            n -> assertThat(n).contains("a copy of https://www.example.org/, at a host not named"),
            n -> assertThat(n).contains("which is no copy as it came"));
  }

  @Test
  void aBusyArchiveIsWaitedFor() {
    archive.holds("20210311000000", PAGE, page("1"));
    String copy = "/web/20210311000000id_/" + PAGE;
    archive
        .server()
        .give(
            copy,
            Reply.of(429, "").with("Retry-After", "33"),
            Reply.of(503, ""),
            Reply.of(200, page("1")));

    assertThat(fetch().taken()).isEqualTo(1);
    assertThat(clock.pauses()).contains(Duration.ofSeconds(33));
  }

  @Test
  void anArchiveThatFailsInTheMiddleIsLeftAndGoneOnWithLater() {
    for (int year = 2014; year <= 2023; year++) {
      archive.holds(year + "0601000000", PAGE, page(String.valueOf(year)));
    }
    archive.failsAfter(4);

    FetchLine first = fetch();

    assertThat(counts(first)).isEqualTo("4 taken, 0 known, 0 missing, 0 refused, 6 open");
    assertThat(first.degraded()).isTrue();
    assertThat(first.notes()).last().asString().contains("failed 3 times in a row; run again");

    archive.failsAfter(100).server().forget();
    assertThat(counts(fetch())).isEqualTo("6 taken, 4 known, 0 missing, 0 refused, 0 open");
    assertThat(archive.indexAsked()).isEmpty();
    assertThat(archive.copiesAsked()).hasSize(6);
  }

  @Test
  void anIndexThatBreaksOffIsGoneOnWithFromItsLastPage() {
    archive.rowsPerPage(1);
    archive.holds("20210101000000", PAGE, page("1"));
    archive.holds("20210201000000", PAGE, page("2"));
    fetch();
    Path second = indexPages().get(1);
    assertThat(second.toFile().delete()).isTrue();
    archive.server().forget();

    fetch();

    assertThat(archive.indexAsked()).singleElement().asString().contains("&resumeKey=acf.hhs.gov");
  }

  private List<Path> indexPages() {
    try (Stream<Path> walk =
        Files.walk(Layout.at(folder).fetched().resolve(STATES.source() + "/index"))) {
      return walk.filter(f -> f.toString().endsWith(".json"))
          .filter(f -> f.resolveSibling("0002.json").toFile().exists())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void anIndexThatIsAnErrorPageIsOpen() {
    archive.server().give("/cdx/search/cdx", Reply.of(200, "<html>Blocked Site Error</html>"));

    FetchLine line = fetch();

    assertThat(line.open()).isEqualTo(3);
    assertThat(line.degraded()).isTrue();
    assertThat(line.notes())
        .first()
        .asString()
        .contains("its index is not readable: it is no JSON");
  }

  @Test
  void anArchiveWhoseRobotsTxtForbidsIsNotAsked() {
    archive.server().give("/robots.txt", Reply.of(200, "User-agent: *\nDisallow: /\n"));
    archive.holds("20210311000000", PAGE, page("1"));

    assertThat(fetch().notes()).first().asString().contains("robots.txt of localhost");
    assertThat(archive.server().paths()).isEmpty();
  }

  @Test
  void aDamagedBodyIsTakenAgain() throws IOException {
    archive.holds("20210311000000", PAGE, page("1"));
    fetch();
    Snapshot snapshot = held().get(0);
    Files.writeString(folder.resolve(snapshot.file()), "damaged");
    Fetched damaged = new StoredSnapshots(Layout.at(folder)).fetch(STATES.source());
    assertThat(damaged.snapshots()).isEmpty();
    assertThat(damaged.failures())
        .singleElement()
        .satisfies(
            f -> assertThat(f.message()).contains("does not have the hash that is its name"));

    assertThat(fetch().taken()).isEqualTo(1);
    assertThat(held()).containsExactly(snapshot);
  }

  @Test
  void theManifestIsRebuiltFromTheStore() throws IOException {
    archive.holds("20210311000000", PAGE, page("1"));
    archive.holds("20210401000000", PAGE, page("2"));
    fetch();
    Path manifest = Layout.at(folder).fetched().resolve("manifest.jsonl");
    String whole = Files.readString(manifest);
    assertThat(whole.lines()).hasSize(2);

    Files.writeString(manifest, whole.substring(0, whole.length() - 40));
    fetch();
    assertThat(manifest).hasContent(whole);

    Files.delete(manifest);
    fetch();
    assertThat(Files.readString(manifest).lines())
        .containsExactlyInAnyOrderElementsOf(whole.lines().toList());
  }

  @Test
  void aSourceThatNamesNoHostsIsNotFetched() {
    PipelineFile register = PipelineFiles.read(Path.of("pipelines/register-budget.yaml"));

    assertThat(Fetcher.isFetched(register)).isFalse();
    assertThat(Fetcher.isFetched(STATES)).isTrue();
    assertThat(URI.create(PAGE).getHost()).isIn(STATES.hosts());
  }
}
