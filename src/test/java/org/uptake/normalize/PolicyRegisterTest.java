package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.model.DateInterval;
import org.uptake.model.EventKind;
import org.uptake.model.Known;
import org.uptake.model.KnownBasis;
import org.uptake.model.Place;
import org.uptake.model.PolicyClaim;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.RowOutcome;
import org.uptake.model.Snapshot;
import org.uptake.pipeline.PipelineFile;

/** The hand-kept register: a row that says something wrong is refused, never mended. */
class PolicyRegisterTest {
  private static final String SOURCE = "register-municipal-id";
  private static final Snapshot FILE = Given.cut(SOURCE);
  private static final List<String> HEADINGS =
      Given.pipeline(SOURCE).columns().stream().map(PipelineFile.Column::heading).toList();

  @Test
  void oneRowIsOneClaim() {
    Facts facts = read(row());

    PolicyClaim claim = facts.claims().get(0);
    assertThat(claim.policyId()).isEqualTo("municipality-ca-richmond/municipal_id/2011-1");
    assertThat(claim.placeId()).isEqualTo("municipality-ca-richmond");
    assertThat(claim.event()).isEqualTo(EventKind.PASSED);
    assertThat(claim.date().earliest()).contains(LocalDate.of(2011, 7, 5));
    assertThat(claim.rowLocator()).hasToString("municipal-id.csv, row 2");
    assertThat(facts.rows())
        .extracting(r -> r.outcome(), r -> r.claims())
        .containsExactly(tuple(RowOutcome.KEPT, 1));
  }

  @Test
  void aCityIsAPlaceInsideItsCountyNeverTheCounty() {
    assertThat(read(row("county_code", "06013")).places())
        .extracting(Place::placeId, Place::containers)
        .containsExactly(tuple("municipality-ca-richmond", List.of("county-06013")));
    assertThat(read(row("county_code", "")).places().get(0).containers())
        .containsExactly("state-ca");
  }

  @Test
  void aCityMayLieInSeveralCounties() {
    assertThat(read(row("county_code", "06013|06001")).places().get(0).containers())
        .as("invented")
        .containsExactly("county-06013", "county-06001");
  }

  /** As the workshop deck of October 2014 prints it: Mercer County, NJ (Princeton & Trenton). */
  @Test
  void aRowOfSeveralPlacesGivesAClaimForEachAtOneLocator() {
    Facts facts =
        read(
            row(
                "place", "Mercer County; Princeton; Trenton",
                "place_kind", "county; municipality; municipality",
                "state", "NJ",
                "county_code", "34021",
                "entry_printed", "Mercer County, NJ (Princeton & Trenton)"));

    assertThat(facts.claims())
        .extracting(PolicyClaim::placeId, c -> c.rowLocator().toString())
        .containsExactly(
            tuple("county-34021", "municipal-id.csv, row 2"),
            tuple("municipality-nj-princeton", "municipal-id.csv, row 2"),
            tuple("municipality-nj-trenton", "municipal-id.csv, row 2"));
    assertThat(facts.rows()).extracting(r -> r.claims()).containsExactly(3);
  }

  @Test
  void placesAndKindsMustBeEquallyMany() {
    rejected(row("place", "Mercer County; Princeton", "place_kind", "county"))
        .contains("must name equally many places");
  }

