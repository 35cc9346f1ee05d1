package org.uptake.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.GoldenFile;
import org.uptake.model.KnownBasis;
import org.uptake.model.Origin;
import org.uptake.model.Snapshot;
import org.uptake.normalize.NormalizeReceipt;
import org.uptake.pipeline.DocumentTask;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.PipelineFile;
import org.uptake.pipeline.PipelineFiles;

/** Documents in, receipts out: each says what became of every row, and a broken one stops none. */
class DocumentPipelineTest {
  private static final String SOURCE = "orr-releases-by-county";
  private static final PipelineFile PIPELINE =
      PipelineFiles.read(Path.of("pipelines", SOURCE + ".yaml"));

  private static final String GOOD =
      page(
          "<tr><th>AL</th><td>Baldwin County</td><td>56</td></tr>",
          "<tr><td>CA</td><td>Los Angeles County</td><td>1,459</td></tr>",
          "<tr><td>NM</td><td>Do&ntilde;a Ana County</td><td></td></tr>",
          "<tr><td>&nbsp;</td><td></td><td></td></tr>");

  /** The misspelling is invented for this list; the 2014 lists have it. */
  private static final String WITH_A_BAD_ROW =
      page(
          "<tr><td>MD</td><td>Hartford County</td><td>61</td></tr>",
          "<tr><td>MD</td><td>Prince George&rsquo;s County</td><td>400</td></tr>",
          "<tr><td>MD</td><td>Prince George's County</td><td>400</td></tr>");

  private static final String BROKEN = "<html><title>Page not found | ACF</title></html>";

  @TempDir private Path project;
  private Layout layout = Layout.at(Path.of("."));

  @BeforeEach
  void copyTheReference() throws IOException {
    layout = Layout.at(project);
    Files.createDirectories(layout.reference());
    for (String name :
        List.of(
            "states.csv",
            "counties.csv",
            "place-aliases.csv",
            "agency-aliases.csv",
            "distinct-agencies.csv",
            "agreement-date-changes.csv")) {
      Files.copy(Path.of("data/reference", name), layout.reference().resolve(name));
    }
  }

  @Test
  void eachDocumentGivesOneReceiptAndABrokenOneStopsNone() throws IOException {
    List<DocumentTask> tasks =
        List.of(task("good", GOOD), task("bad-row", WITH_A_BAD_ROW), task("broken", BROKEN));

    check(
        tasks,
        receipts -> {
          assertThat(receipts.keySet()).containsExactly("bad-row", "broken", "good");
          assertThat(outcomes(receipts, "good")).containsExactly(4, 3, 0, 0, 1);
          assertThat(outcomes(receipts, "bad-row")).containsExactly(3, 1, 1, 1, 0);
          assertThat(outcomes(receipts, "broken")).containsExactly(0, 0, 0, 0, 0);
        });
  }

  @Test
  void theOutcomesOfADocumentAddUpToItsRows() throws IOException {
    check(
        List.of(task("good", GOOD), task("bad-row", WITH_A_BAD_ROW)),
        receipts ->
            assertThat(receipts.values())
                .allSatisfy(
                    r ->
                        assertThat(r.kept() + r.rejected() + r.duplicate() + r.blank())
                            .isEqualTo(r.rows())));
  }

  @Test
  void aBrokenDocumentSaysWhyInWords() throws IOException {
    check(
        List.of(task("broken", BROKEN)),
        receipts -> {
          NormalizeReceipt.Result result = of(receipts, "broken");
          assertThat(result.factsSha256()).isEmpty();
          assertThat(result.failure().orElseThrow())
              .startsWith("pages/broken.html holds no table")
              .contains("Page not found | ACF");
        });
  }

  @Test
  void factsLieInTheStoreUnderTheKeyOfTheReceipt() throws IOException {
    DocumentTask task = task("bad-row", WITH_A_BAD_ROW);

    run(List.of(task));

    Map<String, String> files = stored("normalize");
    assertThat(files.keySet())
        .containsExactly(
            "finding.csv",
            "list_claim.csv",
            "list_coverage.csv",
            "minted_place.csv",
            "observation.csv",
            "placement_claim.csv",
            "policy_claim.csv",
            "receipt.json",
            "rejection.csv",
            "snapshot.csv",
            "source_row.csv",
            "unresolved_name.csv");
    StringBuilder some = new StringBuilder();
    for (String name :
        List.of(
            "observation.csv",
            "rejection.csv",
            "snapshot.csv",
            "source_row.csv",
            "unresolved_name.csv")) {
      some.append("== ").append(name).append('\n').append(files.get(name));
    }
    GoldenFile.assertSame(DocumentPipelineTest.class, "facts-of-bad-row.txt", some.toString());
    assertThat(stored("extract").keySet()).containsExactly("printed.json", "receipt.json");
  }

