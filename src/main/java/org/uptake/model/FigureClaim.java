package org.uptake.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure as somebody other than its first publisher prints it: a newspaper, a talk, a
 * compilation. It is never part of a series; it stands beside the publisher's own figure.
 *
 * @param placeId the place; of several places together, the place that contains them all
 * @param several the several places as printed; empty if the figure is of the one place
 * @param measure what it counts, see {@link Observation}
 * @param category the part of the measure; empty for the whole
 * @param period the days it covers, as we read the publication
 * @param periodNote how the publication words the period, and how it was read
 * @param printed the figure as printed
 * @param amount what the printed words say of the number
 * @param listComplete whether the publication gives the whole list it quotes, in words
 * @param basis {@code article}, {@code presentation} or {@code compilation}
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param sourceTitle the publication
 * @param sourceUrl its address; empty where none is held
 * @param note anything else
 * @param snapshotId the document in which we hold it
 * @param rowLocator the row of that document
 * @param locator the cell, or the row where the row is one claim
 * @param known from when it was public
 */
public record FigureClaim(
    String placeId,
    String several,
    String measure,
    String category,
    Period period,
    String periodNote,
    String printed,
    Amount amount,
    String listComplete,
    String basis,
    String confidence,
    String sourceTitle,
    String sourceUrl,
    String note,
    String snapshotId,
    Locator rowLocator,
    Locator locator,
    Known known) {

  /**
   * A number in words: exact, or between bounds of which either may be missing.
   *
   * @param value the number, only if it is exact
   * @param atLeast smallest number that the words allow
   * @param atMost largest number that the words allow
   */
  public record Amount(
      Optional<BigDecimal> value, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {

    /** Exactly this number. */
    public static Amount exactly(BigDecimal number) {
      return new Amount(Optional.of(number), Optional.of(number), Optional.of(number));
    }
  }
}
