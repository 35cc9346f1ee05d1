package org.uptake.extract;

import java.util.Map;
import org.uptake.model.PrintedDocument;
import org.uptake.model.SourceException;

/** Reads the bytes of one format. */
public interface DocumentReader {

  /**
   * Reads a document.
   *
   * @param file its name, for messages
   * @param bytes its bytes
   * @throws SourceException if the bytes are not of this format; the message names the file, what
   *     was found and what was expected
   */
  PrintedDocument read(String file, byte[] bytes);

  /** The reader that a pipeline file names. */
  static DocumentReader named(String name) {
    DocumentReader reader =
        Map.of("html", new HtmlReader(), "xlsx", new XlsxReader(), "csv", new CsvReader())
            .get(name);
    if (reader == null) {
      throw new SourceException("no reader is called '" + name + "'");
    }
    return reader;
  }
}
