package org.uptake.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uptake.pipeline.CsvText;
import org.uptake.report.Measured.CurvePoint;
import org.uptake.report.chart.Chart;
import org.uptake.warehouse.Warehouse;

/**
 * A chart that somebody asks for by name, as the pages have it, with the table that it shows: of
 * the nation, a state or a county the children released, of a family of policies its adoption.
 */
public final class AskedChart {
  private static final List<String> CURVE =
      List.of("family", "day", "had_adopted", "may_have_adopted", "surely_in_force");

  private final Chart chart;
  private final List<String> headings;
  private final List<List<Object>> rows;

  private AskedChart(Chart chart, List<String> headings, List<List<Object>> rows) {
    this.chart = chart;
    this.headings = headings;
    this.rows = rows;
  }

  /** The families that have a chart, as the warehouse names them, e.g. {@code municipal_id}. */
  public static List<String> families(Warehouse warehouse) {
    FamilyBuilder families = new FamilyBuilder(site(warehouse));
    return families.families().stream().filter(f -> drawn(families, f).isPresent()).toList();
  }

  /** The chart of a place; empty where neither a figure nor bounds of one are held. */
  public static Optional<AskedChart> ofPlace(Warehouse warehouse, String placeId) {
    SiteIndex site = site(warehouse);
    List<Site.Figure> figures = site.figures(placeId);
    String name = site.place(placeId).map(Site.PlaceRow::name).orElse(Text.of("place.nation"));
    return Charts.releases(name, figures)
        .map(
            chart ->
                new AskedChart(
                    chart,
                    DataFiles.FIGURE_HEADINGS,
                    DataFiles.figures(new Cited(site, "").figures(figures))));
  }

  /** The chart of a family; empty where too few places have a date. */
  public static Optional<AskedChart> ofFamily(Warehouse warehouse, String family) {
    FamilyBuilder families = new FamilyBuilder(site(warehouse));
    return drawn(families, family)
        .map(chart -> new AskedChart(chart, CURVE, curve(families.curve(family, "strong"))));
  }

  private static Optional<Chart> drawn(FamilyBuilder families, String family) {
    return families.chart(family).map(PageModel.InlineChart::chart);
  }

  private static List<List<Object>> curve(List<CurvePoint> points) {
    List<List<Object>> rows = new ArrayList<>();
    for (CurvePoint p : points) {
      rows.add(List.of(p.family(), p.day(), p.gross().least(), p.grossDated(), p.net().least()));
    }
    return rows;
  }

  private static SiteIndex site(Warehouse warehouse) {
    return new SiteIndex(new SiteReader(warehouse).read());
  }

  /** The picture. */
  public Chart chart() {
    return chart;
  }

  /** Writes the table that it shows as a CSV file. */
  public void writeCsv(Path file) {
    try {
      CsvText.write(file, headings, rows);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
