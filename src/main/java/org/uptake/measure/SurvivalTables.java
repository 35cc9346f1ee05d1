package org.uptake.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.uptake.pipeline.CsvText;
import org.uptake.warehouse.SqlScript;
import org.uptake.warehouse.Warehouse;
import org.uptake.warehouse.WarehouseException;

/**
 * Fills the table {@code survival} from {@code survival_times}: for each family the share of places
 * that have not adopted, day by day from the common origin, by two methods. {@code kaplan_meier}
 * sets each adoption on its latest possible day, {@code turnbull} uses the bounds as they are.
 * Numbers have six decimals, so that they are the same on every machine.
 *
 * <p>{@code survival_times} has one row a family and place: {@code after_days} (last day known
 * without adoption; NULL: none known, day 0 then counts), {@code by_days} (first day known with
 * adoption; NULL: not adopted by {@code after_days}, the end of observation) and {@code exact} (on
 * the day {@code by_days}; {@code after_days} is then not read).
 */
final class SurvivalTables {
  private static final int DECIMALS = 6;
  private static final List<String> HEADINGS =
      List.of(
          "family",
          "method",
          "day_from",
          "day_to",
          "at_risk",
          "events",
          "survival",
          "lower",
          "upper");

  private SurvivalTables() {}

  private record Row(String family, AdoptionTime time) {}

  /**
   * Creates and fills the table.
   *
   * @param workFolder where a passing file may lie
   * @throws WarehouseException if a row leaves no day possible; the message names it
   */
  static void add(Warehouse warehouse, Path workFolder) {
    Map<String, List<AdoptionTime>> byFamily = new TreeMap<>();
    warehouse
        .query(SqlScript.text("sql/measure/survival-times.sql"), SurvivalTables::read)
        .forEach(r -> byFamily.computeIfAbsent(r.family(), f -> new ArrayList<>()).add(r.time()));
    List<List<Object>> rows = new ArrayList<>();
    byFamily.forEach(
        (family, times) -> {
          addRows(rows, family, "kaplan_meier", KaplanMeier.steps(times));
          addRows(rows, family, "turnbull", TurnbullSteps.of(times));
        });
    Path file = workFolder.resolve("survival.csv");
    try {
      CsvText.write(file, HEADINGS, rows);
      warehouse.setPaths("survival", List.of(file));
      warehouse.runScript("sql/measure/45-survival.sql");
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static Row read(ResultSet row) throws SQLException {
    String family = row.getString("family");
    int after = row.getInt("after_days");
    boolean hasAfter = !row.wasNull();
    int by = row.getInt("by_days");
    boolean hasBy = !row.wasNull();
    try {
      return new Row(family, time(row.getBoolean("exact"), hasAfter, after, hasBy, by));
    } catch (IllegalArgumentException e) {
      throw new WarehouseException(
          "survival_times, family "
              + family
              + ", place "
              + row.getString("place_id")
              + ": "
              + e.getMessage()
              + "; correct the view or the dates of the place");
    }
  }

  private static AdoptionTime time(
      boolean exact, boolean hasAfter, int after, boolean hasBy, int by) {
    int earliest = Math.min(hasAfter ? after : 0, hasBy ? by : 0);
    if (earliest < 0) {
      throw new IllegalArgumentException("day " + earliest + " lies before the origin");
    }
    if (exact && !hasBy) {
      throw new IllegalArgumentException("exact, but by_days is NULL");
    }
    if (!hasBy) {
      return AdoptionTime.notBy(hasAfter ? after : 0);
    }
    if (exact) {
      return AdoptionTime.on(by);
    }
    // Adopted by day 0, and nothing known before: day 0 is the only one.
    return AdoptionTime.between(hasAfter ? after : Math.min(0, by - 1), by);
  }

  private static void addRows(
      List<List<Object>> rows, String family, String method, List<SurvivalStep> steps) {
    for (SurvivalStep s : steps) {
      rows.add(
          List.of(
              family,
              method,
              s.fromDay(),
              s.toDay(),
              rounded(s.atRisk()),
              rounded(s.events()),
              rounded(s.survival()),
              s.bounds().map(b -> rounded(b.lower())).orElse(""),
              s.bounds().map(b -> rounded(b.upper())).orElse("")));
    }
  }

  private static String rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
  }
}
