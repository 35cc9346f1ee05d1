package org.uptake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.uptake.report.chart.ChartText;
import org.uptake.report.chart.YearBars;

/**
 * The charts of children released, of the nation, a state or a county, by fiscal year. The title
 * follows from the figures by rule: what the whole years show, or, where no whole year has a
 * figure, the last figure or bounds held.
 */
final class Charts {
  /** The table of the figures, as {@code part/figures.jte} names it. */
  static final String TABLE = "releases-table";

  private Charts() {}

  /**
   * Children released to sponsors by fiscal year; empty where no year has a figure or bounds.
   *
   * @param place as the chart names it, e.g. {@code Harris County}
   * @param figures of the place, oldest year first, as in the page's table
   */
  static Optional<YearBars> releases(String place, List<Site.Figure> figures) {
    if (figures.stream().noneMatch(Charts::told)) {
      return Optional.empty();
    }
    List<YearBars.Bar> bars = new ArrayList<>();
    Optional<String> document = Optional.empty();
    for (Site.Figure f : figures) {
      boolean broken = told(f) && document.isPresent() && !document.equals(f.snapshotId());
      bars.add(bar(f, broken));
      document = told(f) ? f.snapshotId() : document;
    }
    String inWords =
        figures.stream()
            .filter(Charts::told)
            .map(f -> Text.of("releases.bar", year(f), number(f) + mark(f) + inWords(f)))
            .collect(Collectors.joining("; "));
    boolean county = figures.stream().anyMatch(f -> f.geoLevel().equals("county"));
    return Optional.of(
        new YearBars(
            bars,
            new ChartText(
                "releases",
                title(figures),
                subtitle(place, figures, bars),
                Text.of(county ? "releases.source.county" : "releases.source"),
                Text.of("releases.description", inWords))));
  }

  /** The same with its table and files, to stand in the page of the place. */
  static Optional<PageModel.InlineChart> inPage(
      String place, List<Site.Figure> figures, String csv, Optional<String> picture) {
    return releases(place, figures)
        .map(chart -> new PageModel.InlineChart(chart, TABLE, csv, picture));
  }

  private static YearBars.Bar bar(Site.Figure f, boolean broken) {
    return new YearBars.Bar(
        f.fiscalYear(),
        f.value(),
        bounded(f) ? f.atLeast() : OptionalLong.empty(),
        bounded(f) ? f.atMost() : OptionalLong.empty(),
        f.partial(),
        through(f),
        told(f) ? mark(f).strip() : "",
        absent(f),
        broken);
  }

  /** Whether there is anything to draw. */
  private static boolean told(Site.Figure f) {
    return f.value().isPresent() || bounded(f);
  }

  private static boolean bounded(Site.Figure f) {
    return f.value().isEmpty() && f.atLeast().isPresent() && f.atMost().isPresent();
  }

  /** What stands in place of a bar that is not there. */
  private static String absent(Site.Figure f) {
    return switch (f.status()) {
      case "not_published" -> "[x]";
      case "not_applicable" -> "[z]";
      case "below_threshold" -> "[c]";
      default -> "[n]";
    };
  }

  /** Under the year of a part: how far it goes, e.g. {@code to 31 Jan}. */
  private static String through(Site.Figure f) {
    if (!f.partial() || !told(f)) {
      return "";
    }
    return f.end()
        .map(end -> Text.of("releases.through.short", Words.dayAndMonth(end)))
        .orElse(Text.of("releases.part"));
  }

  private static String inWords(Site.Figure f) {
    if (!f.partial()) {
      return "";
    }
    return " "
        + f.end()
            .map(end -> Text.of("releases.through", Words.day(end)))
            .orElse(Text.of("releases.part.end"));
  }

  private static String mark(Site.Figure f) {
    boolean nothingLeft = bounded(f) && f.atMost().equals(OptionalLong.of(0));
    String hidden = bounded(f) && !nothingLeft ? " [c]" : "";
    String corrected = f.status().equals("corrected") ? " [e]" : "";
    String derived = f.status().equals("derived") || nothingLeft ? " [d]" : "";
    String revised = f.revised() ? " [r]" : "";
    return hidden + (f.partial() ? " [p]" : "") + corrected + derived + revised;
  }

