package org.uptake.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.GoldenFile;
import org.uptake.InventedWorkbook;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.pipeline.Json;

/** ICE's sheet of 18 July 2025 comes out as typed, row by row. */
class XlsxReaderTest {
  private static final byte[] SHEET =
      bytes("data/snapshots/ice-287g-participants/participatingAgencies07182025pm.xlsx");
  private static final PrintedTable TABLE = read("sheet.xlsx", SHEET).tables().get(0);

  @Test
  void allRowsAreThereTheBlankOnesToo() {
    assertThat(TABLE.rows()).hasSize(905);
    assertThat(TABLE.rows().stream().filter(PrintedRow::isBlank)).hasSize(73);
  }

  @Test
  void headingsAreAsTyped() {
    assertThat(TABLE.headings())
        .containsExactly(
            "STATE",
            "LAW ENFORCEMENT AGENCY",
            "TYPE",
            "COUNTY",
            "SUPPORT TYPE",
            "SIGNED",
            "MOA",
            "ADDENDUM");
  }

  @Test
  void rowsKeepTheNumbersThatExcelShows() {
    assertThat(TABLE.rows())
        .extracting(PrintedRow::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(2, 906).boxed().toList());
  }

  @Test
  void everyRowHasACellForEachHeading() {
    assertThat(TABLE.rows()).allSatisfy(row -> assertThat(row.cells()).hasSize(8));
  }

  @Test
  void anOddDateCellIsGivenAsTheIsoDayItHolds() {
    assertThat(row(639).cells().get(1)).contains("Grundy County");
    assertThat(row(639).cells().get(5)).isEqualTo("5025-07-07");
  }

  @Test
  void aDateTypedAsTextStaysAsTyped() {
    assertThat(row(775).cells().get(1)).contains("Tooele");
    assertThat(row(775).cells().get(5)).isEqualTo("7/72025");
  }

  @Test
  void everyTrueDateIsIso() {
    List<String> odd =
        TABLE.rows().stream()
            .map(r -> r.cells().get(5))
            .filter(d -> !d.isEmpty() && !d.matches("20\\d{2}-\\d{2}-\\d{2}"))
            .toList();

    assertThat(odd).containsExactlyInAnyOrder("5025-07-07", "7/72025", "05/082025");
  }

  @Test
  void spacesAndCurlyApostrophesStayAsTyped() {
    assertThat(column(1)).contains("Baxter County Sheriff's Office ");
    assertThat(column(3)).contains("Alleghany County ", "Jackson County  ");
    assertThat(column(4)).contains("Task Force Model ", "Jail Enforcement Model ");
    assertThat(column(6)).contains("link", "link ", "link  ", "link pending ");
    assertThat(column(1).stream().filter(agency -> agency.contains("Sheriff’s"))).isNotEmpty();
  }

  @Test
  void aWebPageNamedXlsxIsRefused() {
    byte[] page = "<!DOCTYPE html><title>Access Denied</title>".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> read("participatingAgencies.xlsx", page))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(
            "participatingAgencies.xlsx is html by its first bytes; expected xlsx");
  }

  /** Rows 2, 639, 775, 785, 833 and 834 of ICE's sheet: common, three bad dates, last, blank. */
  @Test
  void oddRowsOfTheRealSheetAreReadAsPrinted() throws IOException {
    List<PrintedRow> odd =
        TABLE.rows().stream()
            .filter(r -> Set.of(2, 639, 775, 785, 833, 834).contains(r.number()))
            .toList();

    GoldenFile.assertSame(
        XlsxReaderTest.class,
        "odd-rows.json",
        Json.pretty(new PrintedTable(TABLE.name(), TABLE.headings(), odd)));
  }

  static IntStream lengthsCutOff() {
    return IntStream.of(4, 30, 1000, SHEET.length / 2, SHEET.length - 100, SHEET.length - 1);
  }

  @ParameterizedTest
  @MethodSource("lengthsCutOff")
  void aWorkbookThatBreaksOffIsRefusedInWords(int length) {
    refusedInWords(Arrays.copyOf(SHEET, length));
  }

  @Test
  void aZipThatIsNoWorkbookIsRefusedInWords() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<document/>".getBytes(StandardCharsets.UTF_8));
    }

    refusedInWords(bytes.toByteArray());
  }

  @Test
  void everySheetThatIsNotEmptyIsATable() {
    byte[] workbook =
        InventedWorkbook.of(
            new InventedWorkbook.Sheet("By State", List.of("State|FY2014", "Texas|7409")),
            new InventedWorkbook.Sheet("Notes", List.of()),
            new InventedWorkbook.Sheet(
                "By County", List.of("State|County|FY2014", "TX|X County|5")));

    assertThat(read("invented.xlsx", workbook).tables())
        .extracting(PrintedTable::name, table -> table.rows().get(0).cells())
        .containsExactly(
            tuple("sheet By State", List.of("Texas", "7409")),
            tuple("sheet By County", List.of("TX", "X County", "5")));
  }

  private static void refusedInWords(byte[] bytes) {
    assertThatThrownBy(() -> read("broken.xlsx", bytes))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("broken.xlsx is not a readable XLSX workbook: ")
        .hasMessageEndingWith("Fetch it again.")
        .message()
        .doesNotContain("Exception", "null", "java.", "\n");
  }

  private static List<String> column(int index) {
    return TABLE.rows().stream().map(r -> r.cells().get(index)).toList();
  }

  private static PrintedRow row(int number) {
    return TABLE.rows().get(number - 2);
  }

  private static PrintedDocument read(String file, byte[] bytes) {
    return new XlsxReader().read(file, bytes);
  }

  private static byte[] bytes(String path) {
    try {
      return Files.readAllBytes(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
