package org.uptake.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The days a figure covers, both ends included.
 *
 * @param kind by which calendar it counts
 * @param fiscalYear the US federal fiscal year it lies in, 1 October of the year before to 30
 *     September; empty if it lies in none or in several, or if its end is not known and it is not
 *     of the kind {@link PeriodKind#FISCAL_YEAR}
 * @param start first day
 * @param end last day; empty when the source does not show it
 * @param complete whether the whole year or month of its kind is covered
 * @param basis how the end is known
 */
public record Period(
    PeriodKind kind,
    OptionalInt fiscalYear,
    LocalDate start,
    Optional<LocalDate> end,
    boolean complete,
    PeriodBasis basis) {

  /** First day of a US federal fiscal year. */
  public static LocalDate firstDay(int fiscalYear) {
    return LocalDate.of(fiscalYear - 1, 10, 1);
  }

  /** Last day of a US federal fiscal year. */
  public static LocalDate lastDay(int fiscalYear) {
    return LocalDate.of(fiscalYear, 9, 30);
  }

  /** The fiscal year in which a day lies. */
  public static int fiscalYearOf(LocalDate day) {
    return day.getMonthValue() >= 10 ? day.getYear() + 1 : day.getYear();
  }

  /** The whole of a fiscal year. */
  public static Period whole(int fiscalYear) {
    return through(fiscalYear, lastDay(fiscalYear), PeriodBasis.PRINTED);
  }

  /** The start of a fiscal year up to a day that a source prints or evidence shows. */
  public static Period through(int fiscalYear, LocalDate end, PeriodBasis basis) {
    return new Period(
        PeriodKind.FISCAL_YEAR,
        OptionalInt.of(fiscalYear),
        firstDay(fiscalYear),
        Optional.of(end),
        end.equals(lastDay(fiscalYear)),
        basis);
  }

  /** A part of a fiscal year whose last day is not shown anywhere. */
  public static Period openEnded(int fiscalYear) {
    return new Period(
        PeriodKind.FISCAL_YEAR,
        OptionalInt.of(fiscalYear),
        firstDay(fiscalYear),
        Optional.empty(),
        false,
        PeriodBasis.UNKNOWN);
  }

  /** A calendar year from 1 January up to a day; an absent day is not shown anywhere. */
  public static Period calendar(int year, Optional<LocalDate> end, PeriodBasis basis) {
    LocalDate start = LocalDate.of(year, 1, 1);
    return new Period(
        PeriodKind.CALENDAR_YEAR,
        fiscalYear(start, end),
        start,
        end,
        end.filter(LocalDate.of(year, 12, 31)::equals).isPresent(),
        basis);
  }

  /** One whole month. */
  public static Period month(YearMonth month) {
    return new Period(
        PeriodKind.MONTH,
        OptionalInt.of(fiscalYearOf(month.atDay(1))),
        month.atDay(1),
        Optional.of(month.atEndOfMonth()),
        true,
        PeriodBasis.PRINTED);
  }

  /** Any other days. */
  public static Period other(LocalDate start, Optional<LocalDate> end, PeriodBasis basis) {
    return new Period(PeriodKind.OTHER, fiscalYear(start, end), start, end, false, basis);
  }

  private static OptionalInt fiscalYear(LocalDate start, Optional<LocalDate> end) {
    int first = fiscalYearOf(start);
    return end.filter(day -> fiscalYearOf(day) == first).isPresent()
        ? OptionalInt.of(first)
        : OptionalInt.empty();
  }
}
