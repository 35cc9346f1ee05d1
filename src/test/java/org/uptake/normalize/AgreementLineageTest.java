package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.uptake.model.DateInterval;
import org.uptake.model.DatePrecision;
import org.uptake.model.EventKind;
import org.uptake.model.Place;
import org.uptake.model.PolicyClaim;
import org.uptake.model.PrintedDocument;
import org.uptake.model.RowOutcome;

/** Rosters reduced to first and last day: what each roster showed is known from its own day. */
class AgreementLineageTest {
  private static final String HEADINGS =
      "state|agency_as_printed|model|first_seen|last_seen|signed_dates_printed|n_signed_dates"
          + "|still_listed_at_20250718";

  @Test
  void aListingIsKnownFromItsFirstRosterAndAgainAtItsLast() {
    Facts facts =
        read(
            "Alaska|Kodiak Police Department|Warrant Service Officer|2021-01-13|2025-07-18"
                + "|2020-07-20|1|Y");

    assertThat(facts.claims())
        .extracting(PolicyClaim::event, c -> c.date().latest().orElseThrow(), c -> c.known().from())
        .containsExactly(
            tuple(EventKind.FIRST_LISTED, day("2021-01-13"), day("2021-01-13")),
            tuple(EventKind.FIRST_LISTED, day("2025-07-18"), day("2025-07-18")),
            tuple(EventKind.SIGNED, day("2020-07-20"), day("2021-01-13")));
    assertThat(facts.claims().get(0).date().earliest()).as("not an adoption date").isEmpty();
  }

  @Test
  void aListingThatGoesOnUnderAnotherSpellingIsOneAgreementAndNoEvent() {
    Facts facts =
        read(
            "Alaska|Alaska Department of Corrections|Warrant Service Officer|2025-03-17|2025-07-18"
                + "|2020-07-24|1|Y",
            "Alaska|Department of Corrections|Warrant Service Officer|2021-01-13|2025-03-09"
                + "|2020-07-24|1|N",
            "Utahj|Weber County Sheriff's Office|Task Force Model|2025-07-03|2025-07-07"
                + "|2025-07-02|1|N",
            "Utah|Weber County Sheriff's Office|Task Force Model|2025-07-09|2025-07-18"
                + "|2025-07-02|1|Y");

    assertThat(facts.places())
        .extracting(Place::placeId)
        .containsExactly(
            "agency-ak-alaska-department-of-corrections", "agency-ut-weber-county-sheriffs-office");
    assertThat(facts.claims())
        .extracting(PolicyClaim::event)
        .containsOnly(EventKind.FIRST_LISTED, EventKind.SIGNED);
    assertThat(facts.count(RowOutcome.KEPT)).isEqualTo(4);
  }

  @Test
  void aReDatedSigningIsOneSigningWithTwoClaims() {
    Facts facts =
        read(
            "Utah|Utah Department of Corrections|Warrant Service Officer|2025-05-16|2025-07-18"
                + "|2025-05-12; 2025-05-13|2|Y");

    assertThat(signings(facts))
        .containsExactly(
            tuple(EventKind.SIGNED, "2025-05-12", day("2025-05-16"), known("2025-07-18")),
            tuple(EventKind.SIGNED, "2025-05-13", day("2025-07-18"), Optional.empty()));
    assertThat(facts.claims())
        .filteredOn(c -> c.event() == EventKind.SIGNED)
        .extracting(PolicyClaim::dateNote)
        .allSatisfy(note -> assertThat(note).contains("2025-07-18 at the latest", "One agreement"));
  }

  @Test
  void aDayAfterTheFirstListingIsASecondSigningHoweverNear() {
    Facts facts =
        read(
            "Alaska|Kodiak Police Department|Warrant Service Officer|2021-01-13|2025-03-03"
                + "|2020-07-20|1|Y",
            "Florida|Hardee County Sheriff's Office|Task Force Model|2025-03-06|2025-07-18"
                + "|2025-02-26; 2025-05-08|2|Y");

    assertThat(facts.claims())
        .filteredOn(c -> c.policyId().contains("hardee"))
        .extracting(PolicyClaim::event, PolicyClaim::date, c -> c.known().from())
        .as("the roster of 2025-03-03 lagged behind the signing and bounds nothing")
        .containsExactly(
            tuple(
                EventKind.FIRST_LISTED,
                DateInterval.noLaterThan(day("2025-03-06")),
                day("2025-03-06")),
            tuple(
                EventKind.FIRST_LISTED,
                DateInterval.noLaterThan(day("2025-07-18")),
                day("2025-07-18")),
            tuple(EventKind.SIGNED, onThe("2025-02-26"), day("2025-03-06")),
            tuple(EventKind.REAFFIRMED, onThe("2025-05-08"), day("2025-05-16")));
    assertThat(facts.claims())
        .extracting(PolicyClaim::knownTo)
        .as("no day is taken back")
        .containsOnly(Optional.empty());
  }

