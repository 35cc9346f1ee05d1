package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.extract.DocumentReader;
import org.uptake.model.ListCoverage;
import org.uptake.model.Place;
import org.uptake.model.PolicyClaim;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.RowOutcome;
import org.uptake.model.SourceException;
import org.uptake.model.ValueStatus;
import org.uptake.pipeline.PipelineFile;

/** Rows and files that once gave a wrong fact, or none without a word. */
class NormalizeRegressionTest {
  private static final String H = "State|County|Total Number of UC Released to Sponsors in FY22";

  private static Facts county(String leadIn, boolean whole, String... rows) {
    List<String> lines = new ArrayList<>(List.of(H));
    lines.addAll(List.of(rows));
    return new CountyList()
        .normalize(
            Given.page(leadIn, lines.toArray(String[]::new)),
            Given.context(
                whole
                    ? Given.published("orr-releases-by-county", "2022-01-10")
                    : Given.cut("orr-releases-by-county")));
  }

  private static ValueStatus absent(Facts facts, String state) {
    return facts.coverage().stream()
        .filter(c -> c.state().equals(state))
        .map(ListCoverage::absentStatus)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aStateWithARejectedRowIsNotHeldWhole() {
    Facts facts = county("", true, "MD|Hartford County|61", "VA|Fairfax County|70");
    assertThat(absent(facts, "MD")).isEqualTo(ValueStatus.NOT_HELD);
  }

  @Test
  void aRejectedRowOfAnUnknownStateLeavesEveryStateOpen() {
    Facts facts = county("", true, "Marylnad|Harford County|61", "VA|Fairfax County|70");
    assertThat(absent(facts, "MD")).isEqualTo(ValueStatus.NOT_HELD);
  }

  @Test
  void aWholeCopyThatLacksRowsByItsOwnLeadInIsNotWhole() {
    Facts facts =
        county(
            "covers 138 counties and comprises 25,940 of the 34,328 total",
            true,
            "MD|Harford County|61");
    assertThat(absent(facts, "WY")).isEqualTo(ValueStatus.NOT_HELD);
  }

  @Test
  void leadInWithHardSpacesIsRead() {
    Facts facts =
        county(
            "covers\u00a0138 counties and comprises\u00a025,940 of the 34,328 total",
            false,
            "MD|Harford County|61");
    assertThat(Given.findings(facts, "list_cut")).hasSize(1);
  }

  @Test
  void aFigureCutOffWithItsRowGivesNoFigure() {
    PrintedDocument page =
        DocumentReader.named("html")
            .read(
                "p.html",
                ("<table><tr><th>State</th><th>County</th><th>Total Number of UC Released to Sponsors in FY22</th></tr>"
                        + "<tr><td>MA</td><td>Essex County</td><td>217</td></tr><tr><td>MA</td><td>Suffolk County</td>")
                    .getBytes(StandardCharsets.UTF_8));
    Facts facts =
        new CountyList().normalize(page, Given.context(Given.cut("orr-releases-by-county")));
    assertThat(facts.observations()).filteredOn(o -> o.placeId().equals("county-25025")).isEmpty();
    assertThat(facts.count(RowOutcome.REJECTED)).isEqualTo(1);
  }

  @Test
  void aRowWithTooFewCellsIsTold() {
    PrintedDocument page =
        DocumentReader.named("html")
            .read(
                "p.html",
                ("<table><tr><th>State</th><th>Total Number of UC Released to Sponsors in FY15</th>"
                        + "<th>Total Number of UC Released to Sponsors in FY16</th><th>Total Number of UC Released to Sponsors in FY17</th></tr>"
                        + "<tr><td>Alaska</td><td>4</td><td>6</td></tr></table>")
                    .getBytes(StandardCharsets.UTF_8));
    Facts facts =
        new StateTable()
            .normalize(page, Given.context(Given.published("orr-releases-by-state", "2025-01-15")));
    assertThat(facts.count(RowOutcome.REJECTED)).isEqualTo(1);
    assertThat(facts.observations()).isEmpty();
  }

  @Test
  void aRowWithTooManyCellsIsTold() {
    Facts facts =
        new StateTable()
            .normalize(
                Given.page(
                    "", "State|Total Number of UC Released to Sponsors in FY15", "Alaska|4|6"),
                Given.context(Given.published("orr-releases-by-state", "2025-01-15")));
    assertThat(facts.count(RowOutcome.REJECTED)).isEqualTo(1);
    assertThat(facts.observations()).isEmpty();
  }

  @Test
  void agreementSignedAfterTheSheetWasPublishedIsTold() {
    PrintedDocument sheet =
        new PrintedDocument(
            "",
            "",
            List.of(
                Given.table(
                    "sheet 1",
                    2,
                    "STATE|LAW ENFORCEMENT AGENCY|TYPE|COUNTY|SUPPORT TYPE|SIGNED|MOA|ADDENDUM",
                    "TEXAS|Rusk County Sheriff's Office|County|Rusk County|Task Force Model|2052-06-01||")));
    Facts facts =
        AgreementSheet.participants()
            .normalize(
                sheet, Given.context(Given.published("ice-287g-participants", "2025-07-18")));
    assertThat(facts.findings()).isNotEmpty();
  }

  @Test
  void twoTownsOfOneNameAreTwoAgencies() {
    PrintedDocument sheet =
        new PrintedDocument(
            "",
            "",
            List.of(
                Given.table(
                    "sheet 1",
                    2,
                    "STATE|LAW ENFORCEMENT AGENCY|TYPE|COUNTY|SUPPORT TYPE|SIGNED|MOA|ADDENDUM",
                    "PENNSYLVANIA|Robinson Township Police Department|Municipality|Allegheny County|Task Force Model|2025-06-01||",
                    "PENNSYLVANIA|Robinson Township Police Department|Municipality|Washington County|Task Force Model|2025-06-02||")));
    Facts facts =
        AgreementSheet.participants()
            .normalize(
                sheet, Given.context(Given.published("ice-287g-participants", "2025-07-18")));
    assertThat(facts.claims()).hasSize(2);
  }

  private static Facts register(String... changed) {
    List<String> headings =
        Given.pipeline("register-municipal-id").columns().stream()
            .map(PipelineFile.Column::heading)
            .toList();
    Map<String, String> cells = new LinkedHashMap<>();
    headings.forEach(h -> cells.put(h, ""));
    cells.putAll(
        Map.of(
            "family",
            "municipal_id",
            "place",
            "Richmond",
            "place_kind",
            "municipality",
            "state",
            "CA",
            "instrument_no",
            "1",
            "instrument",
            "ordinance",
            "decider",
            "unknown",
            "event",
            "passed",
            "date_precision",
            "undated",
            "confidence",
            "low"));
    cells.putAll(Map.of("basis", "list", "source_title", "x"));
    for (int i = 0; i < changed.length; i += 2) {
      cells.put(changed[i], changed[i + 1]);
    }
    PrintedTable table =
        new PrintedTable(
            "f.csv", headings, List.of(new PrintedRow(2, List.copyOf(cells.values()))));
    return new PolicyRegister()
        .normalize(
            new PrintedDocument("", "", List.of(table)),
            Given.context(Given.cut("register-municipal-id")));
  }

  @Test
  void aStateRowWhosePlaceIsAnotherStateIsRejected() {
    assertThat(register("place", "Oregon", "place_kind", "state", "state", "OH").claims())
        .extracting(PolicyClaim::placeId)
        .doesNotContain("state-oh");
  }

  @Test
  void aBlankPlaceNameIsRejected() {
    assertThat(register("place", "Richmond;", "place_kind", "municipality;municipality").places())
        .extracting(Place::placeId)
        .doesNotContain("municipality-ca-");
  }

  @Test
  void bomInAReferenceFileIsNoPartOfAHeading(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("c.csv"),
        "\ufeffsource_id,published_on,row_label,fiscal_year,wrong_value,right_value,right_status,reason,evidence\ns,2025-01-15,Alaska,2018,4,0,corrected,r,e\n");
    Files.writeString(
        folder.resolve("states.csv"), "\ufeffgeoid,usps,name,kind\n29,MO,Missouri,state\n");
    Files.writeString(folder.resolve("counties.csv"), "geoid,name,state\n");
    Files.writeString(
        folder.resolve("place-aliases.csv"), "alias,state,kind,geoid,evidence,source\n");
    assertThat(PlaceReference.read(folder).state("MO")).isPresent();
  }

