package org.uptake.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.pipeline.CsvText;

/**
 * Reads the headings of a large CSV file of records, plain or {@code .gz}, and no more: who counts
 * the records reads them in place.
 */
final class RecordHeadings {
  private RecordHeadings() {}

  static PrintedDocument read(String file, Path path) throws IOException {
    try (InputStream bytes = Files.newInputStream(path);
        InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        Reader text = withoutMark(plain);
        CSVParser parser = CSVFormat.RFC4180.parse(text)) {
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) {
        throw new SourceException(file + " is empty; expected a row of headings");
      }
      List<String> headings = records.next().toList();
      return new PrintedDocument("", "", List.of(new PrintedTable("rows", headings, List.of())));
    } catch (UncheckedIOException | IOException e) {
      throw new SourceException(CsvText.notCsv(file, e));
    }
  }

  private static Reader withoutMark(InputStream bytes) throws IOException {
    BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    text.mark(1);
    if (text.read() != '\ufeff') {
      text.reset();
    }
    return text;
  }
}
