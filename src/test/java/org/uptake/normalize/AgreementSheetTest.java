package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uptake.model.DateInterval;
import org.uptake.model.DatePrecision;
import org.uptake.model.EventKind;
import org.uptake.model.Place;
import org.uptake.model.PlaceKind;
import org.uptake.model.PolicyClaim;
import org.uptake.model.PolicyFamily;
import org.uptake.model.PrintedDocument;
import org.uptake.model.RowOutcome;
import org.uptake.model.Snapshot;

/** ICE's sheet of agencies: a bad cell costs the cell, not the agreement. */
class AgreementSheetTest {
  private static final Snapshot SHEET = Given.published("ice-287g-participants", "2025-07-18");
  private static final String HEADINGS =
      "STATE|LAW ENFORCEMENT AGENCY|TYPE|COUNTY|SUPPORT TYPE|SIGNED|MOA|ADDENDUM";

  @Test
  void oneRowIsOneAgreementOfOneAgency() {
    Facts facts =
        read(
            "ALABAMA|Etowah County Sheriff's Office|County|Etowah County"
                + "|Jail Enforcement Model|2020-06-09|link|");

    PolicyClaim claim = facts.claims().get(0);
    assertThat(claim.policyId())
        .isEqualTo("agency-al-etowah-county-sheriffs-office/287g/jail-enforcement");
    assertThat(claim.family()).isEqualTo(PolicyFamily.AGREEMENT_287G);
    assertThat(claim.event()).isEqualTo(EventKind.SIGNED);
    assertThat(claim.date())
        .isEqualTo(
            DateInterval.between(
                LocalDate.of(2020, 6, 9), LocalDate.of(2020, 6, 9), DatePrecision.DAY));
    assertThat(claim.rowLocator()).hasToString("sheet Agencies, row 2");
  }

  @Test
  void theAgencyIsAPlaceOfItsOwnInsideItsCounty() {
    Place agency =
        read("TEXAS|Rusk County Sheriff's Office |County|Rusk County  |Task Force Model|2025-06-01|link|")
            .places()
            .get(0);

    assertThat(agency.kind()).isEqualTo(PlaceKind.AGENCY);
    assertThat(agency.name()).isEqualTo("Rusk County Sheriff's Office");
    assertThat(agency.geoid()).isEmpty();
    assertThat(agency.containers()).containsExactly("county-48401");
  }

  @Test
  void oneAgencyMayHaveAnAgreementUnderEachModel() {
    Facts facts =
        read(
            "ALABAMA|Colbert County Sheriff's Office|County|Colbert County|Task Force Model|2025-07-02||",
            "ALABAMA|Colbert County Sheriff's Office|County|Colbert County|Warrant Service Officer|2025-05-08||",
            "ALABAMA|Colbert County Sheriff's Office|County|Colbert County|Jail Enforcement Model|2025-05-08||");

    assertThat(facts.claims()).hasSize(3);
    assertThat(facts.places()).hasSize(1);
  }

  @Test
  void badDateIsABadCellTheAgreementStays() {
    Facts facts =
        read(
            "TENNESSEE|Grundy County Sheriff's Office |County|Grundy County|Warrant Service Officer|5025-07-07||",
            "UTAH|Tooele County Sheriff's Office|County|Tooele County|Task Force Model|7/72025||",
            "FLORIDA|Bunnell Police Department |Municipality|Flagler County |Task Force Model|||");

    assertThat(facts.claims())
        .extracting(PolicyClaim::datePrinted, PolicyClaim::date)
        .containsExactly(
            tuple("5025-07-07", DateInterval.undated()),
            tuple("7/72025", DateInterval.undated()),
            tuple("", DateInterval.undated()));
    assertThat(facts.count(RowOutcome.KEPT)).isEqualTo(3);
    assertThat(Given.findings(facts, "unreadable_date"))
        .hasSize(3)
        .first()
        .asString()
        .contains("Grundy County", "'5025-07-07' is no date between 1900 and 2100", "undated");
  }

  @Test
  void aFindingNamesTheCell() {
    Facts facts =
        read("UTAH|Tooele County Sheriff's Office|County|Tooele County|Task Force Model|7/72025||");

    assertThat(facts.findings())
        .extracting(f -> f.locator().toString())
        .containsExactly("sheet Agencies, row 2, column 6");
  }

