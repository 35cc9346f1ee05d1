package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.uptake.report.PageModel.CitedFigure;

class YearRowsTest {
  private static CitedFigure year(int year, String status, OptionalLong value) {
    boolean cited = value.isPresent();
    return new CitedFigure(
        new Site.Figure(
            "county-1",
            "1",
            "A",
            "county",
            "XX",
            "children_released",
            year,
            cited ? Optional.of(LocalDate.of(year - 1, 10, 1)) : Optional.empty(),
            cited ? Optional.of(LocalDate.of(year, 1, 31)) : Optional.empty(),
            false,
            "printed",
            value,
            status,
            OptionalLong.empty(),
            OptionalLong.empty(),
            "",
            cited ? Optional.of("orr@1") : Optional.empty(),
            "",
            "",
            "",
            "",
            "",
            Optional.empty(),
            "",
            Optional.empty()),
        "#c-fy" + year,
        Optional.empty());
  }

  private static CitedFigure notHeld(int year) {
    return year(year, "not_held", OptionalLong.empty());
  }

  @Test
  void yearsOfOneStandingWithoutANumberStandInOneRow() {
    List<CitedFigure> figures =
        List.of(
            notHeld(2015),
            notHeld(2016),
            year(2017, "not_applicable", OptionalLong.empty()),
            year(2018, "reported", OptionalLong.of(60)),
            year(2019, "reported", OptionalLong.of(60)),
            notHeld(2020));
    assertThat(YearRows.of(figures).stream().map(YearRows.Row::years))
        .containsExactly("FY2015–FY2016", "FY2017", "FY2018", "FY2019", "FY2020");
    assertThat(YearRows.years(figures, "not_held")).isEqualTo("FY2015–FY2016, FY2020");
  }

  @Test
  void yearsWithAGapBetweenAreTwoRows() {
    assertThat(YearRows.of(List.of(notHeld(2015), notHeld(2017)))).hasSize(2);
  }

  @Test
  void aFigureHasTheMarksOfItsStandingAndATableThoseThatOccur() {
    CitedFigure part = year(2021, "derived", OptionalLong.of(9));
    assertThat(Marks.of(part)).extracting(Marks.Mark::printed).containsExactly("[d]", "[p]");
    assertThat(Marks.in(List.of(notHeld(2020), part))).containsExactly("p", "d", "n");
  }
}
