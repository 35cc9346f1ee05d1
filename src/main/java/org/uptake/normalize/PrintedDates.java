package org.uptake.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.model.DateInterval;
import org.uptake.model.DatePrecision;
import org.uptake.model.Period;

/**
 * Reads printed dates into the days between which an event lies. A year alone is a whole year,
 * never 1 January. A date that cannot be read, or lies outside 1900 to 2100, is no date.
 */
public final class PrintedDates {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final Pattern LEADING_WORDS =
      Pattern.compile(
          "^(?:(?:passed|adopted|signed|effective|enacted|since|in)\\s+)+",
          Pattern.CASE_INSENSITIVE);

  /** First month of a season in the northern hemisphere; winter spans the turn of the year. */
  private static final Map<String, Month> SEASONS =
      Map.of(
          "spring", Month.MARCH,
          "summer", Month.JUNE,
          "fall", Month.SEPTEMBER,
          "autumn", Month.SEPTEMBER,
          "winter", Month.DECEMBER);

  /** The forms seen in sources, each with its reading; the first that matches is taken. */
  private static final List<Form> FORMS =
      List.of(
          form(
              "(\\d{4})-(\\d{1,2})-(\\d{1,2})", m -> day(number(m, 1), number(m, 2), number(m, 3))),
          form(
              "(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})",
              m -> day(number(m, 4), number(m, 1), number(m, 3))),
          form("(\\d{4})-(\\d{2})", m -> month(number(m, 1), number(m, 2))),
          form(
              "(spring|summer|fall|autumn|winter)(?: of)? (\\d{4})",
              m -> season(m.group(1), number(m, 2))),
          form("Q([1-4]) (\\d{4})", m -> quarter(number(m, 1), number(m, 2))),
          form("(\\d{4})-?Q([1-4])", m -> quarter(number(m, 2), number(m, 1))),
          form(
              "FY ?(\\d{4})",
              m -> years(Period.firstDay(number(m, 1)), Period.lastDay(number(m, 1)))),
          form("(\\d{4})\\s*[-–—]\\s*(\\d{4})", m -> years(number(m, 1), number(m, 2))),
          form("(\\d{4})", m -> years(number(m, 1), number(m, 1))),
          form(
              "([A-Za-z]+)\\.? (\\d{1,2}),? (\\d{4})",
              m ->
                  monthNamed(m.group(1))
                      .flatMap(month -> day(number(m, 3), month.getValue(), number(m, 2)))),
          form(
              "([A-Za-z]+)\\.?,? (\\d{4})",
              m -> monthNamed(m.group(1)).flatMap(month -> month(number(m, 2), month.getValue()))));

  private record Form(Pattern pattern, Function<Matcher, Optional<DateInterval>> reading) {}

  private static Form form(String pattern, Function<Matcher, Optional<DateInterval>> reading) {
    return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reading);
  }

  private PrintedDates() {}

  /** The days that a printed date covers; empty if it cannot be read. */
  public static Optional<DateInterval> read(String printed) {
    String text =
        LEADING_WORDS.matcher(NameKey.oneLine(printed)).replaceFirst("").replaceFirst(":$", "");
    try {
      return days(text).filter(PrintedDates::plausible);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The same, where the source says how sharp the date is.
   *
   * @return empty if the text cannot be read, or is not as sharp as stated
   */
  public static Optional<DateInterval> read(String printed, DatePrecision stated) {
    if (stated == DatePrecision.UNDATED) {
      return printed.isBlank() ? Optional.of(DateInterval.undated()) : Optional.empty();
    }
    Optional<DateInterval> read = read(printed);
    if (stated == DatePrecision.NO_LATER_THAN) {
      return read.flatMap(DateInterval::latest).map(DateInterval::noLaterThan);
    }
    return read.filter(d -> d.precision() == stated);
  }

  private static Optional<DateInterval> days(String text) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(text);
      if (matcher.matches()) {
        return form.reading().apply(matcher);
      }
    }
    return Optional.empty();
  }

  /** The month that a name or its first three or more letters stand for. */
  static Optional<Month> monthNamed(String printed) {
    String name = printed.toUpperCase(Locale.ROOT);
    if (name.length() < 3) {
      return Optional.empty();
    }
    for (Month month : Month.values()) {
      if (month.name().startsWith(name)) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }

  private static Optional<DateInterval> day(int year, int month, int dayOfMonth) {
    LocalDate day = LocalDate.of(year, month, dayOfMonth);
    return Optional.of(DateInterval.between(day, day, DatePrecision.DAY));
  }

  private static Optional<DateInterval> month(int year, int monthOfYear) {
    YearMonth month = YearMonth.of(year, monthOfYear);
    return Optional.of(
        DateInterval.between(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH));
  }

  private static Optional<DateInterval> season(String name, int year) {
    YearMonth first = YearMonth.of(year, SEASONS.get(name.toLowerCase(Locale.ROOT)));
    if (first.getMonth() == Month.DECEMBER) {
      // "Winter 2014" may be the one that began in 2013 or in 2014: both are covered.
      return Optional.of(
          DateInterval.between(
              first.minusYears(1).atDay(1),
              first.plusMonths(2).atEndOfMonth(),
              DatePrecision.SEASON));
    }
    return Optional.of(
        DateInterval.between(
            first.atDay(1), first.plusMonths(2).atEndOfMonth(), DatePrecision.SEASON));
  }

  private static Optional<DateInterval> quarter(int quarter, int year) {
    YearMonth first = YearMonth.of(year, 3 * quarter - 2);
    return Optional.of(
        DateInterval.between(
            first.atDay(1), first.plusMonths(2).atEndOfMonth(), DatePrecision.QUARTER));
  }

  private static Optional<DateInterval> years(int first, int last) {
    return years(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  private static Optional<DateInterval> years(LocalDate first, LocalDate last) {
    return first.isAfter(last)
        ? Optional.empty()
        : Optional.of(DateInterval.between(first, last, DatePrecision.YEAR));
  }

  private static boolean plausible(DateInterval interval) {
    return interval.earliest().filter(d -> d.getYear() >= FIRST_YEAR).isPresent()
        && interval.latest().filter(d -> d.getYear() <= LAST_YEAR).isPresent();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
