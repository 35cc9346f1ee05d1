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
   * What is wrong with a citation; nothing if its documents have their hashes and print what is
   * cited, the state's total of a bound among them.
   */
  public Optional<String> fault(CitableFigure figure) {
    Optional<String> fault =
        figure
            .document()
            .flatMap(
                d -> figure.cell().flatMap(c -> fault(d.file(), d.sha256(), d.mediaType(), c)));
    return fault.isPresent()
        ? fault
        : figure.total().flatMap(t -> fault(t.file(), t.sha256(), t.mediaType(), t.cell()));
  }

  private Optional<String> fault(
      String file, String cited, String mediaType, CitableFigure.Cell cell) {
    PrintedDocument known = read.get(cited);
    if (known != null) {
      return fault(known, file, cell);
    }
    Path path = layout.projectFile(file);
    if (!Files.isRegularFile(path)) {
      return Optional.of(file + " is missing. Restore it, or fetch it again.");
    }
    String sha256 = Hashes.ofFile(path);
    if (!sha256.equals(cited)) {
      return Optional.of(file + " has hash " + sha256 + ", cited is " + cited + ".");
    }
    try {
      PrintedDocument printed = read(file, mediaType, path);
      read.put(cited, printed);
      return fault(printed, file, cell);
    } catch (SourceException e) {
      return Optional.of(e.getMessage());
    } catch (IOException e) {
      return Optional.of(file + " cannot be read: " + e.getMessage());
    }
  }

  private static PrintedDocument read(String file, String mediaType, Path path) throws IOException {
    String plain = mediaType.replaceFirst(";.*", "").strip();
    String reader = READERS.getOrDefault(plain, plain);
    return DocumentReader.named(reader).read(file, Files.readAllBytes(path));
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