  @Test
  void aDayAfterTheFirstListingUnderAnotherSpellingTakesNothingBack() {
    Facts facts =
        read(
            "Florida|City of St. Cloud Police Department|Task Force Model|2025-05-16|2025-07-01"
                + "|2025-05-13|1|N",
            "Florida|St. Cloud Police Department|Task Force Model|2025-07-03|2025-07-18"
                + "|2025-06-30|1|Y");

    assertThat(signings(facts))
        .as("invented")
        .containsExactly(
            tuple(EventKind.SIGNED, "2025-05-13", day("2025-05-16"), Optional.empty()),
            tuple(EventKind.SIGNED, "2025-06-30", day("2025-07-03"), Optional.empty()));
  }

  @Test
  void aDayTakenBackUnderAnotherSpellingIsKnownUntilThen() {
    Facts facts =
        read(
            "Florida|City of St. Cloud Police Department|Task Force Model|2025-05-16|2025-07-01"
                + "|2025-04-15|1|N",
            "Florida|St. Cloud Police Department|Task Force Model|2025-05-16|2025-07-18"
                + "|2025-04-14; 2025-04-15|2|Y");

    assertThat(signings(facts))
        .containsExactly(
            tuple(EventKind.SIGNED, "2025-04-15", day("2025-05-16"), known("2025-07-18")),
            tuple(EventKind.SIGNED, "2025-04-15", day("2025-05-16"), known("2025-07-18")),
            tuple(EventKind.SIGNED, "2025-04-14", day("2025-07-18"), Optional.empty()));
  }

  @Test
  void moreThanNinetyDaysApartAreTwoSignings() {
    Facts facts =
        read(
            "Texas|Montgomery County Sheriff’s Office|Jail Enforcement Model|2021-01-13|2025-07-18"
                + "|2017-06-28; 2020-06-09|2|Y",
            "Ohio|Butler County Sheriff's Office|Jail Enforcement Model|2021-01-13|2025-07-18"
                + "|2020-06-09; 2025-02-24|2|Y");

    assertThat(signings(facts))
        .as("the later one is known only from the roster that first prints it")
        .containsExactly(
            tuple(EventKind.SIGNED, "2017-06-28", day("2021-01-13"), Optional.empty()),
            tuple(EventKind.REAFFIRMED, "2020-06-09", day("2024-12-18"), Optional.empty()),
            tuple(EventKind.SIGNED, "2020-06-09", day("2021-01-13"), Optional.empty()),
            tuple(EventKind.RESTORED, "2025-02-24", day("2025-05-16"), Optional.empty()));
  }

  @Test
  void aTypingErrorStaysUndatedUntilItIsPutRight() {
    Facts facts =
        read(
            "Texas|Terry County Sheriff's Office|Warrant Service Officer|2025-07-09|2025-07-18"
                + "|2025-07-07; 7/72025|2|Y",
            "Utah|Tooele County Sheriff's Office|Warrant Service Officer|2025-07-09|2025-07-18"
                + "|7/72025|1|Y");

    assertThat(signings(facts))
        .containsExactly(
            tuple(EventKind.SIGNED, "7/72025", day("2025-07-09"), known("2025-07-18")),
            tuple(EventKind.SIGNED, "2025-07-07", day("2025-07-18"), Optional.empty()),
            tuple(EventKind.SIGNED, "7/72025", day("2025-07-09"), Optional.empty()));
    assertThat(facts.claims())
        .filteredOn(c -> c.datePrinted().equals("7/72025"))
        .extracting(PolicyClaim::date)
        .containsOnly(DateInterval.undated());
    assertThat(Given.findings(facts, "unreadable_date")).hasSize(2);
  }

  @Test
  void aSigningAfterTheLastRosterThatPrintsItIsABadCell() {
    Facts facts =
        read(
            "Tennessee|Grundy County Sheriff's Office|Warrant Service Officer|2025-07-09"
                + "|2025-07-18|5025-07-07|1|Y",
            "Texas|Rusk County Sheriff's Office|Task Force Model|2025-07-09|2025-07-18"
                + "|2025-07-20|1|Y");

    assertThat(facts.claims())
        .filteredOn(c -> c.event() == EventKind.SIGNED)
        .extracting(PolicyClaim::date)
        .containsOnly(DateInterval.undated());
  }

