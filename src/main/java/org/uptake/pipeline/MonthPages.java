package org.uptake.pipeline;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Pages of which each month has its own, under one pattern.
 *
 * @param address with {@code {month}} for the month's English name in lower case, e.g. {@code
 *     december}, and {@code {yyyy}} for the year
 * @param from first month
 * @param to last month
 */
public record MonthPages(String address, YearMonth from, YearMonth to) {
  static final String MONTH = "{month}";
  static final String YEAR = "{yyyy}";

  /** The addresses, first month first. */
  public List<String> addresses() {
    return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
        .map(this::of)
        .toList();
  }

  private String of(YearMonth month) {
    String name =
        month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    return address
        .replace(MONTH, name)
        .replace(YEAR, String.format(Locale.ROOT, "%04d", month.getYear()));
  }

  /** The pattern and its months, for a person. */
  public String described() {
    return address + " (" + from + " to " + to + ")";
  }
}
