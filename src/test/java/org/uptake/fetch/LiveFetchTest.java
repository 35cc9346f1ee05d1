package org.uptake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.fetch.LocalServer.Reply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.model.KnownBasis;
import org.uptake.model.Snapshot;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.PipelineFile;
import org.uptake.pipeline.PipelineFiles;
import org.uptake.pipeline.Settings;

/** A publisher is asked at its known addresses; only what is new is stored. */
class LiveFetchTest {
  @TempDir private Path folder;
  private final LocalServer server = LocalServer.start();
  private final TestClock clock = new TestClock("2026-11-24T23:59:30Z");

  @AfterEach
  void stop() {
    server.close();
  }

  private PipelineFile source(String more) throws IOException {
    Path file = folder.resolve("small.yaml");
    Files.writeString(
        file,
        """
        source: small
        title: A small source, invented
        publisher: Nobody
        credit: Nobody
        licence: public domain
        reader: html
        layout: county-list
        measure: children_released
        rhythm: monthly
        expectedEveryDays: 31
        addresses: [%s, %s]
        hosts: [localhost]
        columns:
          - {role: state, heading: State}
          - {role: county, heading: County}
          - {role: figure, heading: 'FY(?<fy>\\d\\d)'}
        """
                .formatted(server.at("/first"), server.at("/second"))
            + more);
    return PipelineFiles.read(file);
  }

  private FetchLine fetch() throws IOException {
    return fetch(source("plainHttp: true\n"));
  }

  private FetchLine fetch(PipelineFile source) {
    return fetcher().fetch(source);
  }

  private Fetcher fetcher() {
    Settings settings =
        new Settings(
            Optional.of("a@example.org"),
            server.at(""),
            true,
            Duration.ZERO,
            Duration.ofSeconds(20),
            10_000,
            1,
            Optional.empty(),
            List.of());
    return new Fetcher(Layout.at(folder), settings, clock, new Random(1), note -> {});
  }

  private List<Snapshot> held() {
    return new StoredSnapshots(Layout.at(folder)).fetch("small").snapshots();
  }

  private static Reply page(String figure) {
    return Reply.of(
        200, "<html><body><table><tr><td>" + figure + "</td></tr></table></body></html>");
  }

  @Test
  void aFetchedDocumentWasPublicOnTheDayOfItsRetrieval() throws IOException {
    server.give("/first", page("1"));

    FetchLine line = fetch();

    assertThat(line.taken()).isEqualTo(1);
    assertThat(line.degraded()).isFalse();
    Snapshot snapshot = held().get(0);
    assertThat(snapshot.publishedOn()).contains(LocalDate.of(2026, 11, 24));
    assertThat(snapshot.publishedBasis()).isEqualTo(KnownBasis.CAPTURE);
    assertThat(snapshot.capturedAt()).isEmpty();
    assertThat(snapshot.origin().code()).isEqualTo("fetched");
    assertThat(snapshot.retrievedFrom()).isEqualTo(server.at("/first").toString());
    assertThat(server.paths()).containsExactly("/first");
  }

  @Test
  void theNextAddressIsTriedUntilOneShowsTheDocument() throws IOException {
    server.give("/first", Reply.of(200, "<html><title>Page not found</title></html>"));
    server.give("/second", page("1"));

    FetchLine line = fetch();

    assertThat(line.taken()).isEqualTo(1);
    assertThat(line.refused()).isEqualTo(1);
    assertThat(line.degraded()).isTrue();
    assertThat(held())
        .singleElement()
        .extracting(Snapshot::url)
        .isEqualTo(server.at("/second").toString());
  }

  @Test
  void aSourceThatNoAddressShowsIsDegraded() throws IOException {
    FetchLine line = fetch();

    assertThat(line.missing()).isEqualTo(2);
    assertThat(line.notes()).contains("none of its addresses shows the document");
    assertThat(line.degraded()).isTrue();
  }

