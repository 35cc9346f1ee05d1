package org.uptake.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uptake.report.Measured.Bounds;
import org.uptake.report.Measured.CurvePoint;
import org.uptake.report.chart.AdoptionSteps;
import org.uptake.report.chart.ChartText;

/** Draws the charts of adoption; their titles follow from the data by rule. */
final class AdoptionCharts {
  private static final LocalDate HOME_FROM = LocalDate.of(2010, 1, 1);

  /** The table of the curve, as {@code part/curve.jte} names it. */
  static final String TABLE = "curve-table";

  private AdoptionCharts() {}

  /**
   * A family from the year of its first change to its last: how many places surely had adopted, by
   * when half of them had, and how many surely still had a policy.
   */
  static AdoptionSteps family(String family, List<CurvePoint> curve) {
    CurvePoint last = curve.get(curve.size() - 1);
    long count = last.gross().least();
    LocalDate reached = firstDayWith(curve, count);
    LocalDate half = firstDayWith(curve, (count + 1) / 2);
    String title =
        Text.of(
            "curve.title", Words.count(count), Text.family(family, "curve"), Words.month(reached));
    String subtitle = Text.of("curve.subtitle");
    if (!Words.month(half).equals(Words.month(reached))) {
      subtitle += Text.of("curve.subtitle.half", Words.month(half));
    }
    if (last.net().least() < count) {
      subtitle +=
          Text.of("curve.subtitle.net", Words.count(last.net().least()), Words.month(last.day()));
    }
    LocalDate from = LocalDate.of(curve.get(0).day().getYear(), 1, 1);
    return draw(curve, from, title, subtitle);
  }

  /** Detainer limits, with a title that compares ours with a published count. */
  static AdoptionSteps home(List<CurvePoint> curve, Measured.Reconciled published) {
    LocalDate yearEnd = LocalDate.of(published.asOf().getYear() - 2, 12, 31);
    String title =
        Text.of(
            "adoption.title",
            Words.count(at(curve, published.asOf()).gross().least()),
            Words.month(published.asOf()),
            Words.count(at(curve, yearEnd).gross().least()),
            Words.month(yearEnd));
    String subtitle =
        Text.of(
            "adoption.subtitle",
            Words.count(published.ours().least()),
            published.printed(),
            Words.month(published.asOf()),
            Words.count(published.ours().most() - published.ours().least()));
    return draw(curve, HOME_FROM, title, subtitle);
  }

  private static AdoptionSteps draw(
      List<CurvePoint> curve, LocalDate from, String title, String subtitle) {
    CurvePoint end = curve.get(curve.size() - 1);
    Bounds gross = new Bounds(end.gross().least(), end.grossDated());
    boolean ended = curve.stream().anyMatch(p -> p.net().least() < p.gross().least());
    ChartText text =
        new ChartText(
            "adoption",
            title,
            subtitle,
            Text.of("adoption.source"),
            Text.of(
                "curve.description",
                Words.day(from),
                Words.day(end.day()),
                Words.bounds(gross),
                Words.count(end.net().least())));
    List<AdoptionSteps.Point> points =
        curve.stream()
            .map(
                p ->
                    new AdoptionSteps.Point(
                        p.day(), p.gross().least(), p.grossDated(), p.net().least()))
            .toList();
    AdoptionSteps.Labels labels =
        new AdoptionSteps.Labels(
            Text.of("curve.adopted", Words.bounds(gross)),
            ended
                ? Optional.of(Text.of("curve.inForce", Words.count(end.net().least())))
                : Optional.empty());
    return new AdoptionSteps(points, from, end.day(), labels, text);
  }

  /** A chart of adoption with its table and its files, to stand in a page. */
  static PageModel.InlineChart inPage(AdoptionSteps chart, String name) {
    return new PageModel.InlineChart(
        chart, TABLE, "data/adoption-curves.csv", Optional.of("charts/adoption/" + name));
  }

  private static LocalDate firstDayWith(List<CurvePoint> curve, long places) {
    return curve.stream().filter(p -> p.gross().least() >= places).findFirst().orElseThrow().day();
  }

  /** The curve's value on a day: that of the last change on or before it, or of none. */
  static CurvePoint at(List<CurvePoint> curve, LocalDate day) {
    CurvePoint last = new CurvePoint("", "", day, new Bounds(0, 0), 0, new Bounds(0, 0));
    for (CurvePoint point : curve) {
      if (!point.day().isAfter(day)) {
        last = point;
      }
    }
    return last;
  }
}
