package org.uptake.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** An open DuckDB file. */
public final class Warehouse implements AutoCloseable {
  private static final String MEMORY = "1GB";
  private final Connection connection;

  private Warehouse(Connection connection) {
    this.connection = connection;
  }

  /** Opens or creates a file for writing; one program at a time may. */
  public static Warehouse openForWriting(Path file) {
    return open(file, new Properties());
  }

  /**
   * Opens a file read-only; any number of programs may. Nothing outside the file can be read or
   * written through it, and its settings are locked.
   */
  public static Warehouse openReadOnly(Path file) {
    Properties settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    Warehouse warehouse = open(file, settings);
    warehouse.run("SET enable_external_access = false");
    warehouse.run("SET lock_configuration = true");
    return warehouse;
  }

  private static Warehouse open(Path file, Properties settings) {
    settings.setProperty("memory_limit", MEMORY);
    try {
      return new Warehouse(
          DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), settings));
    } catch (SQLException e) {
      throw new WarehouseException("cannot open " + file + ": " + e.getMessage());
    }
  }

  /** Runs one statement. */
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new WarehouseException(e.getMessage() + "\nin: " + sql);
    }
  }

  /** Runs all statements of a resource. */
  public void runScript(String resource) {
    SqlScript.read(resource).forEach(s -> run(s.sql()));
  }

  /** Sets a variable to a list of file paths. */
  public void setPaths(String variable, List<Path> paths) {
    List<String> quoted =
        paths.stream().map(p -> "'" + p.toString().replace("'", "''") + "'").toList();
    run("SET VARIABLE " + variable + " = [" + String.join(", ", quoted) + "]");
  }

  /** What one row of a result becomes. */
  @FunctionalInterface
  public interface RowReader<T> {
    /** Reads the current row. */
    T read(ResultSet row) throws SQLException;
  }

  /** Reads all rows of a query. */
  public <T> List<T> query(String sql, RowReader<T> reader) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(reader.read(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new WarehouseException(e.getMessage() + "\nin: " + sql);
    }
  }

  /** A whole result as text, for printing. */
  public QueryResult query(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return QueryResult.read(result);
    } catch (SQLException e) {
      throw new WarehouseException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new WarehouseException("cannot close the warehouse: " + e.getMessage());
    }
  }
}
