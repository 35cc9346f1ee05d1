package org.uptake.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.pipeline.MediaSniffer;

/**
 * Reads the tables of a web page. Cells are taken by position, blanks are kept, {@code colspan} and
 * {@code rowspan} are honoured: a collapsed blank would shift a row's figures to the left. A row is
 * never filled up: one with too few cells is for the normalizer to refuse.
 */
final class HtmlReader implements DocumentReader {
  private static final int MAX_SPAN = 1000;
  private static final int MAX_CELLS = 500_000;

  @Override
  public PrintedDocument read(String file, byte[] bytes) {
    MediaSniffer.require(file, bytes, "html");
    Document page = parse(file, bytes);
    List<PrintedTable> tables = new ArrayList<>();
    for (Element table : page.select("table")) {
      tables.add(table(file, "table " + (tables.size() + 1), table));
    }
    if (tables.isEmpty()) {
      throw new SourceException(
          file
              + " holds no table (its title is '"
              + page.title()
              + "'); expected the published table. It may be an error page: fetch it again.");
    }
    return new PrintedDocument(title(page), leadIn(page), tables);
  }

  /** In the encoding that the page declares; UTF-8 if it declares none. */
  private static Document parse(String file, byte[] bytes) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    } catch (IOException e) {
      throw new SourceException(file + " is not readable as a web page. Fetch it again.");
    }
  }

  private static String title(Document page) {
    Element heading = page.selectFirst("h1");
    return heading == null ? page.title() : ShownText.of(heading);
  }

  private static String leadIn(Document page) {
    List<String> paragraphs = new ArrayList<>();
    for (Element element : page.select("p, table")) {
      if (element.normalName().equals("table")) {
        break;
      }
      paragraphs.add(ShownText.of(element));
    }
    return String.join("\n", paragraphs);
  }

  private static PrintedTable table(String file, String name, Element table) {
    List<List<String>> grid = new ArrayList<>();
    Map<Integer, Span> open = new HashMap<>();
    int headingRows = 0;
    int cells = 0;
    for (Element row : table.select("tr")) {
      if (isOf(table, row)) {
        Map<Integer, Span> below = new HashMap<>();
        grid.add(row(row, open, below));
        open = below;
        headingRows += isInHead(row) ? 1 : 0;
        cells += grid.get(grid.size() - 1).size();
        if (cells > MAX_CELLS) {
          throw new SourceException(
              file + ": " + name + " has more than " + MAX_CELLS + " cells; it is not read.");
        }
      }
    }
    if (grid.isEmpty()) {
      return new PrintedTable(name, List.of(), List.of());
    }
    int headingRow = Math.max(0, headingRows - 1);
    List<PrintedRow> rows = new ArrayList<>();
    for (int i = headingRow + 1; i < grid.size(); i++) {
      rows.add(new PrintedRow(i - headingRow, grid.get(i)));
    }
    return new PrintedTable(name, grid.get(headingRow), rows);
  }

  /** A table inside a cell is a table of its own; its rows are not this table's. */
  private static boolean isOf(Element table, Element row) {
    return row.parents().stream()
        .filter(p -> p.normalName().equals("table"))
        .findFirst()
        .filter(table::equals)
        .isPresent();
  }

  private static boolean isInHead(Element row) {
    Element parent = row.parent();
    return parent != null && parent.normalName().equals("thead");
  }

  /** Reads a row under the cells that reach down into it; notes those that reach below it. */
  private static List<String> row(Element row, Map<Integer, Span> above, Map<Integer, Span> below) {
    List<String> cells = new ArrayList<>();
    for (Element cell : row.children()) {
      if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
        fillFromAbove(cells, above, below);
        int down = span(cell, "rowspan");
        for (int i = 0; i < span(cell, "colspan"); i++) {
          add(cells, new Span(ShownText.of(cell), down), below);
        }
      }
    }
    int last = above.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    fillFromAbove(cells, above, below);
    while (cells.size() <= last) {
      cells.add("");
      fillFromAbove(cells, above, below);
    }
    return cells;
  }

  private static void fillFromAbove(
      List<String> cells, Map<Integer, Span> above, Map<Integer, Span> below) {
    for (Span span = above.get(cells.size()); span != null; span = above.get(cells.size())) {
      add(cells, span, below);
    }
  }

  private static void add(List<String> cells, Span span, Map<Integer, Span> below) {
    if (span.rows() > 1) {
      below.put(cells.size(), new Span(span.text(), span.rows() - 1));
    }
    cells.add(span.text());
  }

  /** A cell's text and how many rows it still covers, this one included. */
  private record Span(String text, int rows) {}

  private static int span(Element cell, String attribute) {
    String printed = cell.attr(attribute).strip();
    return printed.matches("[1-9]\\d{0,3}") ? Math.min(MAX_SPAN, Integer.parseInt(printed)) : 1;
  }
}
