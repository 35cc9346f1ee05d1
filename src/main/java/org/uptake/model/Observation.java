package org.uptake.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One figure for one place and period, as one document shows it.
 *
 * @param placeId see {@link Place}
 * @param measure e.g. {@code children_released}; {@code measures.csv} gives its unit and meaning
 * @param category the part of the measure, as printed, e.g. {@code Honduras}; empty for the whole
 * @param period the days it covers
 * @param value present only if the status has one; in the unit of the measure
 * @param lessThan for {@link ValueStatus#LESS_THAN}: the printed number that the figure lies below
 * @param status what stands behind it
 * @param printed the cell exactly as printed
 * @param note for a corrected figure: why
 * @param snapshotId the document
 * @param rowLocator the row it was printed in
 * @param locator the cell it was printed in
 * @param rowLabel the row's label as printed
 * @param columnLabel the column's heading as printed, on one line
 * @param known from when it was public
 */
public record Observation(
    String placeId,
    String measure,
    String category,
    Period period,
    Optional<BigDecimal> value,
    Optional<BigDecimal> lessThan,
    ValueStatus status,
    String printed,
    String note,
    String snapshotId,
    Locator rowLocator,
    Locator locator,
    String rowLabel,
    String columnLabel,
    Known known) {

  /** Refuses a value without a status that has one, and the reverse. */
  public Observation {
    if (value.isPresent() != status.hasValue()) {
      throw new IllegalArgumentException(
          "a figure of status " + status.code() + " with value " + value + " at " + locator);
    }
    if (lessThan.isPresent() != (status == ValueStatus.LESS_THAN)) {
      throw new IllegalArgumentException(
          "a figure of status " + status.code() + " below " + lessThan + " at " + locator);
    }
  }

  /**
   * A count of a place: one whole figure of a measure without categories.
   *
   * @param value as {@link #value}, in whole units
   */
  public static Observation count(
      String placeId,
      String measure,
      Period period,
      OptionalLong value,
      ValueStatus status,
      String printed,
      String note,
      String snapshotId,
      Locator rowLocator,
      Locator locator,
      String rowLabel,
      String columnLabel,
      Known known) {
    Optional<BigDecimal> exact =
        value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsLong())) : Optional.empty();
    return new Observation(
        placeId,
        measure,
        "",
        period,
        exact,
        Optional.empty(),
        status,
        printed,
        note,
        snapshotId,
        rowLocator,
        locator,
        rowLabel,
        columnLabel,
        known);
  }

  /** The same cell without its figure: it is printed, but cannot be held to be true. */
  public Observation notHeld() {
    return new Observation(
        placeId,
        measure,
        category,
        period,
        Optional.empty(),
        Optional.empty(),
        ValueStatus.NOT_HELD,
        printed,
        note,
        snapshotId,
        rowLocator,
        locator,
        rowLabel,
        columnLabel,
        known);
  }

  /** The value in whole units. */
  public OptionalLong count() {
    return value.isPresent() ? OptionalLong.of(value.get().longValueExact()) : OptionalLong.empty();
  }
}
