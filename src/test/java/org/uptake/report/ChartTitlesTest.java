package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.uptake.report.RateCharts.Rate;

/** A title states the finding, by rule. */
class ChartTitlesTest {
  private static Site.Figure figure(
      int year, OptionalLong value, String status, boolean whole, OptionalLong most) {
    boolean told = value.isPresent() || most.isPresent();
    return new Site.Figure(
        "county-00001",
        "00001",
        "Kent County",
        "county",
        "ZZ",
        "children_released",
        year,
        told ? Optional.of(LocalDate.of(year - 1, 10, 1)) : Optional.empty(),
        told ? Optional.of(LocalDate.of(year, whole ? 9 : 1, 30)) : Optional.empty(),
        whole,
        "printed",
        value,
        status,
        most.isPresent() ? OptionalLong.of(0) : OptionalLong.empty(),
        most,
        "",
        told ? Optional.of("list@1") : Optional.empty(),
        "",
        "",
        "",
        "",
        "",
        Optional.empty(),
        "",
        Optional.empty());
  }

  private static String title(long... values) {
    List<Site.Figure> figures = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      figures.add(
          figure(2020 + i, OptionalLong.of(values[i]), "reported", true, OptionalLong.empty()));
    }
    return title(figures);
  }

  private static String title(List<Site.Figure> figures) {
    return Charts.releases("Kent County", figures).orElseThrow().text().title();
  }

  private static final Site.Figure NOT_HELD =
      figure(2019, OptionalLong.empty(), "not_held", false, OptionalLong.empty());

  @Test
  void rising() {
    assertThat(title(3, 5, 9))
        .isEqualTo("Releases rose to 9 children in FY2022, the most of any whole year");
  }

  @Test
  void falling() {
    assertThat(title(9, 5, 1)).isEqualTo("Releases fell from 9 in FY2020 to 1 in FY2022");
  }

  @Test
  void fromAPeakDown() {
    assertThat(title(3, 9, 1)).isEqualTo("Releases peaked at 9 children in FY2021; FY2022 had 1");
  }

  @Test
  void levelAtTheTop() {
    assertThat(title(9, 5, 9))
        .isEqualTo("Releases were highest at 9 children in FY2020, and again in FY2022");
  }

  @Test
  void allAlike() {
    assertThat(title(4, 4, 4)).isEqualTo("Each of 3 whole years to FY2022 had 4 children");
  }

  @Test
  void oneYear() {
    assertThat(title(1)).isEqualTo("1 child in FY2020, the only whole year with a figure");
  }

  @Test
  void nothingButZeroIsAFinding() {
    assertThat(title(0, 0)).isEqualTo("No child was released here in any of 2 whole years");
  }

  @Test
  void aPartOfAYearIsNoWholeOne() {
    Site.Figure part = figure(2021, OptionalLong.of(475), "reported", false, OptionalLong.empty());

    assertThat(title(List.of(NOT_HELD, part)))
        .isEqualTo("475 children in part of FY2021; no whole year has a figure");
  }

  @Test
  void boundsAreNoFigure() {
    Site.Figure hidden =
        figure(2021, OptionalLong.empty(), "below_threshold", false, OptionalLong.of(49));

    assertThat(title(List.of(NOT_HELD, hidden)))
        .isEqualTo("Between bounds only: 0 to 49 children in part of FY2021");
  }

  @Test
  void withNeitherFigureNorBoundsThereIsNoChart() {
    assertThat(Charts.releases("Kent County", List.of(NOT_HELD))).isEmpty();
  }

  @Test
  void ratesAreComparedOnlyWhereTheirBoundsLieApart() {
    Rate own = Rate.of("Kent County", 10.1, "[p]");
    Rate wide = new Rate("Invented State", OptionalDouble.of(4), OptionalDouble.of(30), "[c]", "");
    Rate more = Rate.of("United States", 33, "");

    assertThat(
            RateCharts.compared(own, List.of(wide, more), "FY2021", "people of 2021")
                .orElseThrow()
                .text()
                .title())
        .isEqualTo("Kent County had 10.1 per 100,000 people, fewer than United States");
  }
}