  @Test
  void aBrokenDocumentLeavesReceiptsAndNoFacts() throws IOException {
    run(List.of(task("broken", BROKEN)));

    assertThat(stored("extract").keySet()).containsExactly("receipt.json");
    assertThat(stored("normalize").keySet()).containsExactly("receipt.json");
  }

  @Test
  void theSameDocumentsGiveTheSameBytesInAnyOrderAndOnARepeat() throws IOException {
    DocumentTask good = task("good", GOOD);
    DocumentTask bad = task("bad-row", WITH_A_BAD_ROW);
    DocumentTask broken = task("broken", BROKEN);

    run(List.of(good, bad, broken));
    String first = Hashes.ofFolder(layout.store());
    run(List.of(redo(broken), redo(bad), redo(good)));

    assertThat(Hashes.ofFolder(layout.store())).isEqualTo(first);
  }

  @Test
  void whatIsThereIsNotDoneAgain() throws IOException {
    List<DocumentTask> tasks = List.of(task("good", GOOD), task("broken", BROKEN));
    run(tasks);

    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PAssert.that(DocumentPipeline.build(pipeline, tasks))
        .satisfies(
            receipts -> {
              for (NormalizeReceipt receipt : receipts) {
                assertThat(receipt.reused()).isTrue();
                assertThat(receipt.extractReused()).isTrue();
              }
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  /** What to look for in the receipts' results, by document. */
  private interface Check extends Serializable {
    void accept(Map<String, NormalizeReceipt.Result> receipts);
  }

  private static void check(List<DocumentTask> tasks, Check check) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<NormalizeReceipt> receipts = DocumentPipeline.build(pipeline, tasks);
    PAssert.that(receipts)
        .satisfies(
            all -> {
              Map<String, NormalizeReceipt.Result> byName = new TreeMap<>();
              for (NormalizeReceipt receipt : all) {
                byName.put(receipt.task().snapshot().copyNote(), receipt.result());
              }
              check.accept(byName);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static void run(List<DocumentTask> tasks) {
    int documents = tasks.size();
    check(tasks, receipts -> assertThat(receipts).hasSize(documents));
  }

  /** Rows read, kept, rejected, duplicate, blank. */
  private static List<Integer> outcomes(
      Map<String, NormalizeReceipt.Result> receipts, String document) {
    NormalizeReceipt.Result r = of(receipts, document);
    return List.of(r.rows(), r.kept(), r.rejected(), r.duplicate(), r.blank());
  }

  private static NormalizeReceipt.Result of(
      Map<String, NormalizeReceipt.Result> receipts, String document) {
    return Optional.ofNullable(receipts.get(document)).orElseThrow();
  }

  private DocumentTask task(String name, String html) throws IOException {
    String file = "pages/" + name + ".html";
    Files.createDirectories(project.resolve("pages"));
    Files.writeString(project.resolve(file), html);
    String sha256 = Hashes.of(html.getBytes(StandardCharsets.UTF_8));
    Snapshot snapshot =
        new Snapshot(
            Snapshot.idOf(SOURCE, sha256),
            SOURCE,
            file,
            sha256,
            html.length(),
            "text/html",
            "https://www.example.org/" + name,
            Origin.TRANSCRIBED,
            "",
            Optional.of(LocalDate.of(2022, 1, 10)),
            KnownBasis.PUBLICATION,
            LocalDate.of(2026, 11, 24),
            "whole",
            name,
            Optional.empty(),
            "");
    return new DocumentTask(
        project.toString(),
        layout.store().toString(),
        snapshot,
        PIPELINE,
        Hashes.ofParts("extract", sha256),
        "salt",
        false,
        false);
  }

  private static DocumentTask redo(DocumentTask task) {
    return new DocumentTask(
        task.root(),
        task.store(),
        task.snapshot(),
        task.pipeline(),
        task.extractKey(),
        task.normalizeSalt(),
        true,
        true);
  }

  /** The files that a stage wrote, by name. */
  private Map<String, String> stored(String stage) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(layout.store().resolve(stage))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return files;
  }

  private static String page(String... rows) {
    return "<html><h1>Unaccompanied Children Released to Sponsors by County</h1><table>"
        + "<tr><th>State</th><th>County</th>"
        + "<th>Total Number of UC Released to Sponsors in FY22<br>(thru Dec 2021)</th></tr>"
        + String.join("\n", rows)
        + "</table></html>";
  }
}
