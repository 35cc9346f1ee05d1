package org.uptake.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.uptake.pipeline.Json;
import org.uptake.warehouse.QueryResult;

/** How a result is printed. */
enum ResultFormat {
  /** Columns side by side; an absent value is blank. */
  TEXT {
    @Override
    String print(QueryResult result) {
      List<Integer> widths = new ArrayList<>();
      for (int i = 0; i < result.columns().size(); i++) {
        int column = i;
        int widest =
            result.rows().stream().mapToInt(r -> text(r.get(column)).length()).max().orElse(0);
        widths.add(Math.max(widest, result.columns().get(i).length()));
      }
      StringBuilder out = new StringBuilder();
      line(out, result.columns(), widths, List.of());
      line(out, widths.stream().map("-"::repeat).toList(), widths, List.of());
      for (List<Optional<Object>> row : result.rows()) {
        line(out, row.stream().map(ResultFormat::text).toList(), widths, row);
      }
      int rows = result.rows().size();
      return out.append('(').append(rows).append(rows == 1 ? " row)\n" : " rows)\n").toString();
    }
  },
  /** RFC 4180 with a heading row. */
  CSV {
    @Override
    String print(QueryResult result) {
      CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
      StringBuilder out = new StringBuilder(format.format(result.columns().toArray()) + "\n");
      for (List<Optional<Object>> row : result.rows()) {
        out.append(format.format(row.stream().map(ResultFormat::text).toArray())).append('\n');
      }
      return out.toString();
    }
  },
  /** An array of objects; an absent value is null. */
  JSON {
    @Override
    String print(QueryResult result) {
      List<Map<String, @Nullable Object>> objects = new ArrayList<>();
      for (List<Optional<Object>> row : result.rows()) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
          object.put(result.columns().get(i), row.get(i).orElse(null));
        }
        objects.add(object);
      }
      return Json.pretty(objects);
    }
  };

  abstract String print(QueryResult result);

  private static String text(Optional<Object> cell) {
    return cell.map(Object::toString).orElse("");
  }

  private static void line(
      StringBuilder out, List<String> cells, List<Integer> widths, List<Optional<Object>> row) {
    for (int i = 0; i < cells.size(); i++) {
      String padding = " ".repeat(widths.get(i) - cells.get(i).length());
      boolean number = i < row.size() && row.get(i).filter(Number.class::isInstance).isPresent();
      out.append(number ? padding + cells.get(i) : cells.get(i) + padding).append("  ");
    }
    out.setLength(out.toString().stripTrailing().length());
    out.append('\n');
  }
}
