package org.uptake.pipeline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.uptake.model.SourceException;

/** Our CSV: UTF-8, a heading row, commas, LF, quotes where needed. */
public final class CsvText {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  private static final CSVFormat WITH_HEADINGS =
      FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();

  private CsvText() {}

  /** One row by heading; {@code lineOf} is its number in the file, headings being row 1. */
  public record Row(String file, long number, CSVRecord cells) {

    /**
     * The cell under a heading.
     *
     * @throws SourceException if the file has no such heading
     */
    public String get(String heading) {
      if (!cells.isMapped(heading)) {
        throw new SourceException(
            file + ": no column '" + heading + "'; found " + cells.getParser().getHeaderNames());
      }
      if (!cells.isSet(heading)) {
        throw new SourceException(
            file
                + ", row "
                + number
                + ": has "
                + cells.size()
                + " cells, '"
                + heading
                + "' is missing");
      }
      return cells.get(heading);
    }
  }

  /**
   * Reads a whole file.
   *
   * @throws SourceException if it is absent or not UTF-8 CSV
   */
  public static List<Row> read(Path file) {
    String name = String.valueOf(file.getFileName());
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return WITH_HEADINGS.parse(reader).stream()
          .map(r -> new Row(name, r.getRecordNumber() + 1, r))
          .toList();
    } catch (NoSuchFileException e) {
      throw new SourceException(file + " is missing");
    } catch (CharacterCodingException e) {
      throw new SourceException(file + " is not UTF-8: save it as UTF-8");
    } catch (UncheckedIOException | IOException e) {
      throw new SourceException(file + " is not readable as CSV: " + e.getMessage());
    }
  }

  /** Writes headings and rows; an empty {@code Object} cell is written as nothing. */
  public static void write(Path file, List<String> headings, Iterable<List<Object>> rows)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
      csv.printRecord(headings);
      for (List<Object> row : rows) {
        csv.printRecord(row);
      }
    }
  }
}
