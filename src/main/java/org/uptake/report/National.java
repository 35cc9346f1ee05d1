package org.uptake.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.uptake.warehouse.Warehouse;

/** What the page of national tables shows. */
public final class National {
  private National() {}

  /**
   * A figure of the nation.
   *
   * @param category empty for the whole of the measure
   * @param start first day: of a fiscal year or of a month
   * @param lessThan what it lies below, where no more is printed
   */
  public record Figure(
      String measure,
      String title,
      String unit,
      String category,
      String periodKind,
      int fiscalYear,
      LocalDate start,
      boolean complete,
      Optional<BigDecimal> value,
      Optional<BigDecimal> lessThan,
      String status,
      String printed,
      String snapshotId,
      String locator,
      String rowLabel,
      String columnLabel) {

    /** The fragment under which its citation stands. */
    public String anchor() {
      String whose = category.isEmpty() ? "all" : category;
      return Words.anchor("c-" + measure + "-" + start + "-" + whose).replace("+", "plus");
    }

    /** The figure as readers see it: never a number where none is printed. */
    public String shown() {
      if (lessThan.isPresent()) {
        return printed;
      }
      return value.map(v -> Words.exact(v, unit)).orElse(Words.plain(status));
    }
  }

  /** A table: rows are periods; sums stand apart under it, where there are any. */
  public record Table(
      String id,
      String title,
      String caption,
      String period,
      List<String> columns,
      List<Row> rows,
      Optional<List<String>> sums) {}

  /** A row: its period, its cells, and what they add up to in words where that is shown. */
  public record Row(String period, List<Optional<Figure>> cells, Optional<String> sum) {}

  /** The months of a fiscal year beside the page by state. */
  public record Year(int fiscalYear, Table table, Optional<Elsewhere.Compared> compared) {}

  /** The citations of one document. */
  public record Cited(Site.SnapshotRow snapshot, Site.SourceRow source, List<Figure> figures) {}

  /** The page. */
  public record Page(
      Optional<PageModel.InlineChart> chart,
      List<Table> shares,
      Table care,
      List<Year> months,
      List<Elsewhere.Claim> claims,
      List<Cited> citations) {

    /** Claims by publication that prints for one year what ORR prints for another. */
    public Collection<List<Elsewhere.Claim>> otherYears() {
      return claims.stream()
          .filter(c -> c.sameAsFiscalYear().isPresent())
          .collect(
              Collectors.groupingBy(
                  Elsewhere.Claim::sourceTitle, TreeMap::new, Collectors.toList()))
          .values();
    }
  }

  static List<Figure> read(Warehouse warehouse) {
    return Columns.query(warehouse, "national", National::figure);
  }

  private static Figure figure(ResultSet r) throws SQLException {
    return new Figure(
        Columns.text(r, "measure"),
        Columns.text(r, "title"),
        Columns.text(r, "unit"),
        Columns.text(r, "category"),
        Columns.text(r, "period_kind"),
        r.getInt("fiscal_year"),
        Columns.day(r, "period_start").orElseThrow(),
        r.getBoolean("period_complete"),
        Elsewhere.exact(r, "value"),
        Elsewhere.exact(r, "less_than"),
        Columns.text(r, "value_status"),
        Columns.text(r, "printed"),
        Columns.text(r, "snapshot_id"),
        Columns.text(r, "locator"),
        Columns.text(r, "row_label"),
        Columns.text(r, "column_label"));
  }
}
