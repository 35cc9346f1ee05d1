package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uptake.model.ListCoverage;
import org.uptake.model.Observation;
import org.uptake.model.Origin;
import org.uptake.model.Period;
import org.uptake.model.PeriodBasis;
import org.uptake.model.RowOutcome;
import org.uptake.model.Snapshot;
import org.uptake.model.ValueStatus;

/** ORR's list of counties with 50 or more children: what it says of those it leaves out. */
class CountyListTest {
  private static final String SOURCE = "orr-releases-by-county";
  private static final Snapshot WHOLE = Given.published(SOURCE, "2022-01-10");
  private static final Snapshot CUT = Given.cut(SOURCE);
  private static final String HEADINGS =
      "State|County|Total Number of UC Released to Sponsors in FY22\n(thru Dec 2021)";
  private static final String LEAD_IN =
      "where 50 or more children have been released for FY 2022 (since October 1, 2021) as of"
          + " December 31, 2021. This data covers 3 counties and county equivalents nationwide and"
          + " comprises 1,838 of the 34,328 total children released to sponsors in this period.";

  @Test
  void eachRowIsOneFigureOfItsCounty() {
    Facts facts = read(WHOLE, "AL|Baldwin County|56", "CA|Los Angeles County|1459");

    assertThat(facts.observations())
        .extracting(Observation::placeId, Observation::count, Observation::rowLabel)
        .containsExactly(
            tuple("county-01003", OptionalLong.of(56), "AL Baldwin County"),
            tuple("county-06037", OptionalLong.of(1459), "CA Los Angeles County"));
    assertThat(facts.observations().get(0).period())
        .isEqualTo(Period.through(2022, LocalDate.of(2021, 12, 31), PeriodBasis.PRINTED));
  }

  @Test
  void absentCountyIsNotZero() {
    Facts facts = read(WHOLE, "AL|Baldwin County|56");

    assertThat(facts.observations()).hasSize(1);
    assertThat(facts.coverage()).allSatisfy(c -> assertThat(c.absentStatus().hasValue()).isFalse());
  }

  @Test
  void whereTheListIsHeldWholeAbsentMeansBelowTheThreshold() {
    Map<String, ValueStatus> absent = absent(read(WHOLE, "MA|Suffolk County|196"));

    assertThat(absent.values()).containsOnly(ValueStatus.BELOW_THRESHOLD);
    assertThat(absent.keySet()).containsExactlyInAnyOrderElementsOf(Given.PLACES.usps());
  }

  @Test
  void aFetchedPageThatDoesNotCountItselfSaysNothingOfAbsentCounties() {
    Facts facts = read(fetched(), "AL|Baldwin County|56", "MA|Suffolk County|196");

    assertThat(absent(facts).values()).containsOnly(ValueStatus.NOT_HELD);
    assertThat(Given.findings(facts, "list_may_be_a_part"))
        .singleElement()
        .asString()
        .contains("neither how many counties it lists nor their sum");
  }

  @Test
  void aFetchedPageWithItsOwnTotalIsTheWholeList() {
    Facts facts = read(fetched(), "AL|Baldwin County|56", "MA|Suffolk County|196", "TOTAL||252");

    assertThat(absent(facts).values()).containsOnly(ValueStatus.BELOW_THRESHOLD);
  }

  @Test
  void aFetchedPageThatAgreesWithItsLeadInIsTheWholeList() {
    Facts facts =
        read(
            fetched(),
            LEAD_IN,
            "AL|Baldwin County|56",
            "CA|Los Angeles County|1459",
            "NY|Kings County|323");

    assertThat(absent(facts).values()).containsOnly(ValueStatus.BELOW_THRESHOLD);
  }

  @Test
  void whereTheCopyIsCutTheStatesBeforeTheCutAreHeldWhole() {
    Map<String, ValueStatus> absent =
        absent(
            read(
                CUT,
                "AL|Baldwin County|56",
                "LA|Orleans Parish|146",
                "MA|Essex County|217",
                "MA|Suffolk County|196"));

    assertThat(absent)
        .containsEntry("AL", ValueStatus.BELOW_THRESHOLD)
        .containsEntry("AK", ValueStatus.BELOW_THRESHOLD)
        .containsEntry("LA", ValueStatus.BELOW_THRESHOLD)
        .containsEntry("MD", ValueStatus.NOT_HELD)
        .containsEntry("WY", ValueStatus.NOT_HELD);
  }

  @Test
  void theStateInWhichTheCopyStopsIsNotHeld() {
    assertThat(absent(read(CUT, "LA|Orleans Parish|146", "MA|Suffolk County|196")))
        .containsEntry("MA", ValueStatus.NOT_HELD);
  }

  @Test
  void aCutListThatIsNotSortedSaysNothingOfAnyAbsentCounty() {
    Map<String, ValueStatus> absent =
        absent(read(CUT, "MA|Suffolk County|196", "AL|Baldwin County|56", "NY|Kings County|300"));

    assertThat(absent.values()).as("invented").containsOnly(ValueStatus.NOT_HELD);
  }

