package org.uptake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.uptake.report.chart.ChartText;
import org.uptake.report.chart.YearBars;

/** Draws the charts of releases; their titles follow from the data by rule. */
final class Charts {
  private Charts() {}

  /** Children released by fiscal year; empty where no year has a figure. */
  static Optional<PageModel.InlineChart> releases(String place, List<Site.Figure> figures) {
    if (figures.stream().allMatch(f -> f.value().isEmpty())) {
      return Optional.empty();
    }
    List<YearBars.Bar> bars = new ArrayList<>();
    for (Site.Figure f : figures) {
      bars.add(
          new YearBars.Bar(f.fiscalYear(), f.value(), f.partial(), through(f), mark(f), absent(f)));
    }
    boolean partial = figures.stream().anyMatch(f -> f.partial() && f.value().isPresent());
    String title = title(figures);
    String inWords =
        figures.stream()
            .filter(f -> f.value().isPresent())
            .map(f -> Text.of("releases.bar", year(f), count(f) + mark(f) + inWords(f)))
            .collect(Collectors.joining("; "));
    ChartText text =
        new ChartText(
            "releases",
            title,
            Text.of(partial ? "releases.subtitle.partial" : "releases.subtitle", place),
            Text.of("releases.source"),
            Text.of("releases.description", inWords));
    return Optional.of(new PageModel.InlineChart(new YearBars.Spec(bars, text)));
  }

  /** What stands in place of a bar that is not there. */
  private static String absent(Site.Figure f) {
    return f.status().equals("not_published") ? "[x]" : "[n]";
  }

  /** Under the year of a part: how far it goes, e.g. {@code to 31 Jan}. */
  private static String through(Site.Figure f) {
    if (!f.partial() || f.value().isEmpty()) {
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
    String corrected = f.status().equals("corrected") ? " [e]" : "";
    String revised = f.revised() ? " [r]" : "";
    return (f.partial() ? " [p]" : "") + corrected + revised;
  }

  private static String title(List<Site.Figure> figures) {
    List<Site.Figure> whole =
        figures.stream().filter(f -> f.complete() && f.value().isPresent()).toList();
    if (whole.isEmpty()) {
      return Text.of("releases.title.none");
    }
    Site.Figure last = whole.get(whole.size() - 1);
    Site.Figure peak =
        whole.stream().max(Comparator.comparingLong(f -> f.value().orElse(0))).orElseThrow();
    String key =
        peak.fiscalYear() == last.fiscalYear()
            ? "releases.title.rising"
            : peak.value().equals(last.value()) ? "releases.title.level" : "releases.title";
    return Text.of(key, children(peak), year(peak), year(last), count(last));
  }

  private static String children(Site.Figure f) {
    return f.value().equals(OptionalLong.of(1)) ? Text.of("child") : Text.of("children", count(f));
  }

  private static String year(Site.Figure f) {
    return String.valueOf(f.fiscalYear());
  }

  private static String count(Site.Figure f) {
    return Words.count(f.value().orElse(0));
  }
}
