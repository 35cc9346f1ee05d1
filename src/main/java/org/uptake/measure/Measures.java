package org.uptake.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.uptake.warehouse.SqlScript;
import org.uptake.warehouse.Warehouse;

/** Adds the measures to a loaded warehouse and checks the whole. */
public final class Measures {
  /** The stage's name, in paths and messages. */
  public static final String STAGE = "measure";

  static final List<String> SCRIPTS =
      List.of(
          "sql/measure/10-places.sql",
          "sql/measure/12-candidates.sql",
          "sql/measure/20-placements.sql",
          "sql/measure/21-remainders.sql",
          "sql/measure/22-shown.sql",
          "sql/measure/23-national.sql",
          "sql/measure/24-holdings.sql",
          "sql/measure/26-printed-elsewhere.sql",
          "sql/measure/28-own-releases.sql",
          "sql/measure/30-events.sql",
          "sql/measure/32-in-force.sql",
          "sql/measure/34-policies.sql",
          "sql/measure/40-adoption.sql",
          "sql/measure/42-coverage.sql",
          "sql/measure/43-rates.sql",
          "sql/measure/44-spread.sql",
          "sql/measure/46-compare.sql",
          "sql/measure/48-disagreements.sql",
          "sql/measure/49-reconciliation.sql",
          "sql/measure/50-findings.sql",
          "sql/measure/51-placement-reconciliation.sql",
          "sql/measure/52-national-findings.sql",
          "sql/measure/60-family-tables.sql",
          "sql/measure/62-similar-counties.sql",
          "sql/measure/64-map-days.sql");
  private static final String CHECKS = "sql/measure/90-checks.sql";
  private static final int EXAMPLES = 3;

  private Measures() {}

  /** Adds tables and views to the file. */
  public static void add(Path file) {
    try (Warehouse warehouse = Warehouse.openForWriting(file)) {
      warehouse.run("BEGIN");
      SCRIPTS.forEach(warehouse::runScript);
      SurvivalTables.add(warehouse, Objects.requireNonNull(file.toAbsolutePath().getParent()));
      warehouse.run("COMMIT");
      warehouse.run("CHECKPOINT");
    }
  }

  /** Checks the file; one message for each check that fails, with its first offenders. */
  public static List<String> check(Path file) {
    List<String> failed = new ArrayList<>();
    try (Warehouse warehouse = Warehouse.openReadOnly(file)) {
      for (SqlScript.Statement check : SqlScript.read(CHECKS)) {
        List<String> offenders =
            warehouse.query(check.sql(), row -> String.valueOf(row.getString(1)));
        if (!offenders.isEmpty()) {
          failed.add(
              "not so: "
                  + check.name()
                  + " ("
                  + offenders.size()
                  + " against it, e.g. "
                  + String.join("; ", offenders.subList(0, Math.min(EXAMPLES, offenders.size())))
                  + ")");
        }
      }
    }
    return failed;
  }
}