  @Test
  void whereNoSigningCanBeReadTheFirstRosterWithoutTheAgreementBoundsIt() {
    Facts facts =
        read(
            "Alaska|Kodiak Police Department|Warrant Service Officer|2021-01-13|2025-07-18"
                + "|2020-07-20|1|Y",
            "Virginia|Campbell County Sheriff's Office|Task Force Model|2025-05-16|2025-07-18"
                + "|05/082025|1|Y");

    assertThat(facts.claims())
        .filteredOn(c -> c.date().precision() == DatePrecision.BETWEEN)
        .extracting(PolicyClaim::event, PolicyClaim::date, PolicyClaim::dateNote)
        .containsExactly(
            tuple(
                EventKind.FIRST_LISTED,
                DateInterval.between(day("2021-01-14"), day("2025-05-16"), DatePrecision.BETWEEN),
                "on the list of that day, not on that of 2021-01-13"));
  }

  @Test
  void twoDaysOfUnknownOrderAreKeptAndTold() {
    Facts facts =
        read(
            "Texas|Rusk County Sheriff's Office|Task Force Model|2025-06-09|2025-07-18"
                + "|2025-06-01; 2025-06-02|2|Y");

    assertThat(signings(facts)).as("invented").hasSize(2);
    assertThat(Given.findings(facts, "signing_order"))
        .singleElement()
        .asString()
        .contains("Rusk County Sheriff's Office, TX", "[2025-06-01, 2025-06-02]");
  }

  @Test
  void aChangeThatNoListingPrintsIsTold() {
    Facts facts =
        read(
            "Florida|Hardee County Sheriff's Office|Task Force Model|2025-03-06|2025-07-18"
                + "|2025-02-26; 2025-05-08|2|Y");

    assertThat(Given.findings(facts, "date_change_unused"))
        .hasSize(28)
        .noneSatisfy(message -> assertThat(message).contains("Hardee"));
  }

  @Test
  void aRowThatCannotBeReadIsRejectedWithItsReason() {
    Facts facts =
        read(
            "Guam|Guam Police|Task Force Model|2025-07-09|2025-07-18|2025-07-07|1|Y",
            "Texas|Rusk County Sheriff's Office|Task Force Model|9 July|2025-07-18|2025-07-07|1|Y",
            "Texas|Rusk County Sheriff's Office|Task Force Model|2025-07-18|2025-07-09"
                + "|2025-07-07|1|Y",
            "Texas|Rusk County Sheriff's Office|Task Force Model|2025-07-09|2025-07-18|2025-07-07");

    assertThat(Given.reasons(facts, RowOutcome.REJECTED))
        .as("invented")
        .satisfiesExactlyInAnyOrder(
            r -> assertThat(r).startsWith("has 6 cells under 8 headings"),
            r -> assertThat(r).isEqualTo("'Guam' is no state"),
            r -> assertThat(r).isEqualTo("first_seen '9 July' is not a day like 2025-07-18"),
            r -> assertThat(r).contains("first seen 2025-07-18, after the last day 2025-07-09"));
    assertThat(facts.claims()).isEmpty();
  }

  @Test
  void theSameRowTwiceIsADuplicate() {
    String row =
        "Texas|Rusk County Sheriff's Office|Task Force Model|2025-07-09|2025-07-18|2025-07-07|1|Y";

    assertThat(read(row, row).count(RowOutcome.DUPLICATE)).as("invented").isEqualTo(1);
  }

  private static List<Tuple> signings(Facts facts) {
    return facts.claims().stream()
        .filter(c -> c.event() != EventKind.FIRST_LISTED)
        .map(c -> tuple(c.event(), c.datePrinted(), c.known().from(), c.knownTo()))
        .toList();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static DateInterval onThe(String day) {
    return DateInterval.between(day(day), day(day), DatePrecision.DAY);
  }

  private static Optional<LocalDate> known(String day) {
    return Optional.of(LocalDate.parse(day));
  }

  private static Facts read(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADINGS));
    lines.addAll(List.of(rows));
    PrintedDocument document =
        new PrintedDocument(
            "", "", List.of(Given.table("lineage.csv", 2, lines.toArray(String[]::new))));
    return new AgreementLineage().normalize(document, Given.context(Given.cut("ice-287g-rosters")));
  }
}
