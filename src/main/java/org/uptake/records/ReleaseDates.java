package org.uptake.records;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.uptake.model.DateInterval;
import org.uptake.model.DatePrecision;
import org.uptake.normalize.NameKey;
import org.uptake.normalize.PrintedDates;
import org.uptake.pipeline.RecordFiles;

/**
 * Days of release in the order that the pipeline file declares, read by the rules of all printed
 * dates. A year of two digits is one of 2000 to 2099, as no such record is older.
 */
final class ReleaseDates {
  private static final String CENTURY = "20";
  private static final Pattern TWO_DIGITS = Pattern.compile("(\\d{1,2}([/-])\\d{1,2}\\2)(\\d\\d)");
  private static final Map<String, Pattern> ORDERS =
      Map.of(
          "m/d/yy", Pattern.compile("\\d{1,2}([/-])\\d{1,2}\\1(?:\\d\\d){1,2}"),
          "m/d/yyyy", Pattern.compile("\\d{1,2}([/-])\\d{1,2}\\1\\d{4}"),
          "yyyy-mm-dd", Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}"));

  private final RecordFiles declared;
  private final Pattern order;

  ReleaseDates(RecordFiles declared) {
    this.declared = declared;
    this.order = Optional.ofNullable(ORDERS.get(declared.dates())).orElseThrow();
  }

  /**
   * A printed day.
   *
   * @param day empty if the row is to be rejected
   * @param reason why; empty where there is a day
   */
  record Reading(Optional<LocalDate> day, String reason) {}

  Reading read(String printed) {
    String text = NameKey.oneLine(printed);
    if (text.isEmpty()) {
      return rejected("the date of release is blank");
    }
    Optional<LocalDate> day = day(text);
    if (day.isEmpty()) {
      return rejected("the date of release cannot be read as " + declared.dates());
    }
    if (day.get().isBefore(declared.from()) || day.get().isAfter(declared.to())) {
      return rejected(
          "the date of release lies outside " + declared.from() + " to " + declared.to());
    }
    return new Reading(day, "");
  }

  private Optional<LocalDate> day(String text) {
    if (!order.matcher(text).matches()) {
      return Optional.empty();
    }
    String whole = TWO_DIGITS.matcher(text).matches() ? withCentury(text) : text;
    return PrintedDates.read(whole, DatePrecision.DAY).flatMap(DateInterval::earliest);
  }

  private static String withCentury(String text) {
    return TWO_DIGITS.matcher(text).replaceFirst("$1" + CENTURY + "$3");
  }

  private static Reading rejected(String reason) {
    return new Reading(Optional.empty(), reason);
  }
}
