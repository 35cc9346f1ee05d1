package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.model.Place;
import org.uptake.model.PlaceKind;
import org.uptake.model.SourceException;
import org.uptake.pipeline.CsvText;

/** One agency is one place, and two agencies are two. */
class AgencyNamesTest {
  private static final String HEADINGS =
      "agency_alias,state,agency,evidence,kind,model,agency_state,source\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALASKA|Department of Corrections|AK|Alaska Department of Corrections",
        "Virginia|Department of Corrections|VA|Virginia Department of Corrections",
        "MICHIGAN|Berrian County Sheriff's Offic|MI|Berrien County Sheriff's Office",
        "Florida|Waria-labelon County Sheriff's Office|FL|Walton County Sheriff's Office",
        "Utahj|Weber County Sheriff's Office|UT|Weber County Sheriff's Office",
        "Montana|Cass County Sheriff's Office|MN|Cass County Sheriff's Office",
        "North Dakota|Cass County Sheriff's Office|ND|Cass County Sheriff's Office",
      })
  void anotherSpellingOrAWrongStateIsTheSameAgency(
      String state, String spelling, String agencyState, String agency) {
    assertThat(agency(state, spelling, AgreementModel.WARRANT_SERVICE_OFFICER))
        .isEqualTo(agency + ", " + agencyState);
  }

  @Test
  void anAliasOfOneModelLeavesTheOtherModelsAlone() {
    String sheriff = "Escambia County Sheriff's Office";
    assertThat(agency("Florida", sheriff, AgreementModel.WARRANT_SERVICE_OFFICER))
        .isEqualTo("Escambia County Board of County Commissioners, FL");
    assertThat(agency("Florida", sheriff, AgreementModel.TASK_FORCE))
        .isEqualTo("Escambia County Sheriff's Office, FL");
    assertThat(agency("Florida", "Gulf County BOCC", AgreementModel.TASK_FORCE))
        .isEqualTo("Gulf County Sheriff's Office, FL");
  }

  @Test
  void onlyTheWarrantServiceListingOfEllisCountyMovesToKansas() {
    String ellis = "Ellis County Sheriff's Office";
    assertThat(agency("TEXAS", ellis, AgreementModel.WARRANT_SERVICE_OFFICER)).endsWith(", KS");
    assertThat(agency("TEXAS", ellis, AgreementModel.JAIL_ENFORCEMENT)).endsWith(", TX");
  }

  @Test
  void caseApostrophesAndBlanksMakeNoOtherAgency() {
    assertThat(
            agency("FLORIDA", "town of  PALM BEACH police department", AgreementModel.TASK_FORCE))
        .isEqualTo("Palm Beach Police Department, FL");
  }

  @Test
  void pairsThatMustNeverBeJoinedStayTwoPlaces() {
    for (CsvText.Row pair : CsvText.read(Path.of("data/reference/distinct-agencies.csv"))) {
      assertThat(place(pair.get("state_a"), pair.get("agency_a")))
          .as(pair.get("why"))
          .isNotEqualTo(place(pair.get("state_b"), pair.get("agency_b")));
    }
  }

  @Test
  void anAliasThatJoinsSuchAPairIsRefused() throws IOException {
    Path aliases = folder.resolve("agency-aliases.csv");
    Path pairs = folder.resolve("distinct-agencies.csv");
    Files.writeString(aliases, HEADINGS + "Cocoa Police,FL,Cocoa Beach Police,e,s,,FL,s\n");
    Files.writeString(
        pairs,
        """
        agency_a,state_a,agency_b,state_b,kind,why
        Cocoa Police,FL,Cocoa Beach Police,FL,near_name,Two cities
        """);

    AgencyNames names = AgencyNames.read(aliases, Given.PLACES);
    assertThatThrownBy(() -> names.refuseJoined(pairs))
        .as("invented")
        .hasMessageContaining("distinct-agencies.csv, row 2: Cocoa Police and Cocoa Beach Police");
  }

  private static String place(String state, String spelling) {
    AgencyNames.Agency agency =
        Given.AGREEMENTS.agencies().of(state, spelling, AgreementModel.NOT_STATED).orElseThrow();
    return Place.uncoded(PlaceKind.AGENCY, agency.state().state(), agency.name(), List.of())
        .placeId();
  }

  @Test
  void anUnknownStateIsNoAgency() {
    assertThat(Given.AGREEMENTS.agencies().of("Guam", "Guam Police", AgreementModel.NOT_STATED))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A,TX,B,,spelling,,TX,s|row 2: evidence is empty",
        "A,TX,B,e,spelling,,Utahj,s|row 2: agency_state names no state",
        "A,TX,B,e,spelling,Jail,TX,s|row 2: model is none of [",
      })
  void aRowThatProvesNothingIsRefused(String row, String message) {
    assertThatThrownBy(() -> read(row))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(message);
  }

  @Test
  void anAliasOfAnAliasIsRefusedAndSoIsASecondMeaning() {
    assertThatThrownBy(() -> read("A,TX,B,e,spelling,,TX,s\nB,TX,C,e,spelling,,TX,s"))
        .hasMessageContaining("row 2: 'B' is an alias itself");
    assertThatThrownBy(() -> read("A,TX,B,e,spelling,,TX,s\na,TX,C,e,spelling,,TX,s"))
        .hasMessageContaining("row 3: 'a' stands for an agency already");
  }

  private static String agency(String state, String spelling, AgreementModel model) {
    AgencyNames.Agency agency =
        Given.AGREEMENTS.agencies().of(state, spelling, model).orElseThrow();
    return agency.name() + ", " + agency.state().state();
  }

  private void read(String rows) throws IOException {
    Path file = folder.resolve("agency-aliases.csv");
    Files.writeString(file, HEADINGS + rows + "\n");
    AgencyNames.read(file, Given.PLACES);
  }
}
