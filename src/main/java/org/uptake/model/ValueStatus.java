package org.uptake.model;

/** What stands behind a figure, or behind its absence. */
public enum ValueStatus implements Coded {
  /** The source printed this figure. */
  REPORTED,
  /** The source printed a zero. */
  ZERO,
  /** The source's own rule hides the figure, e.g. fewer than 50 children in a county. */
  BELOW_THRESHOLD,
  /** The source printed only what the figure lies below, e.g. "&lt;2%". */
  LESS_THAN,
  /** The source did not publish a figure. */
  NOT_PUBLISHED,
  /** The source published it, or may have; our copy lacks it. */
  NOT_HELD,
  /** Our copy was wrong; a correction row with evidence gives this figure. */
  CORRECTED,
  /** Follows from other figures by arithmetic alone. */
  DERIVED,
  /** The question does not arise, e.g. the place did not exist in the period. */
  NOT_APPLICABLE;

  /** Whether a figure of this status is a number; of every other status it is null. */
  public boolean hasValue() {
    return this == REPORTED || this == ZERO || this == CORRECTED || this == DERIVED;
  }
}
