package org.uptake.model;

/**
 * Where in a document a row or a cell stands, in words a reader can follow.
 *
 * @param text e.g. {@code table 1, row 3, column 5}
 */
public record Locator(String text) {

  /** A row of a table; both count from 1, the heading row apart. */
  public static Locator row(String table, int row) {
    return new Locator(table + ", row " + row);
  }

  /** A cell of this row; columns count from 1. */
  public Locator column(int column) {
    return new Locator(text + ", column " + column);
  }

  @Override
  public String toString() {
    return text;
  }
}
