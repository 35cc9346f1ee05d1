package org.uptake.extract;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.pipeline.CsvText;
import org.uptake.pipeline.MediaSniffer;

/**
 * Reads a CSV file in UTF-8, with or without a byte-order mark. Row 1 holds the headings. Where the
 * file does not end with a line end it may be cut, and its last cell is unsure.
 */
final class CsvReader implements DocumentReader {

  @Override
  public PrintedDocument read(String file, byte[] bytes) {
    MediaSniffer.require(file, bytes, "text");
    String text = decode(file, bytes);
    boolean ended = text.endsWith("\n") || text.endsWith("\r");
    List<CSVRecord> records = parse(file, text);
    List<String> headings = records.get(0).toList();
    List<PrintedRow> rows = new ArrayList<>();
    for (CSVRecord row : records.subList(1, records.size())) {
      boolean last = row.getRecordNumber() == records.size();
      List<Integer> unsure = last && !ended ? List.of(row.size() - 1) : List.of();
      rows.add(new PrintedRow((int) row.getRecordNumber(), row.toList(), unsure));
    }
    PrintedTable table = new PrintedTable(nameOf(file), headings, rows);
    return new PrintedDocument("", "", List.of(table), "", !ended);
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<CSVRecord> parse(String file, String text) {
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
      return parser.getRecords();
    } catch (IOException | UncheckedIOException e) {
      throw new SourceException(CsvText.notCsv(file, e));
    }
  }

  private static String decode(String file, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new SourceException(file + " is not UTF-8: save it as UTF-8");
    }
  }
}
