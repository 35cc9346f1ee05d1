package org.uptake.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
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

  /** An empty database that lies in no file, to hold what is read from several. */
  public static Warehouse inMemory() {
    return open("", new Properties());
  }

  private static Warehouse open(Path file, Properties settings) {
    return open(file.toAbsolutePath().toString(), settings);
  }

  private static Warehouse open(String file, Properties settings) {
    settings.setProperty("memory_limit", MEMORY);
    try {
      return new Warehouse(DriverManager.getConnection("jdbc:duckdb:" + file, settings));
    } catch (SQLException e) {
      throw new WarehouseException("cannot open " + file + ": " + e.getMessage());
    }
  }

  /**
   * Does something while a file stands beside this database, read-only. Names then mean those of
   * the file; what is written goes to temporary tables.
   */
  public void withAttached(Path file, Runnable work) {
    run("ATTACH " + quoted(file.toAbsolutePath().toString()) + " AS attached (READ_ONLY)");
    try {
      run("USE attached");
      work.run();
    } finally {
      run("USE memory");
      run("DETACH attached");
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
    List<String> quoted = paths.stream().map(p -> quoted(p.toString())).toList();
    run("SET VARIABLE " + variable + " = [" + String.join(", ", quoted) + "]");
  }

  /** Sets a variable to a text. */
  public void setVariable(String variable, String text) {
    run("SET VARIABLE " + variable + " = " + quoted(text));
  }

  /** Sets a variable to yes or no. */
  public void setVariable(String variable, boolean value) {
    run("SET VARIABLE " + variable + " = " + value);
  }

  /** Sets a variable to a day. */
  public void setVariable(String variable, LocalDate day) {
    run("SET VARIABLE " + variable + " = DATE " + quoted(day.toString()));
  }

  /** Writes the result of a query as CSV with headings; its order must be that of the query. */
  public void copyTo(Path file, String sql) {
    run("COPY (" + sql + ") TO " + quoted(file.toString()) + " (FORMAT csv, HEADER)");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
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
      return read(result, reader);
    } catch (SQLException e) {
      throw new WarehouseException(e.getMessage() + "\nin: " + sql);
    }
  }

  /** Reads all rows of a query whose question marks stand for texts. */
  public <T> List<T> query(String sql, List<String> values, RowReader<T> reader) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setString(i + 1, values.get(i));
      }
      try (ResultSet result = statement.executeQuery()) {
        return read(result, reader);
      }
    } catch (SQLException e) {
      throw new WarehouseException(e.getMessage() + "\nin: " + sql);
    }
  }

  private static <T> List<T> read(ResultSet result, RowReader<T> reader) throws SQLException {
    List<T> rows = new ArrayList<>();
    while (result.next()) {
      rows.add(reader.read(result));
    }
    return rows;
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