  @Test
  void theNameDecidesWhereTheCodeIsWrong() {
    Facts facts =
        read(
            row(
                "place",
                "Baltimore city",
                "place_kind",
                "county",
                "state",
                "MD",
                "county_code",
                "24005"));

    assertThat(facts.claims())
        .as("invented")
        .extracting(PolicyClaim::placeId)
        .containsExactly("county-24510");
    assertThat(Given.findings(facts, "wrong_code"))
        .containsExactly(
            "Baltimore city, MD: the row has code 24005, the reference 24510; the name decides.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "family       | library_cards | detainer_limits",
        "place_kind   | city          | municipality",
        "instrument   | by-law        | ordinance",
        "decider      | town meeting  | city_council",
        "event        | adopted       | passed",
        "confidence   | certain       | high",
        "basis        | rumour        | statewide_statement",
        "date_precision | week        | season"
      })
  void aWordOutsideTheVocabularyIsRejectedWithTheWords(String column, String word, String known) {
    rejected(row(column, word)).contains("'" + word + "' is not one of").contains(known);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2013           | day",
        "2013-05        | day",
        "2013-05-21     | month",
        "Spring of 2014 | month",
        "2013           | undated",
        "''             | day",
        "''             | no_later_than",
        "5025-07-07     | day"
      })
  void aPrecisionThatContradictsTheDateIsRejected(String printed, String precision) {
    rejected(row("date_printed", printed, "date_precision", precision))
        .isEqualTo("date_printed '" + printed + "' is not a date of precision " + precision);
  }

  @Test
  void aListOfOctober2014SaysNoLaterThanItsLastDay() {
    assertThat(
            read(row("date_printed", "2014-10", "date_precision", "no_later_than"))
                .claims()
                .get(0)
                .date())
        .isEqualTo(DateInterval.noLaterThan(LocalDate.of(2014, 10, 31)));
  }

  @Test
  void anUndatedClaimStaysUndated() {
    assertThat(read(row("date_printed", "", "date_precision", "undated")).claims().get(0).date())
        .isEqualTo(DateInterval.undated());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "place         | ``              | place is empty",
        "instrument_no | ``              | instrument_no is empty",
        "source_title  | ``              | source_title is empty",
        "state         | XX              | 'XX' is no state",
        "county_code   | 34021           | no county of CA has code 34021",
        "source_published | last week    | source_published 'last week' is not a date"
      })
  void whatIsMissingOrUnknownIsNamed(String column, String text, String reason) {
    rejected(row(column, text)).isEqualTo(reason);
  }

  @Test
  void aCountyThatTheReferenceLacksIsRejected() {
    rejected(row("place", "Hartford County", "place_kind", "county", "state", "MD"))
        .isEqualTo("no county of MD is called 'Hartford County'");
  }

  @Test
  void theRegisterHoldsNoNationalPolicy() {
    rejected(row("place_kind", "nation")).contains("no national policies");
  }

  @Test
  void aRejectedRowOfSeveralPlacesLeavesNoHalf() {
    Facts facts =
        read(
            row(
                "place", "Richmond; Hartford County",
                "place_kind", "municipality; county",
                "state", "MD",
                "county_code", ""));

    assertThat(facts.claims()).isEmpty();
    assertThat(facts.places()).isEmpty();
  }

  @Test
  void aSourceKnownToAMonthWasPublicByItsLastDay() {
    assertThat(read(row("source_published", "2014-10")).claims().get(0).known())
        .isEqualTo(new Known(LocalDate.of(2014, 10, 31), KnownBasis.PUBLICATION));
  }

  @Test
  void aSourceWithoutADayIsKnownFromTheDayItWasTakenIn() {
    assertThat(read(row("source_published", "")).claims().get(0).known().basis())
        .isEqualTo(KnownBasis.TAKEN_IN);
  }

  @Test
  void theSameRowTwiceIsOneClaim() {
    Facts facts = read(row(), row());

    assertThat(facts.claims()).hasSize(1);
    assertThat(Given.reasons(facts, RowOutcome.DUPLICATE))
        .containsExactly("the same row stands above");
  }

  @Test
  void aRowOfTheWrongLengthIsRejected() {
    List<String> cells = new ArrayList<>(row());
    cells.remove(3);

    rejected(cells).isEqualTo("has 19 cells, expected 20");
  }

  @Test
  void aBlankLineIsBlank() {
    assertThat(read(List.of("")).count(RowOutcome.BLANK)).isEqualTo(1);
  }

  private static AbstractStringAssert<?> rejected(List<String> row) {
    Facts facts = read(row);
    assertThat(facts.claims()).isEmpty();
    List<String> reasons = Given.reasons(facts, RowOutcome.REJECTED);
    assertThat(reasons).hasSize(1);
    return assertThat(reasons.get(0));
  }

  /** Richmond, California, with some cells changed: heading, text, heading, text … */
  private static List<String> row(String... changed) {
    Map<String, String> cells = new LinkedHashMap<>();
    HEADINGS.forEach(heading -> cells.put(heading, ""));
    cells.put("family", "municipal_id");
    cells.put("place", "Richmond");
    cells.put("place_kind", "municipality");
    cells.put("state", "CA");
    cells.put("county_code", "06013");
    cells.put("instrument_no", "2011-1");
    cells.put("instrument", "ordinance");
    cells.put("decider", "city_council");
    cells.put("event", "passed");
    cells.put("date_printed", "2011-07-05");
    cells.put("date_precision", "day");
    cells.put("confidence", "medium");
    cells.put("basis", "statement");
    cells.put("source_title", "A newspaper");
    for (int i = 0; i < changed.length; i += 2) {
      cells.replace(changed[i], changed[i + 1]);
    }
    return List.copyOf(cells.values());
  }

  @SafeVarargs
  private static Facts read(List<String>... rows) {
    List<PrintedRow> printed = new ArrayList<>();
    for (List<String> row : rows) {
      printed.add(new PrintedRow(printed.size() + 2, row));
    }
    PrintedDocument file =
        new PrintedDocument(
            "", "", List.of(new PrintedTable("municipal-id.csv", HEADINGS, printed)));
    return new PolicyRegister().normalize(file, Given.context(FILE));
  }
}
