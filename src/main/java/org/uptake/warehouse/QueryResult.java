package org.uptake.warehouse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A query's result.
 *
 * @param columns names
 * @param rows cells; an empty cell is NULL. Numbers and booleans are kept as such, all else is text
 */
public record QueryResult(List<String> columns, List<List<Optional<Object>>> rows) {

  /** Makes the lists unchangeable. */
  public QueryResult {
    columns = List.copyOf(columns);
    rows = Collections.unmodifiableList(new ArrayList<>(rows));
  }

  static QueryResult read(ResultSet result) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(meta.getColumnLabel(i));
    }
    List<List<Optional<Object>>> rows = new ArrayList<>();
    while (result.next()) {
      List<Optional<Object>> row = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        row.add(Optional.ofNullable(result.getObject(i)).map(QueryResult::plain));
      }
      rows.add(row);
    }
    return new QueryResult(columns, rows);
  }

  private static Object plain(Object value) {
    boolean kept =
        value instanceof Integer
            || value instanceof Long
            || value instanceof Short
            || value instanceof Double
            || value instanceof BigInteger
            || value instanceof BigDecimal
            || value instanceof Boolean;
    return kept ? value : value.toString();
  }
}
