package org.uptake.report;

import java.util.ArrayList;
import java.util.List;
import org.uptake.report.PageModel.CitedFigure;

/** The rows of a table of fiscal years: years of one standing without a number stand in one row. */
public final class YearRows {
  private YearRows() {}

  /**
   * A row.
   *
   * @param cited the figure of its first year
   */
  public record Row(int first, int last, CitedFigure cited) {
    /** As printed, e.g. {@code FY2021} or {@code FY2015–FY2020}. */
    public String years() {
      return first == last ? "FY" + first : "FY" + first + "–FY" + last;
    }
  }

  /** Rows of figures that are in the order of their years; each year stands in one row. */
  public static List<Row> of(List<CitedFigure> figures) {
    List<Row> rows = new ArrayList<>();
    for (CitedFigure cited : figures) {
      int year = cited.figure().fiscalYear();
      int end = rows.size() - 1;
      if (end >= 0 && joins(rows.get(end), cited)) {
        Row open = rows.get(end);
        rows.set(end, new Row(open.first(), year, open.cited()));
      } else {
        rows.add(new Row(year, year, cited));
      }
    }
    return rows;
  }

  /** Only years next to each other, of which no document says anything. */
  private static boolean joins(Row row, CitedFigure next) {
    Site.Figure before = row.cited().figure();
    Site.Figure f = next.figure();
    return row.last() + 1 == f.fiscalYear()
        && empty(before)
        && empty(f)
        && before.status().equals(f.status())
        && before.note().equals(f.note());
  }

  private static boolean empty(Site.Figure f) {
    return f.value().isEmpty() && f.atMost().isEmpty() && !f.cited();
  }

  /** The rows of a standing, as words: {@code FY2015–FY2020, FY2022}. */
  public static String years(List<CitedFigure> figures, String status) {
    return String.join(
        ", ",
        of(figures).stream()
            .filter(r -> r.cited().figure().status().equals(status))
            .map(Row::years)
            .toList());
  }
}
