package org.uptake.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.uptake.pipeline.Json;

/**
 * The index that the search box loads, as a script, because a page read from disk may load a script
 * and nothing else. It assigns {@code globalThis.uptakeIndex}:
 *
 * <pre>
 * kinds    [[name, rank], ...]: what an entry is, in words; lower ranks come first
 * where    texts that entries name by number
 * entries  [kind, name, where, path, weight, [other words]]; the last is left out if there are none
 * </pre>
 */
final class SearchIndex {
  private SearchIndex() {}

  /** The script, one entry a line. */
  static String of(List<Search.Entry> entries) {
    Map<List<Object>, Integer> kinds = new LinkedHashMap<>();
    Map<String, Integer> where = new LinkedHashMap<>();
    List<List<Object>> rows = new ArrayList<>();
    for (Search.Entry entry : entries) {
      List<Object> row = new ArrayList<>();
      row.add(number(kinds, List.of(entry.kind(), entry.sort().rank())));
      row.add(entry.name());
      row.add(number(where, entry.where()));
      row.add(entry.path());
      row.add(entry.weight());
      if (!entry.also().isEmpty()) {
        row.add(entry.also());
      }
      rows.add(row);
    }
    return rows.stream()
        .map(Json::write)
        .collect(
            Collectors.joining(
                ",\n",
                "globalThis.uptakeIndex = {\"kinds\":"
                    + Json.write(List.copyOf(kinds.keySet()))
                    + ",\n\"where\":"
                    + Json.write(List.copyOf(where.keySet()))
                    + ",\n\"entries\":[\n",
                "\n]};\n"));
  }

  private static <T> int number(Map<T, Integer> known, T value) {
    Integer next = known.size();
    Integer before = known.putIfAbsent(value, next);
    return before == null ? next : before;
  }
}
