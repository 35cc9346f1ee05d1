package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uptake.model.EventKind;
import org.uptake.model.Place;
import org.uptake.model.PolicyClaim;
import org.uptake.model.PrintedDocument;
import org.uptake.model.RowOutcome;

/** A table of signings: every signing stands, none of the table's ends is an end. */
class AgreementHistoryTest {
  private static final String HEADINGS =
      "state|agency_as_printed|agency_type|county_code|model|signed|ended|end_basis"
          + "|status_printed|date_precision|confidence|source_title|source_url|note";

  @Test
  void theFirstSigningAdoptsAndThoseThatEndTheOneBeforeAreReSignings() {
    Facts facts =
        read(
            "AL|Etowah County Sheriff's Office|s|01055|Jail Enforcement|2008-07-08|2013-06-28"
                + "|next_signing|x|day|high|t|u|signing 1 of 3",
            "AL|Etowah County Sheriff's Office|s|01055|Jail Enforcement|2013-06-28|2016-06-08"
                + "|next_signing|x|day|high|t|u|signing 2 of 3",
            "AL|Etowah County Sheriff's Office|s|01055|Jail Enforcement|2016-06-08|||x|day|high|t|u"
                + "|signing 3 of 3");

    assertThat(facts.claims())
        .extracting(PolicyClaim::event, PolicyClaim::datePrinted)
        .containsExactly(
            tuple(EventKind.SIGNED, "2008-07-08"),
            tuple(EventKind.REAFFIRMED, "2013-06-28"),
            tuple(EventKind.REAFFIRMED, "2016-06-08"));
    assertThat(facts.places().get(0).containers()).containsExactly("county-01055");
    assertThat(Given.findings(facts, "evidence_gap")).hasSize(1);
  }

  @Test
  void theCloseOfAFiscalYearIsNoEnd() {
    Facts facts =
        read(
            "FL|Manatee County Sheriff's Office|s|12081|not stated|2008-07-08|2013-09-30"
                + "|last_fiscal_year|x|day|high|t|u|signing 1 of 1");

    assertThat(facts.claims())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.event()).isEqualTo(EventKind.SIGNED);
              assertThat(c.policyId())
                  .isEqualTo("agency-fl-manatee-county-sheriffs-office/287g/not-stated");
              assertThat(c.confidence()).as("no list shows it").isEqualTo("low");
              assertThat(c.note()).contains("2013-09-30, is the close of the last fiscal year");
            });
  }

  @Test
  void correctedCellsPartTheTwoWashingtonCounties() {
    Facts facts =
        read(
            "AR|Washington County Sheriff's Office|s|05143|Jail Enforcement|2007-09-26|2008-09-22"
                + "|next_signing|x|day|high|t|u|n",
            "AR|Washington County Sheriff's Office|s|49053|Jail Enforcement|2008-09-22|2013-07-03"
                + "|next_signing|x|day|high|t|u|n",
            "AR|Washington County Sheriff's Office|s|05143|Jail Enforcement|2013-07-03|||x|day|high"
                + "|t|u|n");

    assertThat(facts.claims())
        .extracting(PolicyClaim::placeId, PolicyClaim::event)
        .containsExactly(
            tuple("agency-ar-washington-county-sheriffs-office", EventKind.SIGNED),
            tuple("agency-ut-washington-county-sheriffs-office", EventKind.SIGNED),
            tuple("agency-ar-washington-county-sheriffs-office", EventKind.REAFFIRMED));
    assertThat(facts.places())
        .extracting(Place::containers)
        .containsExactly(List.of("county-05143"), List.of("county-49053"));
    assertThat(Given.findings(facts, "correction"))
        .hasSize(4)
        .anySatisfy(
            message ->
                assertThat(message)
                    .contains("state: the document has 'AR', right is 'UT'", "Evidence: ICE's"));
  }

  @Test
  void aSecondAttestationAttachesToTheAgreementWithLowConfidence() {
    Facts facts =
        read(
            "WI|Mantiowoc County Sheriff's Office|s||not stated|2020-06-05|||x|day|low|t|u|n",
            "WI|Waukesha County Sheriff's Office|s||not stated|2020-06-10|||x|day|low|t|u|n",
            "VA|Prince William-Manassas Adult Detention Center|jail||not stated|2007-07-09|||x|day"
                + "|low|t|u|n");

    assertThat(facts.claims())
        .extracting(PolicyClaim::policyId, PolicyClaim::confidence)
        .containsExactly(
            tuple("agency-wi-manitowoc-county-sheriffs-office/287g/warrant-service-officer", "low"),
            tuple("agency-wi-waukesha-county-sheriffs-office/287g/jail-enforcement", "low"),
            tuple(
                "agency-va-prince-william-manassas-regional-adult-detention-center/287g"
                    + "/jail-enforcement",
                "low"));
  }

  @Test
  void aRelabelledDocumentIsFiledUnderItsLastLabel() {
    Facts facts =
        read(
            "AZ|Florence Police Department|p|04021|Jail Enforcement -> Task Force|2009-10-21"
                + "|2011-09-02|last_listed|x|day|high|t|u|n");

    assertThat(facts.claims().get(0).policyId())
        .isEqualTo("agency-az-florence-police-department/287g/task-force");
    assertThat(facts.claims().get(0).note())
        .contains("last on the list of 2011-09-02", "relabelled");
  }

  @Test
  void anAgencyMayServeSeveralCounties() {
    Facts facts =
        read(
            "TX|Carrollton Police Department|p|48113; 48085; 48121|Jail Enforcement|2016-06-13|||x"
                + "|day|high|t|u|n",
            "TX|Rusk County Sheriff's Office|s|05143|Jail Enforcement|2016-06-13|||x|day|high|t|u|n");

    assertThat(facts.places())
        .extracting(Place::containers)
        .containsExactly(
            List.of("county-48085", "county-48113", "county-48121"), List.of("state-tx"));
    assertThat(Given.findings(facts, "wrong_code"))
        .as("invented")
        .containsExactly(
            "Rusk County Sheriff's Office, TX: no county of the state has code 05143; the county is"
                + " open.");
  }

  @Test
  void aRowWithoutConfidenceIsRejected() {
    assertThat(
            Given.reasons(
                read("TX|Rusk County Sheriff's Office|s||Task Force|2016-06-13|||x|day|sure|t|u|n"),
                RowOutcome.REJECTED))
        .as("invented")
        .containsExactly("confidence 'sure' is not high, medium or low");
  }

  private static Facts read(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADINGS));
    lines.addAll(List.of(rows));
    PrintedDocument document =
        new PrintedDocument(
            "", "", List.of(Given.table("history.csv", 2, lines.toArray(String[]::new))));
    Corrections corrections = Corrections.read(Path.of("data/corrections/ice-287g-history.csv"));
    return new AgreementHistory()
        .normalize(document, Given.context(Given.cut("ice-287g-history"), corrections));
  }
}
