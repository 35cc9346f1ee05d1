package org.uptake.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.uptake.warehouse.SqlScript;
import org.uptake.warehouse.Warehouse;
import org.uptake.warehouse.WarehouseLoader;

/**
 * A warehouse with figures, lists and places alone, to which the measures of placements are added.
 */
final class GivenPlacements implements AutoCloseable {
  static final List<String> SCRIPTS =
      List.of(
          "sql/measure/20-placements.sql",
          "sql/measure/21-remainders.sql",
          "sql/measure/22-shown.sql");

  private final Warehouse warehouse;

  GivenPlacements() {
    try {
      Path folder = Files.createTempDirectory("placements");
      warehouse = Warehouse.openForWriting(folder.resolve("t.duckdb"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    WarehouseLoader.createTables(warehouse);
  }

  /** Puts facts in. */
  GivenPlacements with(String... statements) {
    for (String statement : statements) {
      warehouse.run(statement);
    }
    return this;
  }

  /** Puts the facts of a script in; its variables are numbers. */
  GivenPlacements script(String resource, String variable, long value, String other, long number) {
    warehouse.run("SET VARIABLE " + variable + " = " + value);
    warehouse.run("SET VARIABLE " + other + " = " + number);
    warehouse.runScript(resource);
    return this;
  }

  /** Adds the measures of these scripts. */
  GivenPlacements measured(List<String> scripts) {
    scripts.forEach(warehouse::runScript);
    return this;
  }

  /** Runs checks, each a query of what must not be; one line for each that finds something. */
  List<String> against(String resource) {
    List<String> failed = new ArrayList<>();
    for (SqlScript.Statement check : SqlScript.read(resource)) {
      List<String> offenders = warehouse.query(check.sql(), r -> String.valueOf(r.getString(1)));
      if (!offenders.isEmpty()) {
        failed.add(
            check.name()
                + ": "
                + offenders.size()
                + " against it, e.g. "
                + String.join("; ", offenders.subList(0, Math.min(3, offenders.size()))));
      }
    }
    return failed;
  }

  /** The rows of a query, the cells with a blank between, NULL as a dash. */
  List<String> rows(String sql) {
    return warehouse.query(sql).rows().stream()
        .map(
            row ->
                String.join(
                    " ", row.stream().map(c -> c.map(Object::toString).orElse("-")).toList()))
        .toList();
  }

  long count(String sql) {
    return warehouse.query(sql, r -> r.getLong(1)).get(0);
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
