package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.uptake.report.chart.ChartText;
import org.uptake.report.chart.YearBars;

/** A page is written again exactly if its value changed. */
class PageContentTest {
  private record Line(String place, OptionalLong value, Optional<LocalDate> day) {}

  private record Lines(List<Line> lines, Optional<PageModel.InlineChart> chart) {}

  private static PageModel.InlineChart chart(long... values) {
    List<YearBars.Bar> bars =
        LongStream.of(values).mapToObj(value -> YearBars.Bar.of(2020, value)).toList();
    ChartText text = new ChartText("id", "title", "subtitle", "source", "description");
    return new PageModel.InlineChart(
        new YearBars(bars, text), "table", "data/table.csv", Optional.empty());
  }

  private static String hash(Object value) {
    return PageContent.of(value).sha256();
  }

  private static Line line(String place, long value) {
    return new Line(place, OptionalLong.of(value), Optional.of(LocalDate.of(2021, 1, 31)));
  }

  @Test
  void equalValuesHaveOneHash() {
    assertThat(hash(List.of(line("Kent", 3)))).isEqualTo(hash(List.of(line("Kent", 3))));
  }

  @Test
  void aNumberAnywhereInsideChangesTheHash() {
    assertThat(hash(new Lines(List.of(line("Kent", 3)), Optional.empty())))
        .isNotEqualTo(hash(new Lines(List.of(line("Kent", 4)), Optional.empty())));
  }

  @Test
  void aBarOfAChartChangesTheHash() {
    assertThat(hash(chart(1, 2))).isNotEqualTo(hash(chart(1, 3)));
  }

  @Test
  void absentIsNotZeroAndNotEmpty() {
    assertThat(hash(OptionalLong.empty())).isNotEqualTo(hash(OptionalLong.of(0)));
    assertThat(hash(Optional.empty())).isNotEqualTo(hash(Optional.of("")));
  }

  @Test
  void textsThatJoinToTheSameLettersAreDifferent() {
    assertThat(hash(List.of("a, b"))).isNotEqualTo(hash(List.of("a", "b")));
    assertThat(hash(List.of("ab", "c"))).isNotEqualTo(hash(List.of("a", "bc")));
    assertThat(hash(List.of(List.of("a"), "b"))).isNotEqualTo(hash(List.of(List.of("a", "b"))));
  }

  @Test
  void chartsAreFoundWhereverTheyStand() {
    PageModel.InlineChart chart = chart(1);
    assertThat(PageContent.of(new Lines(List.of(), Optional.of(chart))).charts()).hasSize(1);
    assertThat(PageContent.of(List.of(chart, chart)).charts()).hasSize(2);
  }

  @Test
  void whatHasNoOrderIsRefused() {
    Map<String, String> hashed = new HashMap<>(Map.of("a", "b"));
    assertThatThrownBy(() -> hash(hashed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("HashMap");
    assertThat(hash(new TreeMap<>(hashed))).isNotEmpty();
  }
}
