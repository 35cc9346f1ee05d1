package org.uptake.model;

/** How sharply a source dates an event. */
public enum DatePrecision implements Coded {
  DAY,
  MONTH,
  SEASON,
  QUARTER,
  YEAR,
  /** On a list or in a report of that day: it happened then or earlier. */
  NO_LATER_THAN,
  UNDATED
}
