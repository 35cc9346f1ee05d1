package org.uptake.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;

/**
 * Reads the tables of a web page. Cells are taken by position, blanks are kept, {@code colspan} and
 * {@code rowspan} are honoured: a collapsed blank would shift a row's figures to the left.
 */
final class HtmlReader implements DocumentReader {
  private static final int MAX_SPAN = 1000;

  @Override
  public PrintedDocument read(String file, byte[] bytes) {
    MediaSniffer.require(file, bytes, "html");
    Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    List<PrintedTable> tables = new ArrayList<>();
    for (Element table : page.select("table")) {
      tables.add(table("table " + (tables.size() + 1), table));
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

  private static String title(Document page) {
    Element heading = page.selectFirst("h1");
    return heading == null ? page.title() : printed(heading);
  }

  private static String leadIn(Document page) {
    List<String> paragraphs = new ArrayList<>();
    for (Element element : page.select("p, table")) {
      if (element.normalName().equals("table")) {
        break;
      }
      paragraphs.add(printed(element));
    }
    return String.join("\n", paragraphs);
  }

  private static PrintedTable table(String name, Element table) {
    List<List<String>> grid = grid(table);
    if (grid.isEmpty()) {
      return new PrintedTable(name, List.of(), List.of());
    }
    int width = grid.stream().mapToInt(List::size).max().orElse(0);
    int headingRow = Math.max(0, table.select("thead > tr").size() - 1);
    List<PrintedRow> rows = new ArrayList<>();
    for (int i = headingRow + 1; i < grid.size(); i++) {
      rows.add(new PrintedRow(i - headingRow, padded(grid.get(i), width)));
    }
    return new PrintedTable(name, grid.get(headingRow), rows);
  }

  private static List<List<String>> grid(Element table) {
    List<List<String>> grid = new ArrayList<>();
    Map<Integer, Span> open = new HashMap<>();
    for (Element row : table.select("tr")) {
      if (!isOf(table, row)) {
        continue;
      }
      List<String> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
          fillFromAbove(open, cells);
          place(open, cells, cell);
        }
      }
      fillFromAbove(open, cells);
      grid.add(cells);
    }
    return grid;
  }

  /** A table inside a cell is a table of its own; its rows are not this table's. */
  private static boolean isOf(Element table, Element row) {
    return row.parents().stream()
        .filter(p -> p.normalName().equals("table"))
        .findFirst()
        .filter(table::equals)
        .isPresent();
  }

  private static void place(Map<Integer, Span> open, List<String> cells, Element cell) {
    String text = printed(cell);
    int across = span(cell, "colspan");
    int down = span(cell, "rowspan");
    for (int i = 0; i < across; i++) {
      if (down > 1) {
        open.put(cells.size(), new Span(text, down - 1));
      }
      cells.add(text);
    }
  }

  private static void fillFromAbove(Map<Integer, Span> open, List<String> cells) {
    for (Span above = open.remove(cells.size()); above != null; above = open.remove(cells.size())) {
      if (above.rowsLeft() > 1) {
        open.put(cells.size(), new Span(above.text(), above.rowsLeft() - 1));
      }
      cells.add(above.text());
    }
  }

  private record Span(String text, int rowsLeft) {}

  private static int span(Element cell, String attribute) {
    String printed = cell.attr(attribute).strip();
    return printed.matches("[1-9]\\d{0,3}") ? Math.min(MAX_SPAN, Integer.parseInt(printed)) : 1;
  }

  private static List<String> padded(List<String> cells, int width) {
    List<String> row = new ArrayList<>(cells);
    while (row.size() < width) {
      row.add("");
    }
    return row;
  }

  /** The element's text; the source's indentation folded, its line breaks and NBSPs kept. */
  private static String printed(Element element) {
    StringBuilder text = new StringBuilder();
    append(element, text);
    return text.toString().replaceAll(" *\n *", "\n").replaceAll("^[ \n]+|[ \n]+$", "");
  }

  private static void append(Node node, StringBuilder text) {
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode words) {
        text.append(words.getWholeText().replaceAll("[ \t\r\n\f]+", " "));
      } else if (child.normalName().equals("br")) {
        text.append('\n');
      } else {
        append(child, text);
      }
    }
  }
}
