package org.uptake.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days a figure covers, both ends included.
 *
 * @param fiscalYear the US federal fiscal year it lies in: 1 October of the year before to 30
 *     September
 * @param start first day
 * @param end last day; empty when the source does not show it
 * @param complete whether the whole fiscal year is covered
 * @param basis how the end is known
 */
public record Period(
    int fiscalYear, LocalDate start, Optional<LocalDate> end, boolean complete, PeriodBasis basis) {

  /** First day of a US federal fiscal year. */
  public static LocalDate firstDay(int fiscalYear) {
    return LocalDate.of(fiscalYear - 1, 10, 1);
  }

  /** Last day of a US federal fiscal year. */
  public static LocalDate lastDay(int fiscalYear) {
    return LocalDate.of(fiscalYear, 9, 30);
  }

  /** The whole of a fiscal year. */
  public static Period whole(int fiscalYear) {
    return new Period(
        fiscalYear,
        firstDay(fiscalYear),
        Optional.of(lastDay(fiscalYear)),
        true,
        PeriodBasis.PRINTED);
  }

  /** The start of a fiscal year up to a day that a source prints or evidence shows. */
  public static Period through(int fiscalYear, LocalDate end, PeriodBasis basis) {
    return new Period(
        fiscalYear, firstDay(fiscalYear), Optional.of(end), end.equals(lastDay(fiscalYear)), basis);
  }

  /** A part of a fiscal year whose last day is not shown anywhere. */
  public static Period openEnded(int fiscalYear) {
    return new Period(
        fiscalYear, firstDay(fiscalYear), Optional.empty(), false, PeriodBasis.UNKNOWN);
  }
}
