package org.uptake.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Numbers and dates as pages print them. */
public final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_MONTH =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Words() {}

  /** A count with commas by thousands. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A day in words, e.g. {@code 18 July 2025}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A day without its year, in few letters, e.g. {@code 31 Jan}. */
  public static String dayAndMonth(LocalDate day) {
    return DAY_AND_MONTH.format(day);
  }

  /** The day up to which something is counted, e.g. {@code 5 March 2025} or {@code end of 2014}. */
  public static String upTo(LocalDate day) {
    return day.getMonthValue() == 12 && day.getDayOfMonth() == 31
        ? "end of " + day.getYear()
        : day(day);
  }

  /** The month of a day in words, e.g. {@code October 2014}. */
  public static String month(LocalDate day) {
    return MONTH.format(day);
  }

  /** A day in words, or nothing. */
  public static String day(Optional<LocalDate> day) {
    return day.map(DAY::format).orElse("");
  }

  /** A word of a vocabulary for readers: underscores become spaces. */
  public static String plain(String code) {
    return code.replace('_', ' ');
  }

  /** A date no sharper than its source. */
  public static String dated(Site.Dated date) {
    if (date.latest().isEmpty()) {
      return "";
    }
    LocalDate latest = date.latest().get();
    LocalDate earliest = date.earliest().orElse(latest);
    return switch (date.precision()) {
      case "day" -> DAY.format(latest);
      case "month" -> MONTH.format(latest);
      case "no_later_than" -> DAY.format(latest);
      case "year" ->
          earliest.getYear() == latest.getYear()
              ? String.valueOf(latest.getYear())
              : earliest.getYear() + "–" + latest.getYear();
      case "between" -> DAY.format(earliest) + " to " + DAY.format(latest);
      default -> MONTH.format(earliest) + " to " + MONTH.format(latest);
    };
  }

  /** A text as it may stand in a fragment of an address. */
  public static String anchor(String id) {
    return id.replaceAll("[^A-Za-z0-9_.-]+", "-");
  }

  /** The fewest and the most children of a county that a list leaves out, e.g. {@code 0 to 49}. */
  public static String between(Site.Figure figure) {
    String least = count(figure.atLeast().orElse(0));
    String most = figure.atMost().isPresent() ? count(figure.atMost().getAsLong()) : "";
    return most.isEmpty() || least.equals(most) ? least : least + " to " + most;
  }

  /** A count of counties, e.g. {@code 1 county} or {@code 12 counties}. */
  public static String counties(long number) {
    return count(number) + (number == 1 ? " county" : " counties");
  }

  /** A count of children, e.g. {@code 1 child} or {@code 2,040 children}. */
  public static String children(long number) {
    return count(number) + (number == 1 ? " child" : " children");
  }

  /** A lowest and a highest count; one number if they are one. */
  public static String bounds(Measured.Bounds bounds) {
    return bounds.exact()
        ? count(bounds.least())
        : count(bounds.least()) + "–" + count(bounds.most());
  }

  /** Which shares of a whole two counts are, in percent, to one decimal. */
  public static String share(Measured.Bounds bounds, long whole) {
    if (whole == 0) {
      return "";
    }
    String least = percent(bounds.least(), whole);
    String most = percent(bounds.most(), whole);
    return (least.equals(most) ? least : least + "–" + most) + "\u00a0%";
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
  }

  /** A rate to two decimals, without commas, e.g. {@code 10.03}. */
  public static String rate(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** A rank in words: {@code 1st}, {@code 22nd}, {@code 13th}. */
  public static String ordinal(long rank) {
    boolean teen = rank % 100 >= 11 && rank % 100 <= 13;
    String ending =
        teen
            ? "th"
            : switch ((int) (rank % 10)) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return count(rank) + ending;
  }

  /** A number with the decimals it has, in a unit: {@code 34%}, {@code 1,053}, {@code 1.8}. */
  public static String exact(BigDecimal value, String unit) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    String digits = String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    return unit.equals("percent") ? digits + "%" : digits;
  }

  /** The same with a sign, for a difference. */
  public static String signed(BigDecimal value, String unit) {
    String sign = value.signum() > 0 ? "+" : value.signum() < 0 ? "−" : "";
    return unit.equals("percent")
        ? sign + exact(value.abs(), "") + " points"
        : sign + exact(value.abs(), unit);
  }

  /** A value with at most one decimal. */
  public static String decimal(double value) {
    return value == Math.rint(value)
        ? count(Math.round(value))
        : String.format(Locale.ROOT, "%,.1f", value);
  }

  /** A day, month or year as written in the register, e.g. {@code 2014-10}, in words. */
  public static String printed(String date) {
    return switch (date.length()) {
      case 10 -> day(LocalDate.parse(date));
      case 7 -> month(LocalDate.parse(date + "-01"));
      default -> date;
    };
  }
}
