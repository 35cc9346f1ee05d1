package org.uptake.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.uptake.GoldenFile;

/** Every kind of chart is drawn with equal bytes, nothing cut off, and nothing a page refuses. */
class ChartsDrawnTest {
  private static final Map<String, Chart> CHARTS =
      new TreeMap<>(
          Map.of(
              "year-bars", ChartExamples.bars(),
              "adoption-steps", ChartExamples.steps(),
              "policy-timeline", ChartExamples.timeline(),
              "rate-dots", ChartExamples.rates()));

  @TestFactory
  Stream<DynamicTest> chartsLookAsApproved() {
    return each((name, chart) -> GoldenFile.assertSame(getClass(), name + ".svg", lines(chart)));
  }

  @TestFactory
  Stream<DynamicTest> noLabelIsCutOffOrLiesOnAnother() {
    return each((name, chart) -> assertThat(LabelBoxes.faults(chart.svg())).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> aStrictPolicyOfContentLetsThemPass() {
    Pattern refused = Pattern.compile("style|CDATA|<script|url\\(|href| on[a-z]+=");
    return each((name, chart) -> assertThat(chart.svg()).doesNotContainPattern(refused));
  }

  @TestFactory
  Stream<DynamicTest> drawnManyTimesAtOnceTheBytesAreEqual() {
    return each(
        (name, chart) -> {
          Set<String> drawn = new ConcurrentSkipListSet<>();
          Set<String> pictures = new ConcurrentSkipListSet<>();
          IntStream.range(0, 16)
              .parallel()
              .forEach(
                  i -> {
                    drawn.add(chart.svg() + chart.svgFile());
                    pictures.add(HexFormat.of().formatHex(chart.png()));
                  });
          assertThat(drawn).hasSize(1);
          assertThat(pictures).hasSize(1);
        });
  }

  @Test
  void aBarOfSixDigitsAmongElevenHasRoomForItsNumber() {
    List<YearBars.Bar> bars =
        IntStream.rangeClosed(2015, 2025)
            .mapToObj(
                year ->
                    new YearBars.Bar(
                        year,
                        OptionalLong.of(999_999),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        true,
                        "to 31 Dec",
                        "[p] [e] [r]",
                        "",
                        true))
            .toList();

    assertThat(LabelBoxes.faults(new YearBars(bars, ChartExamples.TEXT).svg())).isEmpty();
  }

  @Test
  void oneBarIsNotAsWideAsThePicture() {
    YearBars chart = new YearBars(List.of(YearBars.Bar.of(2024, 1)), ChartExamples.TEXT);

    assertThat(LabelBoxes.faults(chart.svg())).isEmpty();
    assertThat(chart.svg()).contains("width=\"80.2\"");
  }

  @Test
  void thirtyPoliciesWithLongNamesAreLegible() {
    String svg = ChartExamples.thirty().svg();

    assertThat(LabelBoxes.faults(svg)).isEmpty();
    assertThat(svg)
        .contains("<title>Prince of Wales-Hyder Census Area Sheriff's")
        .contains("…</text>");
  }

  @Test
  void aTimelineOfOneDayHasItsYear() {
    PolicyTimeline chart =
        new PolicyTimeline(
            List.of(
                ChartExamples.row(
                    "Kent",
                    ChartExamples.day(2025, 7, 18),
                    ChartExamples.day(2025, 7, 18),
                    PolicyTimeline.Ending.OPEN)),
            LocalDate.of(2025, 7, 18),
            "no date held",
            ChartExamples.TEXT);

    assertThat(LabelBoxes.faults(chart.svg())).isEmpty();
    assertThat(chart.svg()).contains(">2025</text>");
  }

  @Test
  void textIsEscaped() {
    ChartText hostile =
        new ChartText("x", "<script>\u0001&", "\"><b>", "</svg>", "]]><script>alert(1)</script>");
    String svg = new YearBars(List.of(YearBars.Bar.of(2024, 1)), hostile).svg();

    assertThat(svg).doesNotContain("<script", "<b>", "\u0001");
    assertThat(svg.split("</svg>", -1)).hasSize(3);
  }

  @Test
  void overlongNamesOfRatesEndInAnEllipsis() {
    RateDots chart =
        new RateDots(
            List.of(
                ChartExamples.rate(
                    "A county whose name is much longer than any room for it", 1, 1, "1.0", true),
                ChartExamples.rate("Kent", 2, 8_000, "2.0–8,000.0 [c] [p]", false)),
            ChartExamples.TEXT);

    assertThat(LabelBoxes.faults(chart.svg())).isEmpty();
  }

  @Test
  void aSharedPictureIsSmallWhateverItsNameIsLike() {
    byte[] image =
        OpenGraphImages.draw(
            "Uptake",
            "Commonwealth of the Northern Mariana Islands and more",
            "Releases peaked at 127,447 children in FY2022; FY2024 had 99,381",
            ChartExamples.bars().bars());

    assertThat(image.length).isBetween(1, 60_000);
    assertThat(OpenGraphImages.pathOfState("ca")).isEqualTo("og/states/ca.png");
  }

  private interface Check {
    void of(String name, Chart chart) throws IOException;
  }

  private static Stream<DynamicTest> each(Check check) {
    return CHARTS.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check.of(e.getKey(), e.getValue())));
  }

  /** One element a line, so that a difference can be read. */
  private static String lines(Chart chart) {
    return chart.svg().replace("><", ">\n<") + "\n";
  }
}
