package org.uptake.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.uptake.warehouse.QueryResult;

/** Prints what changed for a person: one block a fact, and what it adds up to. */
final class DiffText {
  private static final int TABLE = 0;
  private static final int KEY = 1;
  private static final int CHANGE = 2;
  private static final int COLUMN = 3;
  private static final int OLD = 4;
  private static final int NEW = 5;
  private static final int SOURCE = 6;
  private static final int LOCATOR = 7;

  private final StringBuilder out = new StringBuilder();
  private final Map<String, Integer> facts = new TreeMap<>();
  private String block = "";

  private DiffText() {}

  static String of(String from, String to, QueryResult changes) {
    DiffText text = new DiffText();
    changes.rows().forEach(row -> text.line(row.stream().map(DiffText::cell).toList()));
    return text.out
        .append("From ")
        .append(from)
        .append(" to ")
        .append(to)
        .append(": ")
        .append(text.sum())
        .append(".\n")
        .toString();
  }

  private static String cell(Optional<Object> cell) {
    return cell.map(Object::toString).orElse("");
  }

  private void line(List<String> row) {
    String change = row.get(CHANGE);
    String shown = row.get(OLD) + row.get(NEW);
    boolean whole = row.get(COLUMN).isEmpty();
    String where = row.get(SOURCE).isEmpty() ? "" : "  [" + where(row) + "]";
    String head =
        change
            + "  "
            + row.get(TABLE)
            + "  "
            + row.get(KEY)
            + (whole && !shown.isEmpty() ? ": " + shown : "")
            + where;
    if (whole || !head.equals(block)) {
      out.append(head).append('\n');
      facts.merge(change, 1, Integer::sum);
      block = head;
    }
    if (!whole) {
      out.append("    ")
          .append(row.get(COLUMN))
          .append(": ")
          .append(orNothing(row.get(OLD)))
          .append(" -> ")
          .append(orNothing(row.get(NEW)))
          .append('\n');
    }
  }

  private static String where(List<String> row) {
    return row.get(LOCATOR).isEmpty() ? row.get(SOURCE) : row.get(SOURCE) + ", " + row.get(LOCATOR);
  }

  private static String orNothing(String value) {
    return value.isEmpty() ? "(none)" : value;
  }

  private String sum() {
    return facts.isEmpty()
        ? "no change"
        : facts.getOrDefault("added", 0)
            + " added, "
            + facts.getOrDefault("withdrawn", 0)
            + " withdrawn, "
            + facts.getOrDefault("changed", 0)
            + " changed";
  }
}
