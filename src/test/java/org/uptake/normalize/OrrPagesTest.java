package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.GoldenFile;
import org.uptake.model.ListClaim;
import org.uptake.model.ListCoverage;
import org.uptake.model.Observation;
import org.uptake.model.Period;
import org.uptake.model.SourceException;

/** Every layout that ORR has used, and some that it may use, read as a whole. */
class OrrPagesTest {

  static List<OrrPages.Page> pages() {
    return OrrPages.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageSaysThisAndNothingElse(OrrPages.Page page) throws IOException {
    String name = page.file().replaceFirst("\\.(html|csv|xlsx\\.csv)$", "-$1.txt");
    GoldenFile.assertSame(OrrPagesTest.class, name, said(page));
  }

  @Test
  void everyFileOfTheCorpusIsAPageOfTheTable() throws IOException {
    try (Stream<Path> files = Files.list(OrrPages.FOLDER)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      pages().stream().map(OrrPages.Page::file),
                      Stream.of("pages.csv", "README.md"))
                  .toList());
    }
    assertThat(pages()).hasSizeGreaterThanOrEqualTo(40);
  }

  private static String said(OrrPages.Page page) {
    Facts facts;
    try {
      facts = OrrPages.read(page, page.bytes());
    } catch (SourceException e) {
      return "source failed: " + e.getMessage() + "\n";
    }
    StringBuilder text = new StringBuilder("== figures\n");
    for (Observation o : facts.observations()) {
      text.append(
          String.join(
              " | ",
              o.placeId(),
              words(o.period()),
              o.count().isPresent() ? String.valueOf(o.count().getAsLong()) : "-",
              o.status().code(),
              "'" + o.printed() + "'",
              o.locator().toString(),
              o.rowLabel()));
      text.append('\n');
    }
    text.append("== counties not listed\n");
    Map<String, StringBuilder> states = new LinkedHashMap<>();
    for (ListCoverage c : facts.coverage()) {
      String status =
          c.absentStatus().code()
              + (c.threshold().isPresent() ? " (" + c.threshold().getAsInt() + ")" : "");
      states.computeIfAbsent(status, s -> new StringBuilder()).append(' ').append(c.state());
    }
    states.forEach(
        (status, in) ->
            text.append(status)
                .append(':')
                .append(states.size() == 1 ? " all states" : in)
                .append('\n'));
    text.append("== the list of itself\n");
    for (ListClaim c : facts.listClaims()) {
      text.append(c.counties() + " " + c.children() + " " + c.total() + " " + c.threshold());
      text.append(" | ").append(words(c.period())).append(" | ").append(c.locator()).append('\n');
    }
    text.append("== rows\n");
    facts
        .rows()
        .forEach(
            r ->
                text.append(
                    r.locator()
                        + " | "
                        + r.outcome().code()
                        + " "
                        + r.claims()
                        + " | "
                        + r.printed()
                        + (r.reason().isEmpty() ? "" : " || " + r.reason())
                        + "\n"));
    text.append("== findings\n");
    facts
        .findings()
        .forEach(
            f ->
                text.append(
                    f.kind()
                        + " | "
                        + f.severity()
                        + " | "
                        + f.locator()
                        + " | "
                        + f.message()
                        + "\n"));
    return text.toString();
  }

  private static String words(Period period) {
    return String.join(
        " ",
        period.kind().code(),
        period.fiscalYear().isPresent() ? "FY" + period.fiscalYear().getAsInt() : "no FY",
        period.start().toString(),
        "to",
        period.end().map(Object::toString).orElse("?"),
        period.complete() ? "whole" : "part",
        period.basis().code());
  }
}
