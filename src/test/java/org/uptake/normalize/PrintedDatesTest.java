package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.model.DateInterval;
import org.uptake.model.DatePrecision;

/** A printed date says between which days an event lies; more is never made of it. */
class PrintedDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 287(g) sheet, ordinances, lists
        "2025-07-07        | 2025-07-07 | 2025-07-07 | DAY",
        "5-20-2015         | 2015-05-20 | 2015-05-20 | DAY",
        "12/3/2013         | 2013-12-03 | 2013-12-03 | DAY",
        "June 24, 2014     | 2014-06-24 | 2014-06-24 | DAY",
        "Nov. 22 2011      | 2011-11-22 | 2011-11-22 | DAY",
        "January 2017      | 2017-01-01 | 2017-01-31 | MONTH",
        "February 2017     | 2017-02-01 | 2017-02-28 | MONTH",
        "passed May 2012   | 2012-05-01 | 2012-05-31 | MONTH",
        "Oct 2014:         | 2014-10-01 | 2014-10-31 | MONTH",
        "Sept. 2014        | 2014-09-01 | 2014-09-30 | MONTH",
        "2014-01           | 2014-01-01 | 2014-01-31 | MONTH",
        "2016-02           | 2016-02-01 | 2016-02-29 | MONTH",
        "Spring of 2014    | 2014-03-01 | 2014-05-31 | SEASON",
        "summer 2011       | 2011-06-01 | 2011-08-31 | SEASON",
        "fall 2013         | 2013-09-01 | 2013-11-30 | SEASON",
        "Q2 2018           | 2018-04-01 | 2018-06-30 | QUARTER",
        "2018-Q2           | 2018-04-01 | 2018-06-30 | QUARTER",
        "FY2014            | 2013-10-01 | 2014-09-30 | YEAR",
        "2011-2012         | 2011-01-01 | 2012-12-31 | YEAR",
        "2011–2012         | 2011-01-01 | 2012-12-31 | YEAR",
        "2013              | 2013-01-01 | 2013-12-31 | YEAR",
        "in 2013           | 2013-01-01 | 2013-12-31 | YEAR"
      })
  void eachFormCoversTheDaysItPrints(
      String printed, LocalDate first, LocalDate last, DatePrecision precision) {
    assertThat(PrintedDates.read(printed)).contains(DateInterval.between(first, last, precision));
  }

  @Test
  void winterMayHaveBegunInEitherYear() {
    assertThat(PrintedDates.read("winter 2014"))
        .contains(
            DateInterval.between(
                LocalDate.of(2013, 12, 1), LocalDate.of(2015, 2, 28), DatePrecision.SEASON));
  }

  @Test
  void hardSpacesAreSpaces() {
    assertThat(PrintedDates.read("\u00a0June\u00a024,\u00a02014 "))
        .isEqualTo(PrintedDates.read("June 24, 2014"));
  }

  /** The first three stand in the 287(g) sheet; from "2014-02-30" on they are invented. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "7/72025",
        "05/082025",
        "5025-07-07",
        "Wednesday",
        "last week",
        "effective immediately",
        "(2013)",
        "",
        "2014-02-30",
        "2014-13",
        "13/13/2014",
        "2/29/2015",
        "12/3-2013",
        "3/4/14",
        "2012-2011",
        "1899-12-31",
        "2101-01-01",
        "Q5 2018",
        "Ma 2014",
        "Smarch 2014",
        "2014 (or 2015)"
      })
  void whatCannotBeReadIsNoDate(String printed) {
    assertThat(PrintedDates.read(printed)).isEmpty();
  }

  @Test
  void noLaterThanHasALastDayAndNoFirst() {
    assertThat(PrintedDates.read("2017-01-25", DatePrecision.NO_LATER_THAN))
        .contains(DateInterval.noLaterThan(LocalDate.of(2017, 1, 25)));
    assertThat(PrintedDates.read("2014-10", DatePrecision.NO_LATER_THAN))
        .contains(DateInterval.noLaterThan(LocalDate.of(2014, 10, 31)));
    assertThat(PrintedDates.read("2013", DatePrecision.NO_LATER_THAN))
        .contains(DateInterval.noLaterThan(LocalDate.of(2013, 12, 31)));
  }

  @Test
  void undatedMeansThatNothingIsPrinted() {
    assertThat(PrintedDates.read(" ", DatePrecision.UNDATED)).contains(DateInterval.undated());
    assertThat(PrintedDates.read("2013", DatePrecision.UNDATED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = DatePrecision.class, names = "UNDATED", mode = EnumSource.Mode.EXCLUDE)
  void nothingPrintedHasNoOtherPrecision(DatePrecision stated) {
    assertThat(PrintedDates.read("", stated)).isEmpty();
  }

  @Test
  void aDateIsNeverSharperThanItIsPrinted() {
    assertThat(PrintedDates.read("2013", DatePrecision.DAY)).isEmpty();
    assertThat(PrintedDates.read("2014-05", DatePrecision.DAY)).isEmpty();
    assertThat(PrintedDates.read("Spring of 2014", DatePrecision.MONTH)).isEmpty();
  }

  @Property
  void everyIsoDayRoundTrips(@ForAll("days") LocalDate day) {
    assertThat(PrintedDates.read(day.toString()))
        .contains(DateInterval.between(day, day, DatePrecision.DAY));
  }

  @Property
  void everyAmericanDayRoundTrips(@ForAll("days") LocalDate day) {
    for (String form :
        List.of("M/d/yyyy", "MM/dd/yyyy", "M-d-yyyy", "MMMM d, yyyy", "MMM. d yyyy")) {
      String printed = day.format(DateTimeFormatter.ofPattern(form, Locale.ENGLISH));
      assertThat(PrintedDates.read(printed))
          .as(printed)
          .contains(DateInterval.between(day, day, DatePrecision.DAY));
    }
  }

  @Property
  void aMonthCoversEachOfItsDaysAndNoOther(@ForAll("days") LocalDate day) {
    YearMonth month = YearMonth.from(day);
    String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    for (String printed : List.of(month.toString(), name + " " + month.getYear())) {
      DateInterval read = PrintedDates.read(printed).orElseThrow();
      assertThat(covers(read, day)).as(printed).isTrue();
      assertThat(covers(read, month.atDay(1).minusDays(1))).as(printed).isFalse();
      assertThat(covers(read, month.atEndOfMonth().plusDays(1))).as(printed).isFalse();
    }
  }

  @Property
  void aYearIsAWholeYear(@ForAll("days") LocalDate day) {
    DateInterval read = PrintedDates.read(String.valueOf(day.getYear())).orElseThrow();

    assertThat(covers(read, day)).isTrue();
    assertThat(read.precision()).isEqualTo(DatePrecision.YEAR);
  }

  @Property
  void theFirstOfJanuaryIsNeverMadeUp(@ForAll("dateLike") String printed) {
    Optional<DateInterval> read = PrintedDates.read(printed);

    if (read.filter(PrintedDatesTest::isFirstOfJanuary).isPresent()) {
      assertThat(printed)
          .matches("(?i).*(\\d{4}-0?1-0?1|0?1([/-])0?1\\2\\d{4}|jan[a-z]*\\.? 0?1,? \\d{4}).*");
    }
  }

  @Property
  void noLaterThanNeverHasAFirstDay(@ForAll("dateLike") String printed) {
    assertThat(
            PrintedDates.read(printed, DatePrecision.NO_LATER_THAN).flatMap(DateInterval::earliest))
        .isEmpty();
  }

  @Property
  void anyTextIsADateBetween1900And2100OrNone(@ForAll String printed) {
    PrintedDates.read(printed)
        .ifPresent(
            read -> {
              assertThat(read.earliest().orElseThrow()).isAfterOrEqualTo(LocalDate.of(1900, 1, 1));
              assertThat(read.latest().orElseThrow()).isBeforeOrEqualTo(LocalDate.of(2100, 12, 31));
            });
  }

  private static boolean covers(DateInterval read, LocalDate day) {
    return !day.isBefore(read.earliest().orElseThrow())
        && !day.isAfter(read.latest().orElseThrow());
  }

  private static boolean isFirstOfJanuary(DateInterval read) {
    LocalDate first = read.earliest().orElseThrow();
    return first.getDayOfYear() == 1 && read.latest().orElseThrow().equals(first);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Dates.dates().yearBetween(1901, 2099);
  }

  /** Numbers, months and the marks between them, in any order: mostly no dates, some of them. */
  @Provide
  Arbitrary<String> dateLike() {
    Arbitrary<String> number =
        Arbitraries.integers()
            .between(0, 31)
            .map(n -> n % 2 == 0 ? String.format(Locale.ROOT, "%02d", n) : String.valueOf(n));
    Arbitrary<String> year = Arbitraries.integers().between(1998, 2026).map(String::valueOf);
    Arbitrary<String> word =
        Arbitraries.of(
            "Jan", "January", "Feb.", "May", "Sept", "Q1", "Q4", "FY", "FY ", "spring", "Winter",
            "of");
    Arbitrary<String> mark = Arbitraries.of("", " ", "-", "/", ", ", ".", "–", ":");
    Arbitrary<String> piece = Arbitraries.oneOf(List.of(number, year, word));
    return Combinators.combine(piece, mark)
        .as((text, after) -> text + after)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(pieces -> String.join("", pieces));
  }
}
