package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uptake.model.FigureClaim;
import org.uptake.model.Known;
import org.uptake.model.KnownBasis;
import org.uptake.model.PeriodKind;
import org.uptake.model.RowOutcome;

/** Figures printed elsewhere: one row is one figure as one publication prints it. */
class PlacementClaimsTest {
  private static final String HEADINGS =
      "measure|category|place|place_kind|state|figure_printed|period_kind|period_start|period_end"
          + "|period_basis|period_note|list_complete|confidence|basis|source_title|source_url"
          + "|source_published|note";
  private static final String ARTICLE = "|note|unknown|high|article|Some Paper: title||2014-09|";

  @Test
  void aClaimIsOfItsPlaceAndNeverAnObservation() {
    Facts facts =
        read(
            "children_released||East Baton Rouge Parish|county|LA|173|calendar_year|2014-01-01"
                + "|2014-07-31|printed"
                + ARTICLE,
            "children_released||Texas|state|TX|7,409|fiscal_year|2013-10-01|2014-09-30|printed"
                + ARTICLE,
            "children_released||TOTAL|nation||53,518|fiscal_year|2013-10-01|2014-09-30|printed"
                + ARTICLE);

    assertThat(facts.observations()).isEmpty();
    assertThat(facts.printedElsewhere())
        .extracting(FigureClaim::placeId, c -> c.period().kind(), c -> c.period().complete())
        .containsExactly(
            tuple("county-22033", PeriodKind.CALENDAR_YEAR, false),
            tuple("state-tx", PeriodKind.FISCAL_YEAR, true),
            tuple("nation-us", PeriodKind.FISCAL_YEAR, true));
  }

  @Test
  void severalPlacesTogetherAreAClaimOnWhatContainsThemNotOnOneOfThem() {
    assertThat(
            read(
                    "children_released||Nassau County + Suffolk County (combined)|group|NY|830"
                        + "|fiscal_year|2017-10-01|2018-09-30|printed"
                        + ARTICLE,
                    "children_released||MD + VA (combined)|group||6,620|calendar_year|2014-01-01|"
                        + "|unknown"
                        + ARTICLE)
                .printedElsewhere())
        .extracting(FigureClaim::placeId, FigureClaim::several)
        .containsExactly(
            tuple("state-ny", "Nassau County + Suffolk County (combined)"),
            tuple("nation-us", "MD + VA (combined)"));
  }

  @Test
  void aPublicationKnownToAMonthWasOutByItsLastDay() {
    assertThat(
            read("children_released||Texas|state|TX|7,409|fiscal_year|2013-10-01|2014-09-30"
                    + "|printed"
                    + ARTICLE)
                .printedElsewhere())
        .extracting(FigureClaim::known)
        .containsExactly(new Known(LocalDate.of(2014, 9, 30), KnownBasis.PUBLICATION));
  }

  @Test
  void everyRowHasOneOutcome() {
    String good =
        "children_released||Texas|state|TX|7,409|fiscal_year|2013-10-01|2014-09-30|printed"
            + ARTICLE;
    Facts facts =
        read(
            good,
            good,
            good.replace("7,409", "dozens"),
            good.replace("Texas", "Utah"),
            good.replace("|2013-10-01", "|2014-01-01"),
            good.replace("2014-09-30|printed", "|printed"),
            good.replace("|high|", "|sure|"),
            good.replace("|Texas|state|", "|Harris|county|"));

    assertThat(Given.reasons(facts, RowOutcome.DUPLICATE))
        .containsExactly("the same row stands above");
    assertThat(Given.reasons(facts, RowOutcome.REJECTED))
        .as("invented")
        .containsExactly(
            "figure_printed 'dozens' cannot be read",
            "'Utah' is not the state TX",
            "2014-01-01 to 2014-09-30 is not a fiscal_year or the beginning of one",
            "period_basis is unknown exactly where period_end is empty",
            "confidence 'sure' is not one of [high, low, medium]",
            "no county of TX is called 'Harris'");
    assertThat(facts.rows()).hasSize(8);
  }

  private static Facts read(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADINGS));
    lines.addAll(List.of(rows));
    return new PlacementClaims()
        .normalize(
            Given.page("", lines.toArray(String[]::new)),
            Given.context(Given.published("claims-states-in-press", "2026-11-24")));
  }
}