  @Test
  void aRejectedRowOutOfOrderShowsThatACutListIsNotSorted() {
    Map<String, ValueStatus> absent =
        absent(read(CUT, "AL|Baldwin County|56", "DC|District of Columbia|142", "AL|Jeffers|7"));

    assertThat(absent.values()).as("invented").containsOnly(ValueStatus.NOT_HELD);
  }

  @Test
  void aCutListWithoutARowSaysNothing() {
    assertThat(absent(read(CUT)).values()).containsOnly(ValueStatus.NOT_HELD);
  }

  @Test
  void aListThatDiffersFromItsLeadInIsTold() {
    Facts facts = read(CUT, LEAD_IN, "AL|Baldwin County|56", "CA|Los Angeles County|1459");

    assertThat(Given.findings(facts, "list_cut"))
        .containsExactly(
            "The page says that its list covers 3 counties with 1,838 of 34,328 children;"
                + " our copy holds 2 counties with 1,515 children.");
  }

  @Test
  void aListThatEqualsItsLeadInIsNotTold() {
    Facts facts =
        read(
            WHOLE,
            LEAD_IN,
            "AL|Baldwin County|56",
            "CA|Los Angeles County|1459",
            "NY|Kings County|323");

    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void anUnknownCountyIsRejectedWithWhatToDo() {
    Facts facts = read(WHOLE, "MD|Hartford County|60", "VA|Richmond|70", "XX|Kings County|80");

    assertThat(facts.observations()).as("invented").isEmpty();
    assertThat(Given.reasons(facts, RowOutcome.REJECTED))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("no county or equivalent of MD is called 'Hartford County'")
                    .contains("place-aliases.csv"),
            second -> assertThat(second).contains("of VA is called 'Richmond'"),
            third -> assertThat(third).isEqualTo("'XX' is no state"));
  }

  @Test
  void twoUnitsOfOneBaseNameStayApart() {
    Facts facts =
        read(
            WHOLE,
            "MD|Baltimore city|90",
            "MD|Baltimore County|150",
            "VA|Fairfax County|200",
            "VA|Fairfax city|51");

    assertThat(facts.observations())
        .as("invented")
        .extracting(Observation::placeId)
        .containsExactly("county-24510", "county-24005", "county-51059", "county-51600");
  }

  @Test
  void aCountyListedTwiceWithTwoFiguresHasNone() {
    Facts facts = read(WHOLE, "NY|Kings County|300", "NY|Kings County|310");

    assertThat(facts.observations())
        .as("invented")
        .extracting(Observation::status)
        .containsExactly(ValueStatus.NOT_HELD);
    assertThat(Given.findings(facts, "rows_contradict"))
        .containsExactly("NY Kings County: this row prints '310', row 1 '300'; neither is taken.");
  }

  @Test
  void aCountyListedTwiceIsCountedOnce() {
    Facts facts = read(WHOLE, "NY|Kings County|300", "NY|KINGS COUNTY|310");

    assertThat(facts.observations()).as("invented").hasSize(1);
    assertThat(Given.reasons(facts, RowOutcome.DUPLICATE))
        .containsExactly("'KINGS COUNTY' stands in row 1 already");
  }

  @Test
  void aFigureBelowTheListsOwnRuleIsKeptAndTold() {
    Facts facts = read(WHOLE, "NY|Kings County|49", "NY|Queens County|50");

    assertThat(facts.observations()).as("invented").hasSize(2);
    assertThat(Given.findings(facts, "below_own_threshold"))
        .containsExactly("NY Kings County: the list prints 49, below its own rule of 50 or more.");
  }

  @Test
  void aBlankRowIsBlank() {
    assertThat(read(WHOLE, "| |\u00a0").count(RowOutcome.BLANK)).isEqualTo(1);
  }

  private static Snapshot fetched() {
    return new Snapshot(
        WHOLE.snapshotId(),
        SOURCE,
        WHOLE.file(),
        WHOLE.sha256(),
        1,
        WHOLE.mediaType(),
        WHOLE.url(),
        Origin.FETCHED,
        "",
        WHOLE.publishedOn(),
        WHOLE.publishedBasis(),
        WHOLE.retrievedAt(),
        "whole",
        "",
        Optional.empty(),
        "");
  }

  private static Map<String, ValueStatus> absent(Facts facts) {
    return facts.coverage().stream()
        .collect(Collectors.toMap(ListCoverage::state, ListCoverage::absentStatus));
  }

  private static Facts read(Snapshot snapshot, String... rows) {
    boolean said = rows.length > 0 && rows[0].equals(LEAD_IN);
    List<String> lines = new ArrayList<>(List.of(HEADINGS));
    lines.addAll(List.of(rows).subList(said ? 1 : 0, rows.length));
    return new CountyList()
        .normalize(
            Given.page(said ? LEAD_IN : "", lines.toArray(String[]::new)), Given.context(snapshot));
  }
}
