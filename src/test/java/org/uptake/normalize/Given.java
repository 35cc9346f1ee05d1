package org.uptake.normalize;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.uptake.model.Finding;
import org.uptake.model.KnownBasis;
import org.uptake.model.Origin;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.RowOutcome;
import org.uptake.model.Snapshot;
import org.uptake.model.SourceRow;
import org.uptake.pipeline.PipelineFile;
import org.uptake.pipeline.PipelineFiles;

/**
 * What the tests of normalizers share: the project's reference and pipeline files, small tables.
 */
final class Given {
  static final PlaceReference PLACES = PlaceReference.read(Path.of("data/reference"));
  static final AgreementReference AGREEMENTS =
      AgreementReference.read(Path.of("data/reference"), PLACES);
  private static final LocalDate TAKEN_IN = LocalDate.of(2026, 11, 24);

  private Given() {}

  static PipelineFile pipeline(String source) {
    return PipelineFiles.read(Path.of("pipelines", source + ".yaml"));
  }

  /** A document whose day of publication is shown. */
  static Snapshot published(String source, String day) {
    return snapshot(source, Optional.of(LocalDate.parse(day)), KnownBasis.CAPTURE, "whole");
  }

  /** A document of which we hold the start only, its day of publication not shown. */
  static Snapshot cut(String source) {
    return snapshot(source, Optional.empty(), KnownBasis.TAKEN_IN, "cut");
  }

  private static Snapshot snapshot(
      String source, Optional<LocalDate> day, KnownBasis basis, String copyState) {
    return new Snapshot(
        source + "@0a1b2c3d4e5f",
        source,
        "data/snapshots/page.html",
        "0a1b2c3d4e5f",
        1,
        "text/html",
        "https://www.example.org/page",
        Origin.TRANSCRIBED,
        "",
        day,
        basis,
        TAKEN_IN,
        copyState,
        "",
        Optional.empty(),
        "");
  }

  static DocumentContext context(Snapshot snapshot) {
    return context(snapshot, Corrections.none());
  }

  static DocumentContext context(Snapshot snapshot, Corrections corrections) {
    return new DocumentContext(
        snapshot, pipeline(snapshot.sourceId()), PLACES, corrections, AGREEMENTS);
  }

  /** A page with one table; cells are separated by bars, the first line holds the headings. */
  static PrintedDocument page(String leadIn, String... lines) {
    return new PrintedDocument("", leadIn, List.of(table("table 1", 1, lines)));
  }

  /** A table; the first row after the headings has this number. */
  static PrintedTable table(String name, int firstRow, String... lines) {
    List<PrintedRow> rows = new ArrayList<>();
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      rows.add(new PrintedRow(firstRow + rows.size(), cells(line)));
    }
    return new PrintedTable(name, cells(lines[0]), rows);
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split("\\|", -1));
  }

  static List<String> reasons(Facts facts, RowOutcome outcome) {
    return facts.rows().stream()
        .filter(r -> r.outcome() == outcome)
        .map(SourceRow::reason)
        .toList();
  }

  static List<String> findings(Facts facts, String kind) {
    return facts.findings().stream()
        .filter(f -> f.kind().equals(kind))
        .map(Finding::message)
        .toList();
  }
}
