package org.uptake.report.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.uptake.report.chart.PolicyTimeline.Ending;

/** Small invented charts, one of a kind. */
final class ChartExamples {
  static final ChartText TEXT =
      new ChartText(
          "example",
          "Releases peaked at 127,447 children in FY2022; FY2024 had 99,381",
          "Children released, Kent County, fiscal years; pale and [p]: part of a year",
          "Source: invented for a test.",
          "Bar chart. FY2022: 127,447.");

  private static final OptionalLong NONE = OptionalLong.empty();

  private ChartExamples() {}

  static YearBars bars() {
    return new YearBars(
        List.of(
            YearBars.Bar.of(2019, 0),
            YearBars.Bar.of(2020, 16_837),
            YearBars.Bar.absent(2021, "[n]"),
            YearBars.Bar.of(2022, 127_447),
            new YearBars.Bar(
                2023,
                NONE,
                OptionalLong.of(0),
                OptionalLong.of(49),
                true,
                "to 31 Dec",
                "[c] [p]",
                "",
                true),
            new YearBars.Bar(
                2024, OptionalLong.of(99_381), NONE, NONE, false, "", "[e] [r]", "", false),
            new YearBars.Bar(
                2025, OptionalLong.of(4_152), NONE, NONE, true, "part", "[p]", "", false)),
        TEXT);
  }

  static AdoptionSteps steps() {
    return new AdoptionSteps(
        List.of(
            new AdoptionSteps.Point(LocalDate.of(2011, 3, 1), 1, 2, 1),
            new AdoptionSteps.Point(LocalDate.of(2014, 5, 1), 40, 60, 38),
            new AdoptionSteps.Point(LocalDate.of(2017, 2, 1), 90, 95, 70)),
        LocalDate.of(2011, 1, 1),
        LocalDate.of(2018, 6, 30),
        new AdoptionSteps.Labels("90–95 had adopted", Optional.of("70 in force")),
        TEXT);
  }

  static PolicyTimeline timeline() {
    return new PolicyTimeline(
        List.of(
            row("Kent County: Resolution 12", day(2011, 10, 18), day(2011, 10, 18), Ending.OPEN),
            row("Kent: Order 7", day(2014, 1, 1), day(2014, 12, 31), Ending.ENDED),
            row("Kent: Policy 3", Optional.empty(), day(2016, 7, 1), Ending.POSSIBLE),
            row("Kent: ID cards", Optional.empty(), Optional.empty(), Ending.OPEN)),
        LocalDate.of(2025, 7, 18),
        "no date held",
        TEXT);
  }

  static PolicyTimeline.Row row(
      String name, Optional<LocalDate> earliest, Optional<LocalDate> latest, Ending ending) {
    boolean ended = ending == Ending.ENDED;
    return new PolicyTimeline.Row(
        name,
        "some days; how it stands",
        earliest,
        latest,
        ended || latest.isEmpty() ? Optional.empty() : day(2020, 3, 1),
        ending,
        ended ? day(2018, 1, 1) : Optional.empty(),
        ended ? day(2019, 6, 30) : Optional.empty());
  }

  static Optional<LocalDate> day(int year, int month, int day) {
    return Optional.of(LocalDate.of(year, month, day));
  }

  /** Thirty policies within a few years, each with a name too long for its room. */
  static PolicyTimeline thirty() {
    List<PolicyTimeline.Row> rows =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    row(
                        "Prince of Wales-Hyder Census Area Sheriff's Department: policy on holds, number "
                            + i,
                        day(2011 + i / 6, 1 + i % 12, 1),
                        day(2012 + i / 6, 1 + i % 12, 1),
                        i % 2 == 0 ? Ending.OPEN : Ending.ENDED))
            .toList();
    return new PolicyTimeline(rows, LocalDate.of(2025, 7, 18), "no date held", TEXT);
  }

  static RateDots rates() {
    return new RateDots(
        List.of(
            rate("Kent County", 10.1, 10.1, "10.1 [p]", true),
            rate("Invented State", 4, 9.5, "4.0–9.5 [c] [p]", false),
            rate("United States", 33.1, 33.1, "33.1", false),
            new RateDots.Row(
                "Similar counties",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "not published [x]",
                false)),
        TEXT);
  }

  static RateDots.Row rate(String name, double least, double most, String words, boolean own) {
    return new RateDots.Row(name, OptionalDouble.of(least), OptionalDouble.of(most), words, own);
  }
}
