package org.uptake.model;

import java.util.List;

/**
 * The text of a document exactly as printed, before anything is made of it.
 *
 * @param title its title
 * @param leadIn the text before the first table, blocks joined by line breaks
 * @param tables its tables, in order
 * @param notes the text after the first table begins, outside tables
 * @param cut whether the document ends inside a table
 */
public record PrintedDocument(
    String title, String leadIn, List<PrintedTable> tables, String notes, boolean cut) {

  /** Makes the list unchangeable. */
  public PrintedDocument {
    tables = List.copyOf(tables);
  }

  /** A document that ends where it should, with nothing after its tables. */
  public PrintedDocument(String title, String leadIn, List<PrintedTable> tables) {
    this(title, leadIn, tables, "", false);
  }

  /**
   * A table: a heading row and rows, cells by position, blanks kept as empty text.
   *
   * @param name how a locator names it, e.g. {@code table 1} or {@code sheet Agencies}
   * @param caption its caption, or the heading that stands between it and the table before
   * @param headings as printed; a line break in a heading is kept as {@code \n}
   * @param rows in order
   */
  public record PrintedTable(
      String name, String caption, List<String> headings, List<PrintedRow> rows) {

    /** Makes the lists unchangeable. */
    public PrintedTable {
      headings = List.copyOf(headings);
      rows = List.copyOf(rows);
    }

    /** A table without a caption. */
    public PrintedTable(String name, List<String> headings, List<PrintedRow> rows) {
      this(name, "", headings, rows);
    }
  }

  /**
   * A row.
   *
   * @param number in a sheet or file the row's own number, headings being row 1; in a web page's
   *     table the count of rows after the headings, from 1
   * @param cells as printed; a damaged row may have fewer or more than the table has columns
   * @param unsure columns, from 0, whose text is not that of a whole cell of their own: the cell
   *     spans several columns or rows, stands under one that does, or is the last of a document
   *     that may end inside it
   */
  public record PrintedRow(int number, List<String> cells, List<Integer> unsure) {

    /** Makes the lists unchangeable. */
    public PrintedRow {
      cells = List.copyOf(cells);
      unsure = List.copyOf(unsure);
    }

    /** A row of whole cells. */
    public PrintedRow(int number, List<String> cells) {
      this(number, cells, List.of());
    }

    /** Whether no cell holds anything but spaces. */
    public boolean isBlank() {
      return cells.stream().allMatch(c -> c.replace('\u00a0', ' ').isBlank());
    }

    /** Whether the row has a cell for each of so many columns, and nothing beyond them. */
    public boolean fits(int columns) {
      return cells.size() >= columns
          && cells.stream().skip(columns).allMatch(c -> c.replace('\u00a0', ' ').isBlank());
    }

    /** The row on one line, cells joined by {@code " | "}. */
    public String printed() {
      return String.join(" | ", cells).replaceAll("\\s*\n\\s*", " ");
    }
  }
}
