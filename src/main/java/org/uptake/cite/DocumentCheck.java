package org.uptake.cite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.extract.DocumentReader;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.normalize.NameKey;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Layout;

/**
 * Goes back from a citation to the document: its hash, and the cell as it is printed there. A
 * document is opened once.
 */
public final class DocumentCheck {
  private static final Pattern LOCATOR = Pattern.compile("(.+), row (\\d+)(?:, column (\\d+))?");
  private static final Map<String, String> READERS =
      Map.of(
          "text/html", "html",
          "text/csv", "csv",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

  private final Layout layout;
  private final Map<String, PrintedDocument> read = new HashMap<>();

  /** Looks for documents below a project's folder. */
  public DocumentCheck(Layout layout) {
    this.layout = layout;
  }

  /**
   * What is wrong with a citation; nothing if the document has its hash and prints what is cited.
   */
  public Optional<String> fault(CitableFigure.Document document, CitableFigure.Cell cell) {
    Path file = layout.projectFile(document.file());
    PrintedDocument known = read.get(document.sha256());
    if (known != null) {
      return fault(known, document.file(), cell);
    }
    if (!Files.isRegularFile(file)) {
      return Optional.of(document.file() + " is missing. Restore it, or fetch it again.");
    }
    String sha256 = Hashes.ofFile(file);
    if (!sha256.equals(document.sha256())) {
      return Optional.of(
          document.file() + " has hash " + sha256 + ", cited is " + document.sha256() + ".");
    }
    try {
      PrintedDocument printed = read(document, file);
      read.put(document.sha256(), printed);
      return fault(printed, document.file(), cell);
    } catch (SourceException e) {
      return Optional.of(e.getMessage());
    } catch (IOException e) {
      return Optional.of(document.file() + " cannot be read: " + e.getMessage());
    }
  }

  private static PrintedDocument read(CitableFigure.Document document, Path file)
      throws IOException {
    String mediaType = document.mediaType().replaceFirst(";.*", "").strip();
    String reader = READERS.getOrDefault(mediaType, mediaType);
    return DocumentReader.named(reader).read(document.file(), Files.readAllBytes(file));
  }

  private static Optional<String> fault(
      PrintedDocument document, String file, CitableFigure.Cell cell) {
    Matcher where = LOCATOR.matcher(cell.locator());
    if (!where.matches()) {
      return Optional.of("'" + cell.locator() + "' names no row of a table in " + file + ".");
    }
    Optional<PrintedRow> row = row(document, where.group(1), Integer.parseInt(where.group(2)));
    if (row.isEmpty()) {
      return Optional.of(file + " has no " + cell.locator() + ".");
    }
    if (!cell.names()) {
      return Optional.empty();
    }
    return where.group(3) == null
        ? Optional.of("'" + cell.locator() + "' names no cell in " + file + ".")
        : fault(row.get().cells(), Integer.parseInt(where.group(3)), file, cell);
  }

  private static Optional<PrintedRow> row(PrintedDocument document, String table, int number) {
    return document.tables().stream()
        .filter(t -> t.name().equals(table))
        .map(PrintedTable::rows)
        .flatMap(List::stream)
        .filter(r -> r.number() == number)
        .findFirst();
  }

  private static Optional<String> fault(
      List<String> cells, int column, String file, CitableFigure.Cell cell) {
    String found = column <= cells.size() ? cells.get(column - 1) : "nothing";
    return NameKey.oneLine(found).equals(NameKey.oneLine(cell.printed()))
        ? Optional.empty()
        : Optional.of(
            String.format(
                "%s, %s prints '%s', cited is '%s'.",
                file, cell.locator(), NameKey.oneLine(found), cell.printed()));
  }
}
