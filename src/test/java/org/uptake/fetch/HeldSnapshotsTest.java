package org.uptake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.model.Origin;
import org.uptake.model.Snapshot;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.PipelineFile;
import org.uptake.pipeline.PipelineFiles;
import org.uptake.run.ProjectCopy;

/** A source's documents are those bundled and those stored; the same bytes count once. */
class HeldSnapshotsTest {
  private static final String SOURCE = "orr-releases-by-county";
  private static final String BUNDLED = "data/snapshots/orr-releases-by-county/2021-03-11.html";

  @TempDir private Path folder;
  private Layout layout;
  private PipelineFile source;

  @BeforeEach
  void copy() {
    layout = ProjectCopy.in(folder).layout();
    source = PipelineFiles.read(layout.pipelines().resolve(SOURCE + ".yaml"));
  }

  private void store(byte[] body, String capturedAt) {
    Capture capture =
        new Capture(
            SOURCE,
            "https://www.acf.hhs.gov/x",
            "https://archive.example.org/x",
            200,
            Optional.empty(),
            Optional.empty(),
            "text/html",
            "text/html",
            Hashes.of(body),
            body.length,
            Instant.parse("2026-11-24T12:00:00Z"),
            Origin.ARCHIVE.code(),
            Optional.of(Instant.parse(capturedAt)),
            Optional.of(capturedAt.replaceAll("[^0-9]", "")),
            Optional.empty());
    new SnapshotStore(layout, SOURCE).keep(capture, body);
  }

  private List<Snapshot> held() {
    return new HeldSnapshots(layout).fetch(source).snapshots();
  }

  @Test
  void withoutAStoreOnlyWhatIsBundledIsHeld() {
    assertThat(held()).hasSize(2).allMatch(s -> s.file().startsWith("data/snapshots/"));
  }

  @Test
  void storedDocumentsFollowTheBundledOnes() throws IOException {
    byte[] body =
        (Files.readString(folder.resolve(BUNDLED)) + "\n").getBytes(StandardCharsets.UTF_8);
    store(body, "2021-04-01T00:00:00Z");

    assertThat(held()).hasSize(3);
    assertThat(held().get(2).file())
        .isEqualTo("data/store/snapshots/" + SOURCE + "/bodies/" + Hashes.of(body));
  }

  @Test
  void theSameBytesCountOnceAndTheEarliestDayWins() throws IOException {
    byte[] body = Files.readAllBytes(folder.resolve(BUNDLED));
    store(body, "2021-04-01T00:00:00Z");
    assertThat(held()).hasSize(2).extracting(Snapshot::file).contains(BUNDLED);

    store(body, "2021-03-01T08:00:00Z");
    assertThat(held())
        .hasSize(2)
        .filteredOn(s -> s.sha256().equals(Hashes.of(body)))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.publishedOn()).contains(LocalDate.of(2021, 3, 1));
              assertThat(s.capturedAt()).contains(Instant.parse("2021-03-01T08:00:00Z"));
            });
  }

  @Test
  void aDamagedSideFileIsNamed() throws IOException {
    store("x".getBytes(StandardCharsets.UTF_8), "2021-04-01T00:00:00Z");
    Path captures = layout.fetched().resolve(SOURCE).resolve("captures");
    Files.writeString(captures.resolve("20210501000000-0a1b2c3d4e5f.json"), "{\"source\": ");
    Files.writeString(captures.resolve("20210502000000-0a1b2c3d4e5f.json"), "{}");

    assertThat(new HeldSnapshots(layout).fetch(source).failures())
        .hasSize(2)
        .allSatisfy(f -> assertThat(f.message()).contains("is damaged: delete it"));
  }

  @Test
  void whatIsStoredForNoPipelineFileIsNamed() throws IOException {
    Files.createDirectories(layout.fetched().resolve("gone"));

    assertThat(new HeldSnapshots(layout).unclaimed(List.of(source)))
        .extracting(Fetched.Failure::message)
        .anySatisfy(m -> assertThat(m).contains("no pipeline file is called 'gone'"));
  }
}
