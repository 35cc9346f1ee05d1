package org.uptake.pipeline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
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
    try (Reader reader = withoutMark(Files.readString(file, StandardCharsets.UTF_8), file)) {
      return WITH_HEADINGS.parse(reader).stream()
          .map(r -> new Row(name, r.getRecordNumber() + 1, r))
          .toList();
    } catch (NoSuchFileException e) {
      throw new SourceException(file + " is missing");
    } catch (CharacterCodingException e) {
      throw new SourceException(file + " is not UTF-8: save it as UTF-8");
    } catch (IllegalArgumentException | UncheckedIOException | IOException e) {
      throw new SourceException(notCsv(file.toString(), e));
    }
  }

  private static Reader withoutMark(String text, Path file) {
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (plain.isBlank()) {
      throw new SourceException(file + " is empty; expected a heading row");
    }
    return new StringReader(plain);
  }

  /** Says for a person why a text is not CSV: the library's own words without its class names. */
  public static String notCsv(String file, Exception e) {
    String reason = String.valueOf(e.getMessage()).replaceAll("[a-zA-Z.]+(Exception|Error): ", "");
    return file + " is not readable as CSV: " + reason;
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
