package org.uptake.model;

import java.util.OptionalLong;

/**
 * One figure for one place and period, as one document shows it.
 *
 * @param placeId see {@link Place}
 * @param measure e.g. {@code children_released}
 * @param period the days it covers
 * @param value present only if the status has one
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

  /** Refuses a value without a status that has one, and the reverse. */
  public Observation {
    if (value.isPresent() != status.hasValue()) {
      throw new IllegalArgumentException(
          "a figure of status " + status.code() + " with value " + value + " at " + locator);
    }
  }
}
