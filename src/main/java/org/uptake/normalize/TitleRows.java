package org.uptake.normalize;

import org.uptake.model.Locator;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.normalize.TableMatcher.Matched;

/** The outcomes of rows that hold no figures: those above the headings, and headings again. */
final class TitleRows {
  private TitleRows() {}

  /**
   * Gives the rows above the headings their outcomes.
   *
   * @return whether one of them may hold a figure
   */
  static boolean tell(Matched matched, Facts facts) {
    boolean figures = false;
    for (PrintedRow row : matched.table().rows().subList(0, matched.above())) {
      Locator at = Locator.row(matched.table().name(), row.number());
      boolean counts =
          row.cells().stream().anyMatch(c -> Quantity.of(c).kind() == Quantity.Kind.COUNT);
      if (row.isBlank()) {
        facts.blank(at, row);
      } else if (counts) {
        facts.rejected(at, row, "stands above the headings, so nothing says what its cells are");
        figures = true;
      } else {
        facts.read(at, row, matched.repeatsHeadings(row) ? "the headings" : "a title");
      }
    }
    return figures;
  }
}
