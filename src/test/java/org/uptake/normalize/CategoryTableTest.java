package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uptake.model.Observation;
import org.uptake.model.PeriodKind;
import org.uptake.model.Place;
import org.uptake.model.RowOutcome;
import org.uptake.model.ValueStatus;

/** The nation's figures: one row is one cell of a published table. */
class CategoryTableTest {
  private static final String SHARES = "orr-facts-and-data";
  private static final String MONTHS = "orr-monthly-discharges";
  private static final String DISCHARGES =
      "Total Monthly Discharges to Individual Sponsors Only (By Category)|";

  @Test
  void aShareIsAFigureOfTheNationInPercent() {
    Observation figure = shares("2014|country_of_origin|Honduras|0.34").observations().get(0);

    assertThat(figure.placeId()).isEqualTo(Place.NATION_ID);
    assertThat(figure.measure()).isEqualTo("share_by_country");
    assertThat(figure.category()).isEqualTo("Honduras");
    assertThat(figure.value()).contains(new BigDecimal("34"));
    assertThat(figure.printed()).as("as the copy has it").isEqualTo("0.34");
    assertThat(figure.rowLabel()).isEqualTo("country_of_origin, Honduras, 2014");
    assertThat(figure.locator()).hasToString("table 1, row 1, column 4");
    assertThat(figure.period().complete()).isTrue();
  }

  @Test
  void lessThanTwoPercentHasAStatusAndABoundAndNoValue() {
    assertThat(
            shares(
                    "2014|country_of_origin|Mexico|<2%",
                    "2018|country_of_origin|All other countries|<5%")
                .observations())
        .extracting(Observation::status, Observation::value, Observation::lessThan)
        .containsExactly(
            tuple(ValueStatus.LESS_THAN, Optional.empty(), Optional.of(new BigDecimal("2"))),
            tuple(ValueStatus.LESS_THAN, Optional.empty(), Optional.of(new BigDecimal("5"))));
  }

  @Test
  void theOldestGroupIsOneCategoryUnderAnyOfItsLabels() {
    Facts facts = shares("2024|age|17+*|0.33", "2013|age|17|0.34", "2012|age|17+|0.38");

    assertThat(facts.observations()).extracting(Observation::category).containsOnly("17+");
    assertThat(facts.observations())
        .extracting(Observation::rowLabel)
        .containsExactly("age, 17+*, 2024", "age, 17, 2013", "age, 17+, 2012");
  }

  @Test
  void aFiscalYearThatHadNotEndedIsNotComplete() {
    assertThat(shares("2025|length_of_care_days|average days|35").observations())
        .as("invented: the copy is of January 2025")
        .extracting(o -> o.period().complete(), o -> o.period().end())
        .containsExactly(tuple(false, Optional.empty()));
  }

  @Test
  void aMonthIsAFigureOfItsOwnAndTheTotalIsTheWhole() {
    Facts facts =
        months(
            DISCHARGES + "Category 1|2020-10-01|544|Number",
            DISCHARGES + "Total|2020-10-01|1053|Number",
            "Overall Data|30-Day Average UC Discharge Rate:|2020-11-01|1.8|Number");

    assertThat(facts.observations())
        .extracting(Observation::measure, Observation::category, o -> o.value().orElseThrow())
        .containsExactly(
            tuple("discharges", "Category 1", new BigDecimal("544")),
            tuple("discharges", "", new BigDecimal("1053")),
            tuple("discharge_rate", "", new BigDecimal("1.8")));
    assertThat(facts.observations())
        .extracting(o -> o.period().kind(), o -> o.period().fiscalYear().orElseThrow())
        .containsOnly(tuple(PeriodKind.MONTH, 2021));
  }

  @Test
  void everyRowHasOneOutcome() {
    Facts facts =
        shares(
            "2014|country_of_origin|Honduras|0.34",
            "2014|country_of_origin|Honduras|0.34",
            "2014|religion|None|0.5",
            "2014|gender|Male|66",
            "14|gender|Male|0.66",
            "2014|gender|Male",
            "|||");

    assertThat(Given.reasons(facts, RowOutcome.DUPLICATE))
        .as("invented")
        .containsExactly("the same figure stands in row 1 already");
    assertThat(Given.reasons(facts, RowOutcome.REJECTED))
        .hasSize(4)
        .satisfies(r -> assertThat(r.get(0)).contains("'None'", "'religion'", "orr-facts-and-data"))
        .satisfies(r -> assertThat(r.get(1)).isEqualTo("'66' is not a number or share"))
        .satisfies(r -> assertThat(r.get(2)).isEqualTo("'14' is not a fiscal year"))
        .satisfies(r -> assertThat(r.get(3)).contains("3 cells under 4 headings"));
    assertThat(facts.rows()).hasSize(7);
    assertThat(facts.count(RowOutcome.BLANK)).isEqualTo(1);
  }

  @Test
  void aRowWithoutAMonthIsRejected() {
    assertThat(
            Given.reasons(
                months(
                    DISCHARGES + "Total||1053|Number", DISCHARGES + "Total|Oct 2020|1053|Number"),
                RowOutcome.REJECTED))
        .as("invented")
        .containsExactly("the row names no period", "'Oct 2020' is not a month like 2020-10");
  }

  private static Facts shares(String... rows) {
    return read(SHARES, "2025-01-15", "fiscal_year|table|category|value", rows);
  }

  private static Facts months(String... rows) {
    return read(MONTHS, "2021-03-11", "group|category|month|value|number_type", rows);
  }

  private static Facts read(String source, String day, String headings, String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = headings;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return new CategoryTable()
        .normalize(Given.page("", lines), Given.context(Given.published(source, day)));
  }
}
