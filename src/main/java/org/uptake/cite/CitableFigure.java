package org.uptake.cite;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One figure of a place and fiscal year with all that a citation says of it.
 *
 * @param fiscalYear the US federal fiscal year
 * @param period the days covered; empty where no document covers any
 * @param value children, where there is a figure
 * @param status what stands behind the figure or its absence
 * @param bounds the least and the most that an unlisted county can have
 * @param revisions what earlier vintages printed for the same days
 * @param note why a figure was corrected, or how it was derived
 * @param total for bounds by the remainder: the cell that prints the state's total
 * @param cell where it was printed
 * @param document the document; empty where none is held
 */
public record CitableFigure(
    int fiscalYear,
    Optional<Days> period,
    OptionalLong value,
    String status,
    Optional<Bounds> bounds,
    List<Revision> revisions,
    String note,
    Optional<Total> total,
    Optional<Cell> cell,
    Optional<Document> document) {

  /** Makes the list unchangeable. */
  public CitableFigure {
    revisions = List.copyOf(revisions);
  }

  /**
   * What an earlier vintage printed.
   *
   * @param value as it was; absent where there was none
   * @param status what stood behind it
   * @param until the day on which the next vintage was public
   * @param locator its cell
   * @param file its document's path from the project's folder
   * @param sha256 its document's hash
   */
  public record Revision(
      OptionalLong value,
      String status,
      LocalDate until,
      String locator,
      String file,
      String sha256) {}

  /**
   * The days of a figure.
   *
   * @param start first day
   * @param end last day; empty when the source does not show it
   * @param complete whether the fiscal year is covered whole
   * @param inferred whether the end rests on evidence outside the document
   */
  public record Days(
      LocalDate start, Optional<LocalDate> end, boolean complete, boolean inferred) {}

  /**
   * Bounds.
   *
   * @param basis {@code remainder}, from the state's total, or {@code threshold}, from the list's
   *     rule alone
   */
  public record Bounds(long atLeast, long atMost, String basis) {}

  /**
   * A state's total as printed.
   *
   * @param cell where
   * @param file the document's path from the project's folder
   * @param sha256 the document's hash
   * @param mediaType its media type
   */
  public record Total(Cell cell, String file, String sha256, String mediaType) {}

  /**
   * A printed cell, or for a county that a list leaves out the list.
   *
   * @param locator e.g. {@code table 1, row 3, column 3}
   * @param rowLabel as printed; empty if the place is not named
   * @param column the heading as printed
   * @param printed the cell as printed
   * @param row the whole row as printed, cells joined by {@code " | "}
   */
  public record Cell(String locator, String rowLabel, String column, String printed, String row) {

    /** Whether a cell of the place itself was printed. */
    public boolean names() {
      return !rowLabel.isEmpty();
    }
  }

  /** A document; texts as the warehouse's {@code snapshots} and {@code source} have them. */
  public record Document(
      String credit,
      String title,
      String publisher,
      String licence,
      String url,
      String file,
      String sha256,
      String mediaType,
      String origin,
      String transcribes,
      String copyState,
      String copyNote,
      LocalDate retrievedAt,
      LocalDate knownFrom,
      String knownBasis) {}
}
