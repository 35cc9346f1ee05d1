package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.uptake.model.KnownBasis;
import org.uptake.model.Observation;
import org.uptake.model.Place;
import org.uptake.model.RowOutcome;
import org.uptake.model.Snapshot;
import org.uptake.model.SourceException;
import org.uptake.model.ValueStatus;

/** ORR's table by state: one figure a state and fiscal year. */
class StateTableTest {
  private static final Snapshot PAGE = Given.published("orr-releases-by-state", "2025-01-15");
  private static final String HEADINGS =
      "State|Total Number of UC Released to Sponsors in FY15 (Oct. 2014 — Sep. 2015)"
          + "|Total Number of UC Released to Sponsors in FY16\u00a0\n(Oct. 2015 — Sep. 2016)";

  @Test
  void eachCellIsOneFigureOfItsStateAndYear() {
    Facts facts = read("Alabama|808|870", "California|3,629|7,381");

    assertThat(facts.observations())
        .extracting(
            Observation::placeId, o -> o.period().fiscalYear().orElseThrow(), Observation::count)
        .containsExactly(
            tuple("state-al", 2015, OptionalLong.of(808)),
            tuple("state-al", 2016, OptionalLong.of(870)),
            tuple("state-ca", 2015, OptionalLong.of(3629)),
            tuple("state-ca", 2016, OptionalLong.of(7381)));
  }

  @Test
  void aFigureKnowsItsCellAndItsHeading() {
    Observation figure = read("Alabama|808|870").observations().get(1);

    assertThat(figure.locator()).hasToString("table 1, row 1, column 3");
    assertThat(figure.rowLocator()).hasToString("table 1, row 1");
    assertThat(figure.rowLabel()).isEqualTo("Alabama");
    assertThat(figure.columnLabel())
        .isEqualTo("Total Number of UC Released to Sponsors in FY16 (Oct. 2015 — Sep. 2016)");
    assertThat(figure.printed()).isEqualTo("870");
    assertThat(figure.measure()).isEqualTo("children_released");
    assertThat(figure.known().basis()).isEqualTo(KnownBasis.CAPTURE);
  }

  @Test
  void aBlankIsNotPublishedAndAZeroIsPrinted() {
    assertThat(read("Alaska||0", "Montana|\u00a0|<2").observations())
        .extracting(Observation::status, Observation::count)
        .containsExactly(
            tuple(ValueStatus.NOT_PUBLISHED, OptionalLong.empty()),
            tuple(ValueStatus.ZERO, OptionalLong.of(0)),
            tuple(ValueStatus.NOT_PUBLISHED, OptionalLong.empty()),
            tuple(ValueStatus.NOT_HELD, OptionalLong.empty()));
  }

  @Test
  void anUnreadableCellIsTold() {
    assertThat(Given.findings(read("Montana|1|<2"), "unreadable_cell"))
        .singleElement()
        .asString()
        .contains("Montana", "FY16", "'<2' is not a count");
  }

  @Test
  void totalRowIsNeverAState() {
    Facts facts = read("Alabama|808|870", "TOTAL|27,840|52,147");

    assertThat(facts.observations())
        .filteredOn(o -> o.rowLabel().equals("TOTAL"))
        .extracting(Observation::placeId)
        .containsExactly(Place.NATION_ID, Place.NATION_ID);
  }

  @Test
  void theDistrictAndTheTerritoriesAreRowsUnderAnyOfTheirLabels() {
    Facts facts =
        read("DC|1|2", "PR|3|4", "VI|5|6", "District of Columbia|1|2", "Virgin Islands|5|6");

    assertThat(facts.observations())
        .extracting(Observation::placeId)
        .containsOnly("state-dc", "state-pr", "state-vi");
    assertThat(Given.reasons(facts, RowOutcome.DUPLICATE))
        .containsExactly(
            "'District of Columbia' stands in row 1 already",
            "'Virgin Islands' stands in row 3 already");
  }

  @Test
  void aRowThatIsNoStateIsRejectedAndTheOthersStay() {
    Facts facts = read("Alabama|808|870", "Guam|1|2", "Alaska|2|5");

    assertThat(Given.reasons(facts, RowOutcome.REJECTED))
        .as("invented")
        .containsExactly("'Guam' is no state, district, territory or TOTAL");
    assertThat(facts.count(RowOutcome.KEPT)).isEqualTo(2);
  }

  @Test
  void everyRowHasOneOutcome() {
    Facts facts = read("Alabama|808|870", "|\u00a0|", "Guam|1|2", "Alabama|808|870");

    assertThat(facts.rows())
        .extracting(r -> r.locator().toString(), r -> r.outcome(), r -> r.claims())
        .containsExactly(
            tuple("table 1, row 1", RowOutcome.KEPT, 2),
            tuple("table 1, row 2", RowOutcome.BLANK, 0),
            tuple("table 1, row 3", RowOutcome.REJECTED, 0),
            tuple("table 1, row 4", RowOutcome.DUPLICATE, 0));
  }

  @Test
  void yearsOutOfOrderAreRefused() {
    String turned =
        "State|Total Number of UC Released to Sponsors in FY16"
            + "|Total Number of UC Released to Sponsors in FY15";

    assertThatThrownBy(
            () -> new StateTable().normalize(Given.page("", turned), Given.context(PAGE)))
        .as("invented")
        .isInstanceOf(SourceException.class)
        .hasMessageContainingAll("FY15' follows fiscal year 2016", "oldest first");
  }

  @Test
  void aYearLeftOutIsRefused() {
    String gap =
        "State|Total Number of UC Released to Sponsors in FY15"
            + "|Total Number of UC Released to Sponsors in FY17";

    assertThatThrownBy(() -> new StateTable().normalize(Given.page("", gap), Given.context(PAGE)))
        .as("invented")
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("FY17' follows fiscal year 2015");
  }

  private static Facts read(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADINGS));
    lines.addAll(List.of(rows));
    return new StateTable()
        .normalize(Given.page("", lines.toArray(String[]::new)), Given.context(PAGE));
  }
}
