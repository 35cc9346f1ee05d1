package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uptake.model.DateInterval;
import org.uptake.model.DatePrecision;
import org.uptake.model.EventKind;
import org.uptake.model.PolicyClaim;
import org.uptake.model.PrintedDocument;
import org.uptake.model.RowOutcome;
import org.uptake.model.Snapshot;

/** A list of a day, removals from lists, and requests: what each shows, and what it does not. */
class AgreementListsTest {
  private static final String REMOVALS =
      "state|agency_as_printed|model|last_list_with|first_list_without|evidence|note|confidence";

  @Test
  void aListShowsThatAnAgreementWasSignedByItsDayAndWhenItSaysSo() {
    Facts facts =
        read(
            new AgreementList(),
            Given.published("ice-287g-list-2014", "2014-09-10"),
            "state|agency_as_printed|model|signed|listed_as_of",
            "MASSACHUSETTS|Massachusetts Department of Correction|Jail Enforcement|2014-05-21"
                + "|2014-08-13",
            "UTAH|Weber County Sheriff's Office|Jail Enforcement|2014-08-14|2014-08-13",
            "UTAH|weber county sheriff’s office|Jail Enforcement|2013-06-27|2014-08-13");

    assertThat(facts.claims())
        .extracting(PolicyClaim::placeId, PolicyClaim::event, PolicyClaim::date)
        .containsExactly(
            tuple(
                "agency-ma-massachusetts-department-of-corrections",
                EventKind.FIRST_LISTED,
                DateInterval.noLaterThan(day("2014-08-13"))),
            tuple(
                "agency-ma-massachusetts-department-of-corrections",
                EventKind.SIGNED,
                DateInterval.between(day("2014-05-21"), day("2014-05-21"), DatePrecision.DAY)),
            tuple(
                "agency-ut-weber-county-sheriffs-office",
                EventKind.FIRST_LISTED,
                DateInterval.noLaterThan(day("2014-08-13"))),
            tuple(
                "agency-ut-weber-county-sheriffs-office",
                EventKind.SIGNED,
                DateInterval.undated()));
    assertThat(facts.claims())
        .extracting(c -> c.known().from())
        .as("public by its page, not by its caption")
        .containsOnly(day("2014-09-10"));
    assertThat(facts.count(RowOutcome.DUPLICATE)).isEqualTo(1);
  }

  @Test
  void aRemovalIsAWindowKnownFromTheFirstListWithoutTheAgency() {
    Facts facts =
        read(
            new AgreementRemovals(),
            Given.cut("ice-287g-removals"),
            REMOVALS,
            "UT|Weber County Sheriff's Office|Jail Enforcement|2014-08-13|2015-01-06|e|n|high",
            "Florida|Pasco County Sheriff’s Office|Jail Enforcement Model|2022-10-04|2022-10-05|e||high",
            "AZ|Maricopa County Sheriff's Office|Jail Enforcement||2012-10-02|e||high");

    assertThat(facts.claims())
        .extracting(PolicyClaim::event, PolicyClaim::date, c -> c.known().from())
        .containsExactly(
            tuple(
                EventKind.LAST_LISTED,
                DateInterval.between(day("2014-08-14"), day("2015-01-06"), DatePrecision.BETWEEN),
                day("2015-01-06")),
            tuple(
                EventKind.LAST_LISTED,
                DateInterval.between(day("2022-10-05"), day("2022-10-05"), DatePrecision.DAY),
                day("2022-10-05")),
            tuple(
                EventKind.LAST_LISTED,
                DateInterval.noLaterThan(day("2012-10-02")),
                day("2012-10-02")));
    assertThat(facts.claims().get(0).note()).isEqualTo("n. e");
  }

  @Test
  void aWindowThatEndsBeforeItStartsIsRejected() {
    Facts facts =
        read(
            new AgreementRemovals(),
            Given.cut("ice-287g-removals"),
            REMOVALS,
            "UT|Weber County Sheriff's Office|Jail Enforcement|2015-01-06|2015-01-06|e|n|high",
            "UT|Weber County Sheriff's Office|Jail Enforcement|2014-08-13||e|n|high",
            "UT|Weber County Sheriff's Office|Jail Enforcement|2014-08-13|2015-01-06|e|n|sure");

    assertThat(Given.reasons(facts, RowOutcome.REJECTED))
        .as("invented")
        .containsExactly(
            "the list of 2015-01-06 cannot be the first without it after that of 2015-01-06",
            "first_list_without '' is not a day like 2025-07-18",
            "confidence 'sure' is not one of high, medium and low");
  }

  @Test
  void aRequestIsNoAgreement() {
    Facts facts =
        read(
            AgreementSheet.requests(),
            Given.published("ice-287g-pending", "2025-07-18"),
            "STATE|LAW ENFORCEMENT AGENCY|TYPE|COUNTY|SUPPORT TYPE",
            "OKLAHOMA|Texas County's Sheriff's Office |County |Texas County |Task Force Model",
            "TEXAS|Southside Place Police Department|Municipality|#NA|Task Force Model",
            "LOUISIANA|St. Charles Place Sheriff's Office |County|German Coast County|Task Force Model");

    assertThat(facts.claims())
        .extracting(PolicyClaim::policyId, PolicyClaim::event, PolicyClaim::date)
        .containsExactly(
            tuple(
                "agency-ok-texas-county-sheriffs-office/287g/task-force",
                EventKind.INTRODUCED,
                DateInterval.noLaterThan(day("2025-07-18"))),
            tuple(
                "agency-tx-southside-place-police-department/287g/task-force",
                EventKind.INTRODUCED,
                DateInterval.noLaterThan(day("2025-07-18"))),
            tuple(
                "agency-la-st-charles-parish-sheriffs-office/287g/task-force",
                EventKind.INTRODUCED,
                DateInterval.noLaterThan(day("2025-07-18"))));
    assertThat(Given.findings(facts, "unresolved_county"))
        .singleElement()
        .asString()
        .contains("'German Coast County'");
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Facts read(Normalizer normalizer, Snapshot snapshot, String... lines) {
    PrintedDocument document = new PrintedDocument("", "", List.of(Given.table("list", 2, lines)));
    return normalizer.normalize(document, Given.context(snapshot));
  }
}
