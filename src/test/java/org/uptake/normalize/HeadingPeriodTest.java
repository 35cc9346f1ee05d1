package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.model.Period;
import org.uptake.model.PeriodBasis;
import org.uptake.model.Snapshot;
import org.uptake.model.SourceException;
import org.uptake.normalize.TableMatcher.Matched;

/** A heading names a year; whether it is whole a stated day or a later column says. */
class HeadingPeriodTest {
  private static final String BY_STATE = "orr-releases-by-state";
  private static final String BY_COUNTY = "orr-releases-by-county";
  private static final String UC = "Total Number of UC Released to Sponsors in ";

  @Test
  void aYearWithALaterOneBesideItIsWhole() {
    assertThat(byState("FY24 (Oct. 2023 — Sep. 2024)", "FY25", "2025-01-15"))
        .isEqualTo(Period.whole(2024));
  }

  @Test
  void aHeadingThatNamesTheWholeYearDoesNotMakeItComplete() {
    assertThat(byState("FY25 (Oct. 2024 — Sep. 2025)", "2025-01-15"))
        .isEqualTo(Period.openEnded(2025));
  }

  @ParameterizedTest
  @CsvSource({"2025-09-30", "2025-10-02", "2026-11-24"})
  void theDayOnWhichAPageStillStandsDoesNotFillItsLastYear(String published) {
    assertThat(byState("FY25 (Oct. 2024 — Sep. 2025)", published))
        .isEqualTo(Period.openEnded(2025));
  }

  @Test
  void aWholeYearWhoseHeadingPrintsNoRangeIsInferred() {
    assertThat(byState("FY24", "FY25", "2025-01-15"))
        .isEqualTo(Period.through(2024, LocalDate.of(2024, 9, 30), PeriodBasis.INFERRED));
  }

  @ParameterizedTest
  @CsvSource({"2024-09-30,false", "2024-10-01,true"})
  void aLaterColumnBeforeItsYearBeganShowsNothing(String published, boolean complete) {
    assertThat(byState("FY24 (Oct. 2023 — Sep. 2024)", "FY25", published).complete())
        .as("invented")
        .isEqualTo(complete);
  }

  @Test
  void aColumnAloneOnAnUndatedPageIsNotShownToBeComplete() {
    assertThat(of(UC + "FY15 (Oct. 2014 — Sep. 2015)", Given.cut(BY_STATE)))
        .isEqualTo(Period.openEnded(2015));
  }

  @Test
  void thePrintedLastMonthIsTheEnd() {
    assertThat(of(UC + "FY22 (thru Dec 2021)", Given.cut(BY_COUNTY)))
        .isEqualTo(Period.through(2022, LocalDate.of(2021, 12, 31), PeriodBasis.PRINTED));
  }

  @Test
  void aPrintedSeptemberCompletesTheYear() {
    Period period = of(UC + "FY22 (thru Sept. 2022)", Given.cut(BY_COUNTY));

    assertThat(period.complete()).as("invented").isTrue();
    assertThat(period.basis()).isEqualTo(PeriodBasis.PRINTED);
  }

  @Test
  void anEndShownByEvidenceIsMarkedInferred() {
    assertThat(byState("FY21 (Oct. 2020 — Sep. 2021)", "2021-03-11"))
        .isEqualTo(Period.through(2021, LocalDate.of(2021, 1, 31), PeriodBasis.INFERRED));
  }

  @Test
  void evidenceHoldsForItsOwnVintageOnly() {
    assertThat(byState("FY21 (Oct. 2020 — Sep. 2021)", "2021-03-12"))
        .isEqualTo(Period.openEnded(2021));
    assertThat(byState("FY20 (Oct. 2019 — Sep. 2020)", "FY21", "2021-03-11"))
        .isEqualTo(Period.whole(2020));
  }

  @ParameterizedTest
  @CsvSource({
    "FY18 (Oct. 2017 - Sep. 2018)",
    "FY18 (Oct. 2017 – Sep. 2018)",
    "FY 18 (October 2017 — September 2018)"
  })
  void dashesAndLongNamesOfMonthsMakeNoDifference(String years) {
    assertThat(byState(years, "FY19", "2025-01-15")).isEqualTo(Period.whole(2018));
  }

  @ParameterizedTest
  @CsvSource({
    "FY16 (Oct. 2014 — Sep. 2015)",
    "FY15 (Jan. 2014 — Jul. 2014)",
    "FY15 (Oct. 2014 — Sep. 2016)"
  })
  void aHeadingThatContradictsItselfIsRefused(String years) {
    assertThatThrownBy(() -> byState(years, "2025-01-15"))
        .as("invented")
        .isInstanceOf(SourceException.class)
        .hasMessageContainingAll(
            "data/snapshots/page.html", years, "contradicts itself", "from October");
  }

  @Test
  void aLastMonthOutsideTheYearIsRefused() {
    assertThatThrownBy(() -> of(UC + "FY22 (thru Dec 2022)", Given.cut(BY_COUNTY)))
        .as("invented")
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("2022-12-31 is not in fiscal year 2022 (2021-10-01 to 2022-09-30)");
  }

  @Test
  void aMonthThatIsNoneIsRefused() {
    assertThatThrownBy(() -> of(UC + "FY22 (thru Xyz 2021)", Given.cut(BY_COUNTY)))
        .as("invented")
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("'Xyz 2021' is not a month and a year");
  }

  private static Period byState(String years, String published) {
    return of(UC + years, Given.published(BY_STATE, published));
  }

  /** The period of a column beside that of a later year. */
  private static Period byState(String years, String later, String published) {
    return of("State|" + UC + years + "|" + UC + later, Given.published(BY_STATE, published), 1);
  }

  private static Period of(String heading, Snapshot snapshot) {
    return snapshot.sourceId().equals(BY_STATE)
        ? of("State|" + heading, snapshot, 1)
        : of("State|County|" + heading, snapshot, 2);
  }

  private static Period of(String headings, Snapshot snapshot, int column) {
    DocumentContext context = Given.context(snapshot);
    Matched table =
        TableMatcher.match(snapshot.file(), Given.page("", headings), context.pipeline());
    return HeadingPeriod.undated(context, List.of(table))
        .of(table.columns().get(column), table.table().name());
  }
}
