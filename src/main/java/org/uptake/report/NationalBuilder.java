package org.uptake.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uptake.report.National.Figure;
import org.uptake.report.chart.ChartText;
import org.uptake.report.chart.YearBars;

/** Puts together the page of national tables. */
final class NationalBuilder {
  private static final String DISCHARGES = "discharges";
  private final SiteIndex site;

  NationalBuilder(SiteIndex site) {
    this.site = site;
  }

  National.Page page() {
    List<National.Table> shares =
        List.of("share_by_country", "share_by_age", "share_by_gender").stream()
            .filter(m -> !figures(m).isEmpty())
            .map(this::shares)
            .toList();
    return new National.Page(
        chart(),
        shares,
        table(
            "length_of_care",
            figures("length_of_care"),
            Optional.empty(),
            f -> "FY" + f.fiscalYear()),
        months(),
        site.claims("nation-us"),
        citations());
  }

  private List<Figure> figures(String measure) {
    return site.data().national().stream().filter(f -> f.measure().equals(measure)).toList();
  }

  private National.Table shares(String measure) {
    return table(measure, figures(measure), Optional.empty(), f -> "FY" + f.fiscalYear());
  }

  private static National.Table table(
      String id,
      List<Figure> figures,
      Optional<List<String>> sums,
      Function<Figure, String> period) {
    List<String> columns = figures.stream().map(NationalBuilder::column).distinct().toList();
    List<National.Row> rows = new ArrayList<>();
    for (var start : figures.stream().map(Figure::start).distinct().sorted().toList()) {
      List<Figure> own = figures.stream().filter(f -> f.start().equals(start)).toList();
      rows.add(
          new National.Row(
              period.apply(own.get(0)),
              columns.stream()
                  .map(c -> own.stream().filter(f -> column(f).equals(c)).findFirst())
                  .toList(),
              own.size() > 1 && own.get(0).unit().equals("percent")
                  ? Optional.of(sum(own))
                  : Optional.empty()));
    }
    return new National.Table(
        id,
        figures.isEmpty() ? "" : figures.get(0).title(),
        Text.of("national.caption." + id.replaceAll("-\\d+$", "")),
        id.startsWith(DISCHARGES) ? Text.of("national.month") : Text.of("national.year"),
        columns,
        rows,
        sums);
  }

  /** Categories name their column; a measure without categories has its title. */
  private static String column(Figure f) {
    return f.category().isEmpty() ? Text.of("national.column." + f.measure()) : f.category();
  }

  /** A share printed as less than a number is less than that, perhaps nothing. */
  private static String sum(List<Figure> shares) {
    BigDecimal least = total(shares.stream().flatMap(f -> f.value().stream()).toList());
    BigDecimal more = total(shares.stream().flatMap(f -> f.lessThan().stream()).toList());
    return more.signum() == 0
        ? Words.exact(least, "percent")
        : Text.of(
            "national.sum.between",
            Words.exact(least, "percent"),
            Words.exact(least.add(more), "percent"));
  }

  private static BigDecimal total(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<National.Year> months() {
    List<Figure> monthly =
        site.data().national().stream()
            .filter(f -> f.periodKind().equals("month"))
            .sorted(Comparator.comparing(f -> !f.measure().equals(DISCHARGES)))
            .toList();
    List<National.Year> years = new ArrayList<>();
    for (int year : monthly.stream().map(Figure::fiscalYear).distinct().sorted().toList()) {
      List<Figure> own = monthly.stream().filter(f -> f.fiscalYear() == year).toList();
      List<String> sums = new ArrayList<>();
      for (String column : own.stream().map(NationalBuilder::column).distinct().toList()) {
        List<Figure> cells = own.stream().filter(f -> column(f).equals(column)).toList();
        sums.add(
            cells.get(0).unit().equals("children")
                ? Words.exact(
                    total(cells.stream().flatMap(f -> f.value().stream()).toList()), "children")
                : "");
      }
      years.add(
          new National.Year(
              year,
              table(DISCHARGES + "-" + year, own, Optional.of(sums), f -> Words.month(f.start())),
              site.data().elsewhere().compared().stream()
                  .filter(c -> c.topic().equals("months"))
                  .filter(c -> c.end().isPresent() && year == fiscalYear(c))
                  .findFirst()));
    }
    return years;
  }

  private static int fiscalYear(Elsewhere.Compared c) {
    return c.start().getYear() + 1;
  }

  private List<National.Cited> citations() {
    return site.data().national().stream()
        .collect(Collectors.groupingBy(Figure::snapshotId))
        .entrySet()
        .stream()
        .map(
            e -> {
              Site.SnapshotRow snapshot = site.snapshot(e.getKey());
              return new National.Cited(snapshot, site.source(snapshot.sourceId()), e.getValue());
            })
        .sorted(
            Comparator.comparing((National.Cited c) -> c.source().sourceId())
                .thenComparing(c -> c.snapshot().file()))
        .toList();
  }

  /** Average length of care by fiscal year; empty where none is held. */
  private Optional<PageModel.InlineChart> chart() {
    List<Figure> care =
        figures("length_of_care").stream()
            .filter(f -> f.value().isPresent())
            .sorted(Comparator.comparing(Figure::start))
            .toList();
    if (care.isEmpty()) {
      return Optional.empty();
    }
    Figure last = care.get(care.size() - 1);
    Figure peak =
        care.stream().max(Comparator.comparing(f -> f.value().orElseThrow())).orElseThrow();
    List<YearBars.Bar> bars =
        care.stream()
            .map(
                f ->
                    new YearBars.Bar(
                        f.fiscalYear(),
                        OptionalLong.of(f.value().orElseThrow().longValue()),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        !f.complete(),
                        "",
                        f.complete() ? "" : "[p]",
                        "[n]",
                        false))
            .toList();
    String words =
        care.stream()
            .map(f -> Text.of("releases.bar", String.valueOf(f.fiscalYear()), f.shown()))
            .collect(Collectors.joining("; "));
    ChartText text =
        new ChartText(
            "care",
            Text.of(
                "care.title",
                peak.shown(),
                String.valueOf(peak.fiscalYear()),
                String.valueOf(last.fiscalYear()),
                last.shown()),
            Text.of("care.subtitle"),
            Text.of("care.source"),
            Text.of("releases.description", words));
    return Optional.of(
        new PageModel.InlineChart(
            new YearBars(bars, text),
            "length_of_care-table",
            "data/national-figures.csv",
            Optional.of("charts/care/us")));
  }
}
