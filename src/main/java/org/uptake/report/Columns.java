package org.uptake.report;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.uptake.warehouse.SqlScript;
import org.uptake.warehouse.Warehouse;

/**
 * Reads cells of query results: a missing text is empty, a missing number or day is none. Signs
 * that are not seen become visible here, once for all pages.
 */
final class Columns {
  private Columns() {}

  /** Runs the one statement of {@code sql/report/NAME.sql}. */
  static <T> List<T> query(Warehouse warehouse, String name, Warehouse.RowReader<T> reader) {
    return warehouse.query(SqlScript.read("sql/report/" + name + ".sql").get(0).sql(), reader);
  }

  static String text(ResultSet r, String column) throws SQLException {
    String value = r.getString(column);
    return value == null ? "" : VisibleText.of(value);
  }

  static Optional<LocalDate> day(ResultSet r, String column) throws SQLException {
    @Nullable Date date = r.getDate(column);
    return date == null ? Optional.empty() : Optional.of(date.toLocalDate());
  }

  static OptionalLong number(ResultSet r, String column) throws SQLException {
    long value = r.getLong(column);
    return r.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  static OptionalDouble decimal(ResultSet r, String column) throws SQLException {
    double value = r.getDouble(column);
    return r.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  static List<String> list(String joined, String separator) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(separator, -1));
  }
}