  /** Measure, place and period, and what the marks that occur mean. */
  private static String subtitle(String place, List<Site.Figure> figures, List<YearBars.Bar> bars) {
    List<String> parts = new ArrayList<>();
    parts.add(Text.of("releases.subtitle", place));
    add(parts, "releases.subtitle.partial", figures.stream().anyMatch(f -> told(f) && f.partial()));
    add(parts, "releases.subtitle.bounds", figures.stream().anyMatch(Charts::bounded));
    for (String why : List.of("[n]", "[x]", "[z]")) {
      boolean occurs = figures.stream().anyMatch(f -> !told(f) && absent(f).equals(why));
      add(parts, "releases.subtitle." + why.charAt(1), occurs);
    }
    add(parts, "releases.subtitle.broken", bars.stream().anyMatch(YearBars.Bar::broken));
    return String.join("; ", parts);
  }

  private static void add(List<String> parts, String key, boolean occurs) {
    if (occurs) {
      parts.add(Text.of(key));
    }
  }

  private static String title(List<Site.Figure> figures) {
    List<Site.Figure> whole =
        figures.stream().filter(f -> f.complete() && f.value().isPresent()).toList();
    return whole.isEmpty() ? partTitle(figures) : wholeTitle(whole);
  }

  /** Of the whole years: rising, falling, level, from a peak down, the only one, or all zero. */
  private static String wholeTitle(List<Site.Figure> whole) {
    Site.Figure first = whole.get(0);
    Site.Figure last = whole.get(whole.size() - 1);
    Comparator<Site.Figure> byValue = Comparator.comparingLong(f -> f.value().orElse(0));
    Site.Figure peak = whole.stream().max(byValue).orElseThrow();
    if (peak.value().equals(OptionalLong.of(0))) {
      return Text.of(
          whole.size() == 1 ? "releases.title.zero.one" : "releases.title.zero",
          whole.size() == 1 ? year(last) : String.valueOf(whole.size()));
    }
    if (whole.size() == 1) {
      return Text.of("releases.title.one", children(last), year(last));
    }
    if (peak.value().equals(last.value())) {
      boolean all = whole.stream().allMatch(f -> f.value().equals(last.value()));
      String key = all ? "releases.title.same" : "releases.title.level";
      String times = all ? String.valueOf(whole.size()) : year(peak);
      return peak.fiscalYear() == last.fiscalYear()
          ? Text.of("releases.title.rising", children(last), year(last))
          : Text.of(key, children(last), times, year(last));
    }
    return peak.equals(first) && falls(whole)
        ? Text.of("releases.title.falling", count(first), year(first), count(last), year(last))
        : Text.of("releases.title", children(peak), year(peak), year(last), count(last));
  }

  private static boolean falls(List<Site.Figure> whole) {
    for (int i = 1; i < whole.size(); i++) {
      if (whole.get(i).value().orElse(0) > whole.get(i - 1).value().orElse(0)) {
        return false;
      }
    }
    return true;
  }

  /** No whole year has a figure: the last figure held, or else the last bounds. */
  private static String partTitle(List<Site.Figure> figures) {
    Site.Figure last =
        last(figures.stream().filter(f -> f.value().isPresent()).toList())
            .or(() -> last(figures.stream().filter(Charts::told).toList()))
            .orElseThrow();
    String key = last.value().isPresent() ? "releases.title.part" : "releases.title.bounds";
    String number = last.value().isPresent() ? children(last) : number(last);
    return Text.of(last.partial() ? key : key + ".whole", number, year(last));
  }

  private static Optional<Site.Figure> last(List<Site.Figure> figures) {
    return figures.isEmpty() ? Optional.empty() : Optional.of(figures.get(figures.size() - 1));
  }

  private static String children(Site.Figure f) {
    return f.value().equals(OptionalLong.of(1)) ? Text.of("child") : Text.of("children", count(f));
  }

  private static String year(Site.Figure f) {
    return String.valueOf(f.fiscalYear());
  }

  private static String number(Site.Figure f) {
    return f.value().isPresent() ? count(f) : Words.between(f);
  }

  private static String count(Site.Figure f) {
    return Words.count(f.value().orElse(0));
  }
}