  @Test
  void anAliasWhoseStateContradictsItsCodeIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("states.csv"),
        "geoid,usps,name,kind\n29,MO,Missouri,state\n01,AL,Alabama,state\n");
    Files.writeString(folder.resolve("counties.csv"), "geoid,name,state\n29001,Pima County,MO\n");
    Files.writeString(
        folder.resolve("place-aliases.csv"),
        "alias,state,kind,geoid,evidence,source\nPimma,AL,county,29001,e,s\n");
    assertThatThrownBy(() -> PlaceReference.read(folder)).isInstanceOf(SourceException.class);
  }

  @Test
  void aCodeGivenTwiceIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("states.csv"), "geoid,usps,name,kind\n29,MO,Missouri,state\n");
    Files.writeString(
        folder.resolve("counties.csv"),
        "geoid,name,state\n29001,Pima County,MO\n29001,Pinal County,MO\n");
    Files.writeString(
        folder.resolve("place-aliases.csv"), "alias,state,kind,geoid,evidence,source\n");
    assertThatThrownBy(() -> PlaceReference.read(folder)).isInstanceOf(SourceException.class);
  }

  @Test
  void aLetterOfAnotherScriptIsNotDropped() {
    assertThat(NameKey.of("Lee\u0436 County")).isNotEqualTo(NameKey.of("Lee County"));
  }

  @Test
  void wordsBeforeADateMayBeSeveral() {
    assertThat(PrintedDates.read("passed in May 2012")).isPresent();
  }

  @Test
  void aCountWithALeadingZeroGroupIsNoCount() {
    assertThat(Quantity.of("0,123").value()).isEmpty();
  }

  @Test
  void theOrderOfRowsDoesNotDecideAnAgencysCounty() {
    String h = "STATE|LAW ENFORCEMENT AGENCY|TYPE|COUNTY|SUPPORT TYPE|SIGNED|MOA|ADDENDUM";
    String a = "FLORIDA|Palm Bay Police Department|Municipality|#N/A|Task Force Model|2025-06-01||";
    String b =
        "FLORIDA|Palm Bay Police Department|Municipality|Brevard County|Warrant Service Officer|2025-06-01||";
    DocumentContext context = Given.context(Given.published("ice-287g-participants", "2025-07-18"));
    PrintedDocument ab = new PrintedDocument("", "", List.of(Given.table("s", 2, h, a, b)));
    PrintedDocument ba = new PrintedDocument("", "", List.of(Given.table("s", 2, h, b, a)));
    assertThat(AgreementSheet.participants().normalize(ab, context).places())
        .isEqualTo(AgreementSheet.participants().normalize(ba, context).places());
  }
}
