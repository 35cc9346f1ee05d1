package org.uptake.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.GoldenFile;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.pipeline.Json;

/** A web page's tables come out as printed: cells by position, blanks kept. */
class HtmlReaderTest {
  private static final Path PAGES = Path.of("src/test/resources/HtmlReaderTest");

  /** Headings, names and dashes as on ORR's page by state; figures are a small part of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "state-page",
        "county-page-cut-mid-table",
        "spans-invented",
        "nested-tables-invented",
        "entities-and-bom-invented"
      })
  void theWholePageIsReadAsPrinted(String page) throws IOException {
    PrintedDocument read =
        new HtmlReader().read(page + ".html", Files.readAllBytes(PAGES.resolve(page + ".html")));

    GoldenFile.assertSame(HtmlReaderTest.class, page + ".json", Json.pretty(read));
  }

  @Test
  void collapsedBlankCannotShiftARow() {
    PrintedTable table =
        only(
            """
            <table><tr><th>State</th><th>FY15</th><th>FY16</th><th>FY17</th></tr>
            <tr><td>Alaska</td><td></td><td>&nbsp;</td><td>3</td></tr></table>""");

    assertThat(table.rows().get(0).cells()).containsExactly("Alaska", "", "\u00a0", "3");
  }

  @Test
  void aShortRowIsNeverFilledUp() {
    PrintedTable table =
        only(
            "<table><tr><th>State</th><th>County</th><th>FY22</th></tr>"
                + "<tr><th>MA</th><td>Suffolk County");

    assertThat(table.rows().get(0).cells()).containsExactly("MA", "Suffolk County");
  }

  @Test
  void rowsCountFromOneAfterTheHeadings() {
    PrintedTable table =
        only(
            """
            <table><thead><tr><th colspan="2">Counts</th></tr>
            <tr><th>State</th><th>FY15</th></tr></thead>
            <tr><td>Alabama</td><td>808</td></tr><tr><td>Alaska</td><td>2</td></tr></table>""");

    assertThat(table.headings()).containsExactly("State", "FY15");
    assertThat(table.rows()).extracting(PrintedRow::number).containsExactly(1, 2);
  }

  @Test
  void aSpanThatIsNoNumberIsOne() {
    PrintedTable table =
        only(
            "<table><tr><th colspan='x'>A</th><th rowspan='-2'>B</th></tr><tr><td>1</td></tr></table>");

    assertThat(table.headings()).containsExactly("A", "B");
    assertThat(table.rows().get(0).cells()).containsExactly("1");
  }

  @Test
  void anAbsurdSpanCannotFillTheMemory() {
    PrintedTable table = only("<table><tr><th colspan='9999'>A</th></tr></table>");

    assertThat(table.headings()).hasSize(1000);
  }

  @Test
  void theTitleIsTheHeadingElseTheTitle() {
    String table = "<table><tr><td>x</td></tr></table>";

    assertThat(read("<title>T</title><h1>By\nCounty</h1>" + table).title()).isEqualTo("By County");
    assertThat(read("<title>T</title>" + table).title()).isEqualTo("T");
  }

  @Test
  void theLeadInEndsWhereTheFirstTableStarts() {
    PrintedDocument page =
        read("<p>One.</p><p>Two  <b>words</b>.</p><table><tr><td>x</td></tr></table><p>Note</p>");

    assertThat(page.leadIn()).isEqualTo("One.\nTwo words.");
  }

  @Test
  void aPageWithoutATableIsRefusedAndNamed() {
    byte[] page = utf8("<html><title>Page not found | ACF</title><p>Sorry.</p></html>");

    assertThatThrownBy(() -> new HtmlReader().read("2021-12.html", page))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("2021-12.html holds no table")
        .hasMessageContaining("'Page not found | ACF'");
  }

  @Test
  void bytesOfAnotherKindAreRefusedAndNamed() {
    refused("%PDF-1.7\n...", "pdf");
    refused("PK\u0003\u0004....", "xlsx");
    refused("", "empty");
    refused(" \n\t", "empty");
    refused("\ufeff", "empty");
    refused("State,County,FY22\n", "text");
  }

  private static void refused(String start, String kind) {
    assertThatThrownBy(() -> new HtmlReader().read("page.html", utf8(start)))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("page.html is " + kind + " by its first bytes; expected html");
  }

  private static PrintedTable only(String html) {
    List<PrintedTable> tables = read(html).tables();
    assertThat(tables).hasSize(1);
    return tables.get(0);
  }

  private static PrintedDocument read(String html) {
    return new HtmlReader().read("page.html", utf8(html));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
