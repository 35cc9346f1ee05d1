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
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.pipeline.MediaSniffer;

/**
 * Reads the tables of a web page. Cells are taken by position, blanks are kept, {@code colspan} and
 * {@code rowspan} are honoured: a collapsed blank would shift a row's figures to the left. A row is
 * never filled up: one with too few cells is for the normalizer to refuse. Where the document ends
 * inside a cell, that cell is unsure. What a browser does not show, and what is struck out, is left
 * out, be it a word, a cell, a row or a table.
 */
final class HtmlReader implements DocumentReader {
  private static final int MAX_SPAN = 1000;
  private static final int MAX_CELLS = 500_000;

  /** Stands for a table in the text around tables; no character of a page. */
  private static final String TABLE = "\uf8ff";

  private static final String NOT_THE_PAGE =
      "h1, nav, head, footer, aside, body > header, [role=banner], [role=contentinfo]";

  /** Marks the cell in which the document ends. */
  private static final String CUT = "uptake-cut";

  @Override
  public PrintedDocument read(String file, byte[] bytes) {
    MediaSniffer.require(file, bytes, "html");
    Document page = parse(file, bytes);
    HtmlEnd end = HtmlEnd.of(bytes);
    Elements cells = page.select("td, th");
    if (end.insideCell() && !cells.isEmpty()) {
      // Of 591 it may hold 59.
      cells.get(cells.size() - 1).attr(CUT, true);
    }
    ShownText.removeUnseen(page);
    List<PrintedTable> tables = new ArrayList<>();
    String caption = "";
    for (Element element : page.select("h2, h3, h4, h5, h6, table")) {
      if (element.normalName().equals("table")) {
        tables.add(table(file, "table " + (tables.size() + 1), caption, element));
        caption = "";
      } else {
        caption = ShownText.of(element);
      }
    }
    if (tables.isEmpty()) {
      throw new SourceException(
          file
              + " holds no table (its title is '"
              + page.title()
              + "'); expected the published table. It may be an error page: fetch it again.");
    }
    String[] text = around(page);
    return new PrintedDocument(
        title(page), text[0].strip(), tables, text[1].strip(), end.insideTable());
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

  /**
   * The text before the first table and that after it. Tables and title are left out, and what
   * belongs to the site and not to the page: its days are of something else.
   */
  private static String[] around(Document page) {
    Document text = page.clone();
    text.select(NOT_THE_PAGE).remove();
    for (Element table : text.select("table")) {
      if (table.select("table").size() == 1) {
        // A table around others is the page's layout: its text is the page's.
        table.replaceWith(new TextNode(TABLE));
      }
    }
    String[] parts = ShownText.of(text).split(TABLE, 2);
    return new String[] {
      parts[0], parts.length == 1 ? "" : parts[1].replaceAll("\\s*" + TABLE + "\\s*", "\n")
    };
  }

  private static PrintedTable table(String file, String name, String above, Element table) {
    Element own = table.selectFirst("> caption");
    String caption = own == null ? above : ShownText.of(own);
    List<Cells> grid = new ArrayList<>();
    Map<Integer, Span> open = new HashMap<>();
    int headingRows = 0;
    int cells = 0;
    for (Element row : table.select("tr")) {
      if (isOf(table, row)) {
        Map<Integer, Span> below = new HashMap<>();
        grid.add(row(row, open, below));
        open = below;
        headingRows += isInHead(row) ? 1 : 0;
        cells += grid.get(grid.size() - 1).texts().size();
        if (cells > MAX_CELLS) {
          throw new SourceException(
              file + ": " + name + " has more than " + MAX_CELLS + " cells; it is not read.");
        }
      }
    }
    if (grid.isEmpty()) {
      return new PrintedTable(name, caption, List.of(), List.of());
    }
    int headingRow = Math.max(0, headingRows - 1);
    List<PrintedRow> rows = new ArrayList<>();
    for (int i = headingRow + 1; i < grid.size(); i++) {
      rows.add(new PrintedRow(i - headingRow, grid.get(i).texts(), grid.get(i).unsure()));
    }
    return new PrintedTable(name, caption, grid.get(headingRow).texts(), rows);
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

  /** The texts of a row, and the columns whose text is not that of a cell of their own. */
  private record Cells(List<String> texts, List<Integer> unsure) {

    void add(String text, boolean sure) {
      if (!sure) {
        unsure.add(texts.size());
      }
      texts.add(text);
    }
  }

  /** Reads a row under the cells that reach down into it; notes those that reach below it. */
  private static Cells row(Element row, Map<Integer, Span> above, Map<Integer, Span> below) {
    Cells cells = new Cells(new ArrayList<>(), new ArrayList<>());
    for (Element cell : row.children()) {
      if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
        fillFromAbove(cells, above, below);
        String text = ShownText.of(cell);
        int right = span(cell, "colspan");
        int down = span(cell, "rowspan");
        for (int i = 0; i < right; i++) {
          boolean whole = right == 1 && down == 1 && !cell.hasAttr(CUT);
          add(cells, new Span(text, down), below, whole);
        }
      }
    }
    int last = above.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    fillFromAbove(cells, above, below);
    while (cells.texts().size() <= last) {
      cells.add("", false);
      fillFromAbove(cells, above, below);
    }
    return cells;
  }

  private static void fillFromAbove(
      Cells cells, Map<Integer, Span> above, Map<Integer, Span> below) {
    for (Span span = above.get(cells.texts().size());
        span != null;
        span = above.get(cells.texts().size())) {
      add(cells, span, below, false);
    }
  }

  private static void add(Cells cells, Span span, Map<Integer, Span> below, boolean sure) {
    if (span.rows() > 1) {
      below.put(cells.texts().size(), new Span(span.text(), span.rows() - 1));
    }
    cells.add(span.text(), sure);
  }

  /** A cell's text and how many rows it still covers, this one included. */
  private record Span(String text, int rows) {}

  private static int span(Element cell, String attribute) {
    String printed = cell.attr(attribute).strip();
    return printed.matches("[1-9]\\d{0,3}") ? Math.min(MAX_SPAN, Integer.parseInt(printed)) : 1;
  }
}
