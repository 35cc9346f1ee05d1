package org.uptake.model;

/** How sharply a source dates an event. */
public enum DatePrecision implements Coded {
  DAY,
  MONTH,
  SEASON,
  QUARTER,
  YEAR,
  /** After one list or report and by another: between two days that the source names. */
  BETWEEN,
  /** On a list or in a report of that day: it happened then or earlier. */
  NO_LATER_THAN,
  UNDATED
}
