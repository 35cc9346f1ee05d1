package org.uptake.model;

/** By which calendar a period counts. Figures of two kinds never stand in one series. */
public enum PeriodKind implements Coded {
  /** From 1 October, within one US federal fiscal year. */
  FISCAL_YEAR,
  /** From 1 January, within one calendar year. */
  CALENDAR_YEAR,
  /** One calendar month. */
  MONTH,
  /** Other days, e.g. a figure that counts several years together. */
  OTHER
}
