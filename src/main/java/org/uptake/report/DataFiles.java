package org.uptake.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.uptake.pipeline.Hashes;
import org.uptake.warehouse.QueryResult;
import org.uptake.warehouse.SqlScript;
import org.uptake.warehouse.Warehouse;

/** Writes the CSV files beside the pages: ordered, so that equal facts give equal bytes. */
final class DataFiles {
  static final List<String> FIGURE_HEADINGS =
      List.of(
          "geoid",
          "place_name",
          "fiscal_year",
          "measure",
          "value",
          "value_status",
          "at_least",
          "at_most",
          "bound_basis",
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

  static final List<String> POLICY_HEADINGS =
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
          "status",
          "reaches_by",
          "sources_disagree",
          "state_law_against");

  static final List<String> COMPARED_HEADINGS =
      List.of(
          "compared_as",
          "place_id",
          "place_name",
          "fiscal_year",
          "period_start",
          "period_end",
          "value",
          "value_status",
          "at_least",
          "at_most",
          "population",
          "population_year",
          "population_vintage",
          "per_100k",
          "per_100k_at_least",
          "per_100k_at_most",
          "no_rate_because",
          "policies_held",
          "snapshot_id",
          "locator");

  static final List<String> NEARBY_HEADINGS =
      List.of(
          "nearness",
          "county_geoid",
          "county_name",
          "policy_id",
          "place_name",
          "state",
          "family",
          "title",
          "instrument",
          "decider",
          "adopted_earliest",
          "adopted_latest",
          "adopted_precision",
          "adopted_confidence",
          "status");

  static final List<String> EVENT_HEADINGS =
      List.of(
          "policy_id",
          "event",
          "date_earliest",
          "date_latest",
          "date_printed",
          "date_precision",
          "date_note",
          "confidence",
          "basis",
          "effect",
          "known_to",
          "source_title",
          "source_url",
          "entry_printed",
          "note",
          "snapshot_id",
          "locator");

  private static final String FAMILIES = "sql/report/family-files.sql";
  private static final String TABLES = "sql/report/data-files.sql";

  private DataFiles() {}

  /** A table that was written. */
  record Table(String name, List<String> columns, long rows, long bytes, String sha256) {}

  static List<Table> writeTables(Warehouse warehouse, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Table> written = new ArrayList<>();
    for (SqlScript.Statement table : SqlScript.read(TABLES)) {
      QueryResult result = warehouse.query(table.sql());
      List<List<Object>> rows = new ArrayList<>();
      for (var row : result.rows()) {
        rows.add(row.stream().map(cell -> cell.orElse("")).toList());
      }
      Path file = folder.resolve(table.name());
      PublishedCsv.write(file, result.columns(), rows);
      written.add(
          new Table(
              table.name(),
              List.copyOf(result.columns()),
              rows.size(),
              Files.size(file),
              Hashes.ofFile(file)));
    }
    return written;
  }

  /** Policies and events once more, in a file of each family. */
  static void writeFamilies(Warehouse warehouse, Path folder) throws IOException {
    for (SqlScript.Statement table : SqlScript.read(FAMILIES)) {
      QueryResult result = warehouse.query(table.sql());
      int family = result.columns().indexOf("family");
      Map<String, List<List<Object>>> parts = new TreeMap<>();
      for (var row : result.rows()) {
        parts
            .computeIfAbsent(row.get(family).orElseThrow().toString(), f -> new ArrayList<>())
            .add(row.stream().map(cell -> cell.orElse("")).toList());
      }
      for (var part : parts.entrySet()) {
        Path file = folder.resolve(FamilyPaths.file(part.getKey(), table.name()));
        Files.createDirectories(file.resolveSibling(""));
        PublishedCsv.write(file, result.columns(), part.getValue());
      }
    }
  }

  static List<List<Object>> figures(List<PageModel.CitedFigure> figures) {
    List<List<Object>> rows = new ArrayList<>();
    for (PageModel.CitedFigure cited : figures) {
      Site.Figure f = cited.figure();
      rows.add(
          List.of(
              f.geoid(),
              f.placeName(),
              f.fiscalYear(),
              f.measure(),
              cell(f.value()),
              f.status(),
              cell(f.atLeast()),
              cell(f.atMost()),
              f.boundBasis(),
              cell(f.start()),
              cell(f.end()),
              f.cited() ? f.complete() : "",
              f.periodBasis(),
              f.printed(),
              f.snapshotId().orElse(""),
              f.locator(),
              f.rowLabel(),
              f.columnLabel(),
              cell(f.knownFrom())));
    }
    return rows;
  }

  static List<List<Object>> compared(PlaceModel.Comparison comparison) {
    List<List<Object>> rows = new ArrayList<>();
    for (PlaceModel.ComparedRow row : comparison.rows()) {
      Compared.Figure f = row.figure();
      rows.add(
          List.of(
              row.kind(),
              f.placeId(),
              row.name(),
              f.fiscalYear(),
              f.start(),
              f.end(),
              cell(f.value()),
              f.status(),
              cell(f.atLeast()),
              cell(f.atMost()),
              f.people().map(p -> (Object) p.number()).orElse(""),
              f.people().map(p -> (Object) f.fiscalYear()).orElse(""),
              f.people().map(p -> (Object) p.vintage()).orElse(""),
              cell(f.rate()),
              cell(f.rateAtLeast()),
              cell(f.rateAtMost()),
              f.noRate(),
              row.policies().map(p -> (Object) p.number()).orElse(""),
              f.snapshotId(),
              f.locator()));
    }
    return rows;
  }

  static List<List<Object>> nearby(List<PlaceModel.NearLine> lines) {
    List<List<Object>> rows = new ArrayList<>();
    for (PlaceModel.NearLine line : lines) {
      Site.PolicyRow p = line.policy();
      rows.add(
          List.of(
              line.nearness(),
              line.county().flatMap(c -> c.county().geoid()).orElse(""),
              line.county().map(c -> c.county().name()).orElse(""),
              p.policyId(),
              p.placeName(),
              p.state(),
              p.family(),
              p.title(),
              p.instrument(),
              p.decider(),
              p.adopted().earliest().map(Object.class::cast).orElse(""),
              p.adopted().latest().map(Object.class::cast).orElse(""),
              p.adopted().precision(),
              p.confidence(),
              p.status()));
    }
    return rows;
  }

  private static Object cell(OptionalDouble number) {
    return number.isPresent() ? Words.rate(number.getAsDouble()) : "";
  }

  private static Object cell(Optional<LocalDate> day) {
    return day.map(Object.class::cast).orElse("");
  }

  private static Object cell(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : "";
  }

  static List<List<Object>> policies(List<PageModel.PolicyLine> lines) {
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
              cell(p.adopted().earliest()),
              cell(p.adopted().latest()),
              p.adopted().precision(),
              p.confidence(),
              p.status(),
              line.reach().map(Measured.Reach::provision).orElse(""),
              line.disagreement().isPresent(),
              line.lawAgainst()));
    }
    return rows;
  }

  static List<List<Object>> events(List<Site.EventRow> events) {
    return events.stream().map(DataFiles::event).toList();
  }

  private static List<Object> event(Site.EventRow e) {
    return List.of(
        e.policyId(),
        e.event(),
        cell(e.date().earliest()),
        cell(e.date().latest()),
        e.printed(),
        e.date().precision(),
        e.dateNote(),
        e.confidence(),
        e.basis(),
        e.effect(),
        cell(e.knownTo()),
        e.sourceTitle(),
        e.sourceUrl(),
        e.entryPrinted(),
        e.note(),
        e.snapshotId(),
        e.locator());
  }
}
