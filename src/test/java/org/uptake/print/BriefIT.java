package org.uptake.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uptake.report.BriefModel;
import org.uptake.report.Briefs;
import org.uptake.report.BundledSite;
import org.uptake.warehouse.Warehouse;

/** A brief says what the warehouse holds, and is one page of paper. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BundledSite.class)
final class BriefIT {
  private static final int WORST = 12;

  private Warehouse warehouse;
  private Briefs briefs;

  @BeforeAll
  void open(BundledSite.Version site) {
    warehouse = site.warehouse();
    briefs = Briefs.read(warehouse);
  }

  @AfterAll
  void close() {
    warehouse.close();
  }

  private record Sheet(String name, String html) {}

  private Sheet sheet(BriefModel.Page page, BriefModel.Sheet sheet) {
    return new Sheet(
        page.label() + ", " + sheet.family(),
        Briefs.html(page, sheet, "0123456789ab", Optional.empty()));
  }

  private String html(String placeId, String family) {
    BriefModel.Page page = briefs.of(placeId).orElseThrow();
    return sheet(page, page.sheet(family).orElseThrow()).html();
  }

  private String text(String placeId, String family) {
    return Jsoup.parse(html(placeId, family)).text();
  }

  private String ask(String sql) {
    return warehouse.query(sql, row -> row.getString(1)).get(0);
  }

  private String count(String sql) {
    return String.format(Locale.ROOT, "%,d", Long.parseLong(ask(sql)));
  }

  @Test
  void thePdfIsOneTaggedPageWithItsTitleItsLanguageAndItsFontsInside() throws IOException {
    byte[] bytes = PdfPrinter.pdf(html("county-06037", "detainer_limits"), Paper.LETTER);

    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      String text = stripper.getText(pdf).replaceAll("\\s+", " ");
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(text).contains("1,459", "table 1, row 11, column 3", "printed “1459");
      assertThat(text).contains(ask("SELECT snapshot_id FROM placements WHERE value = 1459"));
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Brief for Los Angeles County, California");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(pdf.getPage(0).getAnnotations()).isNotEmpty();
      for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
        PDFont font = pdf.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        assertThat(font.getName()).contains("Inter");
      }
    }
  }

  @Test
  void twoPrintsOfOneBriefHaveEqualBytesAndNoDay() throws IOException {
    String html = html("county-48453", "detainer_limits");
    byte[] first = PdfPrinter.pdf(html, Paper.A4);

    assertThat(PdfPrinter.pdf(html, Paper.A4)).isEqualTo(first);
    try (PDDocument pdf = Loader.loadPDF(first)) {
      assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
      assertThat(
              new String(
                  pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .doesNotContain("Date>");
    }
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void theLongestBriefsFitOnOnePage(Paper paper) throws IOException {
    List<Sheet> longest =
        warehouse
            .query(
                "SELECT place_id FROM places WHERE state IN ('NC', 'TX', 'NY', 'CA', 'CO', 'CT')"
                    + " AND kind <> 'agency'",
                row -> row.getString(1))
            .stream()
            .flatMap(id -> briefs.of(id).stream())
            .flatMap(page -> page.sheets().stream().map(s -> sheet(page, s)))
            .sorted(Comparator.comparing((Sheet s) -> -s.html().replaceAll("<[^>]*>", "").length()))
            .limit(WORST)
            .toList();
    List<String> longer = new ArrayList<>();
    for (Sheet sheet : longest) {
      try (PDDocument pdf = Loader.loadPDF(PdfPrinter.pdf(sheet.html(), paper))) {
        if (pdf.getNumberOfPages() != 1) {
          longer.add(sheet.name());
        }
      }
    }

    assertThat(longer).isEmpty();
  }

  @Test
  void aStateLawAgainstItIsSaidBeforeAnythingElseOfTheIssue() {
    assertThat(text("county-48453", "detainer_limits"))
        .contains("2. The issue A state law is against it: SB 4 (2017)")
        .contains("ended 25 September 2017 (pre-empted)")
        .contains("In Texas in the same days: 1,014 children");
    assertThat(text("county-48453", "municipal_id")).doesNotContain("law is against it");
  }

  @Test
  void whereNothingIsKnownTheBriefSaysSo() {
    assertThat(text("county-48301", "municipal_id"))
        .contains("0 to 49 [c]")
        .contains("We hold no policy of this issue for Loving County")
        .contains("[c] hidden by the list's own rule");
    assertThat(text("county-09130", "detainer_limits"))
        .contains("Lower Connecticut River Valley Planning Region, Connecticut")
        .contains("By a law of the state already: TRUST Act (PA 13-155)");
  }

  @Test
  void aCityIsNotItsCounty() {
    assertThat(text("municipality-ny-new-york-city", "municipal_id"))
        .contains("ORR prints no figure of a city", "Bronx County", "Richmond County")
        .contains("Local Law 35 of 2014 (Intro 253) IDNYC, 26 June 2014; cards issued");
  }

  @Test
  void theDistrictActsAsACityAndAStateHasOnlyWhatAStateDecides() {
    assertThat(briefs.of("state-dc").orElseThrow().sheets()).hasSize(6);
    assertThat(briefs.of("state-tx").orElseThrow().sheets())
        .extracting(BriefModel.Sheet::family)
        .containsExactly("detainer_limits", "agreement_287g");
    assertThat(briefs.of("nation-us")).isEmpty();
    assertThat(text("state-dc", "municipal_id")).contains("DC One Card");
  }

  @Test
  void everyCountOfABriefIsTheWarehouses() {
    String adopted = "status NOT IN ('campaign', 'not_adopted', 'set_aside')";
    for (BriefModel.Sheet sheet : briefs.of("county-06037").orElseThrow().sheets()) {
      String of = "FROM policies WHERE family = '" + sheet.family() + "' AND " + adopted;
      BriefModel.Decided nation = sheet.decided().get(1);
      assertThat(String.format(Locale.ROOT, "%,d", nation.policies()))
          .isEqualTo(count("SELECT count(*) " + of));
      for (BriefModel.Count decider : nation.counts()) {
        assertThat(String.valueOf(decider.policies()))
            .as(decider.code())
            .isEqualTo(ask("SELECT count(*) " + of + " AND decider = '" + decider.code() + "'"));
      }
      for (BriefModel.Instrument i : sheet.instruments()) {
        assertThat(String.valueOf(i.count().policies()))
            .as(i.count().code())
            .isEqualTo(
                ask("SELECT count(*) " + of + " AND instrument = '" + i.count().code() + "'"));
      }
    }
    assertThat(text("county-48453", "detainer_limits"))
        .contains(
            ask(
                    "SELECT printf('%.2f', per_100k) FROM placement_rates"
                        + " WHERE place_id = 'county-48453' AND per_100k IS NOT NULL")
                + " for each 100,000 people");
  }

  @Test
  void theNearestExampleIsInTheCountyThenNextToItThenInTheState() {
    BriefModel.Page page = briefs.of("county-06037").orElseThrow();
    BriefModel.Instrument first = page.sheet("detainer_limits").orElseThrow().instruments().get(0);

    assertThat(first.example().orElseThrow().near()).isEqualTo("neighbour");
    assertThat(
            ask(
                "SELECT count(*) FROM neighbours n JOIN policies p ON p.geoid = n.neighbour_geoid"
                    + " WHERE n.geoid = '06037' AND p.policy_id = '"
                    + first.example().orElseThrow().policy().policyId()
                    + "'"))
        .isEqualTo("1");
  }
}