  @Test
  void unresolvedCountyLeavesTheAgreementInItsState() {
    Facts facts =
        read(
            "TEXAS|Carrollton Police Department|Municipality|Dallas, Denton, Collin|Task Force Model|2025-06-01||");

    assertThat(facts.claims()).hasSize(1);
    assertThat(facts.places().get(0).containers()).containsExactly("state-tx");
    assertThat(Given.findings(facts, "unresolved_county"))
        .singleElement()
        .asString()
        .contains("Carrollton Police Department, TX", "'Dallas, Denton, Collin'");
  }

  @Test
  void aMisspeltCountyIsFoundByItsAlias() {
    Facts facts =
        read(
            "ALABAMA|Franklin County Sheriff's Office|County|Frankin County|Jail Enforcement Model|2025-06-12||");

    assertThat(facts.places().get(0).containers()).containsExactly("county-01059");
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void noCountyPrintedIsNoFinding() {
    Facts facts =
        read(
            "FLORIDA|Melbourne Police Department|Municipality|#N/A|Task Force Model|2025-06-01||",
            "FLORIDA|Melbourne Beach Police Department|Municipality|#|Task Force Model|2025-06-01||",
            "FLORIDA|Palm Bay Police Department |Municipality||Task Force Model|2025-06-01||");

    assertThat(facts.findings()).isEmpty();
    assertThat(facts.places())
        .extracting(Place::placeId, Place::containers)
        .containsExactly(
            tuple("agency-fl-melbourne-beach-police-department", List.of("state-fl")),
            tuple("agency-fl-melbourne-police-department", List.of("state-fl")),
            tuple("agency-fl-palm-bay-police-department", List.of("state-fl")));
  }

  @Test
  void aStateAgencyNeverGetsTheCounty() {
    Facts facts =
        read(
            "FLORIDA|Florida Department of Lottery Services |State Agency|Leon County |Task Force Model|2025-06-01||");

    assertThat(facts.places().get(0).containers()).containsExactly("state-fl");
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void aSheriffIsNeverPutIntoAnotherCounty() {
    Facts facts =
        read(
            "FLORIDA|Lake County Sheriff's Office|County|Lee County |Task Force Model|2025-06-01||");

    assertThat(facts.places().get(0).containers()).as("invented").containsExactly("state-fl");
    assertThat(Given.findings(facts, "contradiction"))
        .singleElement()
        .asString()
        .contains("Lake County Sheriff's Office", "'Lee County'");
  }

  @Test
  void aModelWithATrailingSpaceIsTheModel() {
    Facts facts =
        read(
            "IDAHO|Power County Sheriff’s Office|County|Power County|Task Force Model |2025-06-01|link |");

    assertThat(facts.claims().get(0).policyId())
        .isEqualTo("agency-id-power-county-sheriffs-office/287g/task-force");
  }

  @Test
  void curlyAndStraightApostrophesNameOneAgency() {
    Facts facts =
        read(
            "IDAHO|Power County Sheriff’s Office|County|Power County|Task Force Model|2025-06-01||",
            "IDAHO|Power County Sheriff's Office|County|Power County|Task Force Model|2025-06-01||");

    assertThat(facts.claims()).as("invented").hasSize(1);
    assertThat(Given.reasons(facts, RowOutcome.DUPLICATE))
        .containsExactly("the same agency and model stand in row 2");
  }

  @Test
  void aRowWithoutStateModelOrAgencyIsRejected() {
    Facts facts =
        read(
            "GUAM|Guam Police Department|Municipality||Task Force Model|2025-06-01||",
            "TEXAS|Rusk County Sheriff's Office|County|Rusk County|Jail Model|2025-06-01||",
            "TEXAS| |County|Rusk County|Task Force Model|2025-06-01||");

    assertThat(facts.claims()).as("invented").isEmpty();
    assertThat(Given.reasons(facts, RowOutcome.REJECTED))
        .containsExactly(
            "'GUAM' is no state",
            "'Jail Model' is none of the models [jail enforcement, jail enforcement -> task force,"
                + " jail enforcement model, not stated, task force, task force model,"
                + " warrant service officer]",
            "the row names no agency");
  }

  @Test
  void blankRowsAreCountedBlank() {
    Facts facts = read("|||||||", " |\u00a0||||||");

    assertThat(facts.count(RowOutcome.BLANK)).isEqualTo(2);
    assertThat(facts.claims()).isEmpty();
  }

  private static Facts read(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADINGS));
    lines.addAll(List.of(rows));
    PrintedDocument sheet =
        new PrintedDocument(
            "Agencies",
            "",
            List.of(Given.table("sheet Agencies", 2, lines.toArray(String[]::new))));
    return AgreementSheet.participants().normalize(sheet, Given.context(SHEET));
  }
}