  @Test
  void whatDidNotChangeIsAskedForByItsValidatorsAndNotStoredAgain() throws IOException {
    server.give("/first", page("1").with("ETag", "\"v1\""), Reply.of(304, ""));
    fetch();
    clock.set("2026-11-25T12:00:00Z");

    assertThat(fetch().known()).isEqualTo(1);
    assertThat(server.asked().get(1).headers()).containsEntry("If-none-match", "\"v1\"");
    assertThat(held())
        .singleElement()
        .extracting(s -> s.publishedOn().orElseThrow().toString())
        .isEqualTo("2026-11-24");
  }

  @Test
  void theSameBytesWithoutValidatorsAreKnown() throws IOException {
    server.give("/first", page("1"));
    fetch();
    String before = tree();
    clock.set("2026-11-25T12:00:00Z");

    assertThat(fetch().known()).isEqualTo(1);
    assertThat(tree()).isEqualTo(before);
  }

  private String tree() throws IOException {
    try (var walk = Files.walk(Layout.at(folder).fetched())) {
      return walk.map(f -> f + " " + f.toFile().lastModified()).sorted().toList().toString();
    }
  }

  @Test
  void aChangedPageIsAnotherVintage() throws IOException {
    server.give("/first", page("1"));
    fetch();
    clock.set("2026-12-24T12:00:00Z");
    server.give("/first", page("2"));

    assertThat(fetch().taken()).isEqualTo(1);
    assertThat(held())
        .extracting(s -> s.publishedOn().orElseThrow().toString())
        .containsExactly("2026-11-24", "2026-12-24");
  }

  @Test
  void aDamagedBodyIsFetchedAgainWithoutValidators() throws IOException {
    server.give("/first", page("1").with("ETag", "\"v1\""));
    fetch();
    Files.writeString(folder.resolve(held().get(0).file()), "damaged");

    fetch();

    assertThat(server.asked().get(1).headers()).doesNotContainKey("If-none-match");
    assertThat(held()).hasSize(1);
  }

  @Test
  void eachPageByMonthIsADocumentOfItsOwn() throws IOException {
    server.give("/first", page("1"));
    server.give("/month-november-2021", page("2"));
    server.give("/month-january-2022", page("3"));
    String months =
        """
        plainHttp: true
        monthPages:
          - address: %s
            from: 2021-11
            to: 2022-01
        """
            .formatted("'http://localhost:" + server.port() + "/month-{month}-{yyyy}'");

    FetchLine line = fetch(source(months));

    assertThat(line.taken()).isEqualTo(3);
    assertThat(line.missing()).isEqualTo(1);
    assertThat(line.degraded()).isFalse();
  }

  @Test
  void aHostThatIsNotReachedIsToldOnceARunAndAllOfItIsOpen() throws IOException {
    String months =
        """
        plainHttp: true
        monthPages:
          - address: %s
            from: 2021-01
            to: 2021-12
        """
            .formatted("'http://localhost:" + server.port() + "/month-{month}-{yyyy}'");
    PipelineFile source = source(months);
    server.close();
    Fetcher fetcher = fetcher();

    FetchLine line = fetcher.fetch(source);

    assertThat(line.open()).isEqualTo(2 + 12);
    assertThat(line.degraded()).isTrue();
    assertThat(line.notes())
        .containsExactly(
            "open: the host localhost:"
                + server.port()
                + " could not be reached; is there a network?",
            "none of its addresses shows the document");
    assertThat(fetcher.fetch(source).notes())
        .containsExactly("none of its addresses shows the document");
  }

  @Test
  void withoutPlainHttpNothingIsAskedWithoutTls() throws IOException {
    FetchLine line = fetch(source(""));

    assertThat(line.refused()).isEqualTo(2);
    assertThat(line.degraded()).isTrue();
    assertThat(server.paths()).isEmpty();
  }
}
