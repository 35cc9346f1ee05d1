package org.uptake.model;

/** What became of an input row. Each row has exactly one outcome. */
public enum RowOutcome implements Coded {
  KEPT,
  REJECTED,
  DUPLICATE,
  BLANK
}
