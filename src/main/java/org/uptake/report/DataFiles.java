package org.uptake.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.uptake.pipeline.CsvText;
import org.uptake.warehouse.QueryResult;
import org.uptake.warehouse.Warehouse;

/** Writes the CSV files beside the pages: ordered, so that equal facts give equal bytes. */
final class DataFiles {
  private static final List<String> FIGURE_HEADINGS =
      List.of(
          "geoid",
          "place_name",
          "fiscal_year",
          "measure",
          "value",
          "value_status",
          "period_start",
          "period_end",
          "period_complete",
          "period_basis",
          "printed",
          "snapshot_id",
          "locator",
          "row_label",
          "column_label",
          "known_from");

  private static final List<String> POLICY_HEADINGS =
      List.of(
          "policy_id",
          "place_name",
          "state",
          "whose",
          "family",
          "title",
          "instrument",
          "adopted_earliest",
          "adopted_latest",
          "adopted_precision",
          "adopted_confidence",
          "status");

  /** Whole tables and the order of their rows. */
  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("placements.csv", "FROM placements ORDER BY place_id, measure, fiscal_year"),
          Map.entry(
              "placement-versions.csv",
              "FROM placement_versions ORDER BY place_id, measure, period_start, period_end, known_from"),
          Map.entry(
              "revisions.csv",
              "FROM revisions ORDER BY place_id, measure, period_start, period_end, first_seen"),
          Map.entry("policies.csv", "FROM policies ORDER BY policy_id"),
          Map.entry(
              "policy-events.csv",
              "FROM policy_events ORDER BY policy_id, date_latest, event, source_title, locator"),
          Map.entry(
              "findings.csv",
              "FROM findings ORDER BY source_id, kind, snapshot_id, locator, message"),
          Map.entry("rejections.csv", "FROM rejections ORDER BY source_id, snapshot_id, locator"),
          Map.entry("place-aliases.csv", "FROM place_aliases ORDER BY place_id, alias"),
          Map.entry("snapshots.csv", "FROM snapshots ORDER BY snapshot_id"),
          Map.entry("document-sums.csv", "FROM document_sums ORDER BY snapshot_id, fiscal_year"),
          Map.entry(
              "adoption-detainer-limits.csv",
              "FROM adoption_steps WHERE family = 'detainer_limits' ORDER BY day"));

  private DataFiles() {}

  static void writeTables(Warehouse warehouse, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      QueryResult result = warehouse.query(table.getValue());
      List<List<Object>> rows = new ArrayList<>();
      for (var row : result.rows()) {
        rows.add(row.stream().map(cell -> cell.orElse("")).toList());
      }
      CsvText.write(folder.resolve(table.getKey()), result.columns(), rows);
    }
  }

  static void writeFigures(Path file, List<PageModel.CitedFigure> figures) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (PageModel.CitedFigure cited : figures) {
      Site.Figure f = cited.figure();
      rows.add(
          List.of(
              f.geoid(),
              f.placeName(),
              f.fiscalYear(),
              f.measure(),
              f.value().isPresent() ? f.value().getAsLong() : "",
              f.status(),
              f.start().map(Object.class::cast).orElse(""),
              f.end().map(Object.class::cast).orElse(""),
              f.cited() ? f.complete() : "",
              f.periodBasis(),
              f.printed(),
              f.snapshotId().orElse(""),
              f.locator(),
              f.rowLabel(),
              f.columnLabel(),
              f.knownFrom().map(Object.class::cast).orElse("")));
    }
    CsvText.write(file, FIGURE_HEADINGS, rows);
  }

  static void writePolicies(Path file, List<PageModel.PolicyLine> lines) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (PageModel.PolicyLine line : lines) {
      Site.PolicyRow p = line.policy();
      rows.add(
          List.of(
              p.policyId(),
              p.placeName(),
              p.state(),
              line.scope(),
              p.family(),
              p.title(),
              p.instrument(),
              p.adopted().earliest().map(Object.class::cast).orElse(""),
              p.adopted().latest().map(Object.class::cast).orElse(""),
              p.adopted().precision(),
              p.confidence(),
              p.status()));
    }
    CsvText.write(file, POLICY_HEADINGS, rows);
  }
}
