package org.uptake.records;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.uptake.extract.DocumentReader;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.pipeline.CsvText;

/** A table that places each ZIP code in one or several counties, with weights. */
final class Crosswalk {
  private static final int COUNTY_DIGITS = 5;
  private final Map<String, Map<String, Weights>> byZip = new HashMap<>();
  private final CrosswalkForm form;

  private Crosswalk(CrosswalkForm form) {
    this.form = form;
  }

  /** What one county has of a ZIP code: its weight, and the weight that stands in for it. */
  private record Weights(BigDecimal usual, BigDecimal instead) {
    Weights plus(Weights other) {
      return new Weights(usual.add(other.usual), instead.add(other.instead));
    }
  }

  /**
   * Reads a table in CSV (cells parted by comma, semicolon, tab or bar) or XLSX.
   *
   * @throws SourceException if it is absent, has unknown headings or a cell that is no number
   */
  static Crosswalk read(String name, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new SourceException(
          name + " is missing: put a table of ZIP codes and counties there (docs/own-file.md)");
    }
    try {
      return name.endsWith(".xlsx")
          ? fromWorkbook(name, Files.readAllBytes(file))
          : fromText(name, Files.readString(file, StandardCharsets.UTF_8));
    } catch (UncheckedIOException | IOException e) {
      throw new SourceException(CsvText.notCsv(name, e));
    }
  }

  private static Crosswalk fromWorkbook(String name, byte[] bytes) {
    PrintedTable table = DocumentReader.named("xlsx").read(name, bytes).tables().get(0);
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.headings());
    table.rows().stream().map(PrintedRow::cells).forEach(rows::add);
    return of(name, rows);
  }

  private static Crosswalk fromText(String name, String text) throws IOException {
    String headings = text.lines().findFirst().orElse("");
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(CrosswalkForm.delimiter(headings))
            .setIgnoreEmptyLines(true)
            .get();
    try (var parser = format.parse(new StringReader(text))) {
      return of(name, parser.stream().map(CSVRecord::toList).toList());
    }
  }

  private static Crosswalk of(String name, List<List<String>> rows) {
    if (rows.isEmpty()) {
      throw new SourceException(name + " is empty; expected a row of headings");
    }
    List<String> headings = rows.get(0).stream().map(CrosswalkForm::folded).toList();
    Crosswalk crosswalk = new Crosswalk(CrosswalkForm.of(name, headings));
    for (int i = 1; i < rows.size(); i++) {
      crosswalk.add(name, i + 1, headings, rows.get(i));
    }
    return crosswalk;
  }

  private void add(String name, int number, List<String> headings, List<String> cells) {
    String zip = ZipCode.read(cell(headings, cells, form.zip())).digits().orElse("");
    String county = cell(headings, cells, form.county()).strip();
    if (zip.isEmpty() || county.isEmpty()) {
      // The Census file names the part of a county that no ZIP code covers, with an empty cell.
      return;
    }
    String where = name + ", row " + number;
    BigDecimal part = number(where, cell(headings, cells, form.part()));
    BigDecimal whole =
        form.whole().map(h -> number(where, cell(headings, cells, h))).orElse(BigDecimal.ONE);
    BigDecimal usual = whole.signum() == 0 ? BigDecimal.ZERO : ZipShares.quotient(part, whole);
    BigDecimal instead =
        form.instead().map(h -> number(where, cell(headings, cells, h))).orElse(BigDecimal.ZERO);
    byZip
        .computeIfAbsent(zip, z -> new TreeMap<>())
        .merge(padded(county), new Weights(usual, instead), Weights::plus);
  }

  private static String cell(List<String> headings, List<String> cells, String heading) {
    int at = headings.indexOf(heading);
    return at < cells.size() ? cells.get(at) : "";
  }

  private static BigDecimal number(String where, String printed) {
    try {
      BigDecimal number = new BigDecimal(printed.strip());
      if (number.signum() >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, with the row.
    }
    throw new SourceException(
        where + ": '" + printed + "' is not a weight; expected a number of 0 or more");
  }

  private static String padded(String county) {
    return county.length() < COUNTY_DIGITS
        ? "0".repeat(COUNTY_DIGITS - county.length()) + county
        : county;
  }

  /** What the weights share out, for readers. */
  String basis() {
    return form.basis();
  }

  /** The weights of the counties that a ZIP code touches, by county code; empty if not listed. */
  Optional<Map<String, BigDecimal>> weights(String zip) {
    Map<String, Weights> counties = byZip.get(zip);
    if (counties == null) {
      return Optional.empty();
    }
    boolean instead = counties.values().stream().allMatch(w -> w.usual().signum() == 0);
    Map<String, BigDecimal> weights = new TreeMap<>();
    counties.forEach((county, w) -> weights.put(county, instead ? w.instead() : w.usual()));
    return Optional.of(weights);
  }
}
