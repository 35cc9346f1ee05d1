package org.uptake.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uptake.report.chart.ChartText;
import org.uptake.report.chart.RateDots;

/**
 * The comparison of a county's rate of children released with its state, the nation and similar
 * counties. The title follows by rule: higher or lower than what it can be compared with.
 */
final class RateCharts {
  private RateCharts() {}

  /**
   * A rate per 100,000 people in one period.
   *
   * @param name the place, e.g. {@code Harris County}, or {@code Similar counties}
   * @param least the lowest that the rate can be; as high as {@code most} if the figure is held
   * @param most the highest
   * @param marks shorthand behind it, e.g. {@code [c] [p]}; may be empty
   * @param without why there is no rate, in few words; empty if there is one
   */
  record Rate(
      String name, OptionalDouble least, OptionalDouble most, String marks, String without) {

    /** A rate that follows from a figure. */
    static Rate of(String name, double rate, String marks) {
      return new Rate(name, OptionalDouble.of(rate), OptionalDouble.of(rate), marks, "");
    }

    private boolean held() {
      return least.isPresent() && most.isPresent();
    }

    private String number() {
      if (!held()) {
        return without;
      }
      String low = rounded(least.getAsDouble());
      String high = rounded(most.getAsDouble());
      return low.equals(high) ? low : low + "–" + high;
    }

    private static String rounded(double rate) {
      return String.format(Locale.ROOT, "%,.1f", rate);
    }
  }

  /**
   * The chart; empty where the place itself has no rate and no bounds of one.
   *
   * @param own the place that the page is about
   * @param others what it is compared with, in the order in which they stand
   * @param period in words, e.g. {@code 1 October 2020 to 31 January 2021}
   * @param population what it is divided by, e.g. {@code population of 2020, vintage 2025}
   */
  static Optional<RateDots> compared(
      Rate own, List<Rate> others, String period, String population) {
    if (!own.held()) {
      return Optional.empty();
    }
    List<RateDots.Row> rows =
        Stream.concat(Stream.of(row(own, true)), others.stream().map(r -> row(r, false))).toList();
    String words =
        rows.stream().map(r -> r.name() + ": " + r.words()).collect(Collectors.joining("; "));
    return Optional.of(
        new RateDots(
            rows,
            new ChartText(
                "rates",
                title(own, others),
                Text.of("rates.subtitle", period, population),
                Text.of("rates.source"),
                Text.of("rates.description", words))));
  }

  private static RateDots.Row row(Rate rate, boolean own) {
    return new RateDots.Row(
        rate.name(), rate.least(), rate.most(), (rate.number() + " " + rate.marks()).strip(), own);
  }

  private static String title(Rate own, List<Rate> others) {
    List<String> above = names(others, r -> own.least().orElse(0) > r.most().orElse(0));
    List<String> below = names(others, r -> own.most().orElse(0) < r.least().orElse(0));
    String key =
        above.isEmpty() && below.isEmpty()
            ? "rates.title.alone"
            : below.isEmpty()
                ? "rates.title.above"
                : above.isEmpty() ? "rates.title.below" : "rates.title.between";
    return Text.of(key, own.name(), own.number(), joined(above), joined(below));
  }

  private static List<String> names(List<Rate> rates, Predicate<Rate> wanted) {
    return rates.stream().filter(Rate::held).filter(wanted).map(Rate::name).limit(2).toList();
  }

  private static String joined(List<String> names) {
    return String.join(Text.of("rates.title.and"), names);
  }
}
