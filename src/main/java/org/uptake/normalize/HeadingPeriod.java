package org.uptake.normalize;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.uptake.model.DateInterval;
import org.uptake.model.Locator;
import org.uptake.model.Period;
import org.uptake.model.PeriodBasis;
import org.uptake.model.Snapshot;
import org.uptake.model.SourceException;
import org.uptake.normalize.TableMatcher.Matched;
import org.uptake.normalize.TableMatcher.MatchedColumn;
import org.uptake.pipeline.PipelineFile;

/**
 * The period of a figure, from its column's heading, the days that the page states and the day it
 * was public.
 *
 * <ol>
 *   <li>A heading that names a whole year does not make it complete: ORR's page of January 2025
 *       prints "FY25 (Oct. 2024 — Sep. 2025)" over the first months.
 *   <li>A day printed in the heading ("thru Dec 2021") ends its own column. A day stated elsewhere
 *       on the page ("as of December 31, 2018", see {@link PageDates}) ends the column of the year
 *       in which it lies; 30 September completes a fiscal year, 31 December a calendar year.
 *   <li>A year that had ended before the day that the page states is whole.
 *   <li>Where no day is stated, the end is the one that evidence in the pipeline file shows.
 *       Without it a year is whole only if a later year has a column in the same document, which
 *       shows that the page was counted on after that year's end. The last column has no known end,
 *       whatever the day on which the page was public: a page that stands unchanged for months is
 *       no fuller.
 *   <li>Where two days contradict each other the end is unknown, and a finding tells both. Neither
 *       the earlier nor the later is taken: a figure with a wrong last day would be paired with the
 *       totals of other days, one with an unknown last day is paired with none.
 * </ol>
 *
 * <p>A heading's pattern has the group {@code fy} (two digits) or {@code cy} (a calendar year, four
 * digits), and where printed {@code from}, {@code to} and {@code thru} (a month or day).
 */
final class HeadingPeriod {
  private final Snapshot snapshot;
  private final PipelineFile pipeline;
  private final PageDates dates;
  private final Facts facts;
  private final OptionalInt lastYear;

  /** The periods of a document's columns. */
  HeadingPeriod(DocumentContext context, List<Matched> tables, PageDates dates, Facts facts) {
    this.snapshot = context.snapshot();
    this.pipeline = context.pipeline();
    this.dates = dates;
    this.facts = facts;
    this.lastYear = lastYear(tables);
  }

  /** The periods of columns of a document that states no day. */
  static HeadingPeriod undated(DocumentContext context, List<Matched> tables) {
    Facts facts = new Facts(context.snapshot().snapshotId());
    return new HeadingPeriod(context, tables, PageDates.none(), facts);
  }

  /** The last fiscal year that a column of the document is headed with. */
  private static OptionalInt lastYear(List<Matched> tables) {
    return tables.stream()
        .flatMap(table -> table.all("figure").stream())
        .map(column -> Year.of(column.match()))
        .filter(Year::isFiscal)
        .mapToInt(Year::number)
        .max();
  }

  /** The period of a column. */
  Period of(MatchedColumn column, String table) {
    return of(column.match(), new Locator(table + ", heading " + (column.index() + 1)));
  }

  private Period of(Matcher heading, Locator at) {
    Year year = Year.of(heading);
    Optional<LocalDate> own = ownEnd(heading, year);
    if (contradicted(year, own, heading, at)) {
      return year.openEnded();
    }
    if (own.isPresent()) {
      return year.through(own.get(), PeriodBasis.PRINTED);
    }
    Optional<LocalDate> stated = dates.asOf().filter(year::holds);
    if (stated.isPresent()) {
      PageDates.Stated where = dates.stated().get(stated.get());
      return year.through(stated.get(), where == null ? PeriodBasis.PRINTED : where.basis());
    }
    Optional<LocalDate> noted = noted(year);
    if (noted.isPresent()) {
      return year.through(within(noted.get(), year), PeriodBasis.INFERRED);
    }
    if (dates.stated().isEmpty()) {
      return isFollowed(year) ? year.through(year.last(), rangeOf(heading)) : year.openEnded();
    }
    boolean over = dates.stated().keySet().stream().allMatch(year.last()::isBefore);
    return over ? year.through(year.last(), PeriodBasis.PRINTED) : year.openEnded();
  }

  /** Whether a fiscal year that began after this year's end has a column too, and could have. */
  private boolean isFollowed(Year year) {
    LocalDate limit = snapshot.publishedOn().orElse(snapshot.retrievedAt());
    return limit.isAfter(year.last())
        && lastYear.isPresent()
        && Period.firstDay(lastYear.getAsInt()).isAfter(year.last());
  }

  /** The last day of a whole year is printed where the heading prints the year's range. */
  private static PeriodBasis rangeOf(Matcher heading) {
    return group(heading, "to").isEmpty() ? PeriodBasis.INFERRED : PeriodBasis.PRINTED;
  }

  /** Whether what is printed about a column's end cannot all be true. */
  private boolean contradicted(Year year, Optional<LocalDate> own, Matcher heading, Locator at) {
    LocalDate limit = snapshot.publishedOn().orElse(snapshot.retrievedAt());
    if (own.filter(limit::isBefore).isPresent()) {
      return told(at, heading, "is after it was public or taken in, " + limit);
    }
    if (dates.stated().keySet().stream().anyMatch(year.first()::isAfter)) {
      return told(at, heading, "is of a year that began after " + dates.words());
    }
    if (own.isPresent()
        && dates.stated().keySet().stream().anyMatch(d -> year.holds(d) && !own.get().equals(d))) {
      return told(
          at, heading, "ends on " + own.get() + ", but the page counts to " + dates.words());
    }
    // Of several days on the page PageDates has told already.
    return own.isEmpty()
        && dates.contradict()
        && dates.stated().keySet().stream().anyMatch(year::holds);
  }

  private boolean told(Locator at, Matcher heading, String why) {
    facts.finding(
        "period_contradiction",
        "warning",
        at,
        "The column '" + heading.group() + "' " + why + ": its last day is not known.");
    return true;
  }

  private Optional<LocalDate> noted(Year year) {
    for (PipelineFile.PeriodNote note : pipeline.periods()) {
      if (year.isFiscal()
          && note.fiscalYear() == year.number()
          && snapshot.publishedOn().filter(note.publishedOn()::equals).isPresent()) {
        return Optional.of(note.end());
      }
    }
    return Optional.empty();
  }

  /** The last day that the heading itself prints; none where it names the whole year. */
  private Optional<LocalDate> ownEnd(Matcher heading, Year year) {
    String from = group(heading, "from");
    String to = group(heading, "to");
    String thru = group(heading, "thru");
    boolean startFits =
        from.isEmpty() || days(from, year).earliest().filter(year.first()::equals).isPresent();
    Optional<LocalDate> last = to.isEmpty() ? Optional.empty() : days(to, year).latest();
    if (!startFits || last.filter(day -> !year.holds(day)).isPresent()) {
      throw new SourceException(
          snapshot.file()
              + ": the heading '"
              + heading.group()
              + "' contradicts itself; "
              + year.words());
    }
    Optional<LocalDate> end = thru.isEmpty() ? Optional.empty() : days(thru, year).latest();
    end.ifPresent(day -> within(day, year));
    Optional<LocalDate> part = last.filter(day -> !day.equals(year.last()));
    if (end.isPresent() && part.isPresent() && !end.equals(part)) {
      throw new SourceException(
          snapshot.file() + ": the heading '" + heading.group() + "' contradicts itself");
    }
    return end.isPresent() ? end : part;
  }

  private LocalDate within(LocalDate end, Year year) {
    if (!year.holds(end)) {
      throw new SourceException(
          String.format(
              Locale.ROOT,
              "%s: %s is not in %s %d (%s to %s)",
              snapshot.file(),
              end,
              year.isFiscal() ? "fiscal year" : "calendar year",
              year.number(),
              year.first(),
              year.last()));
    }
    return end;
  }

  private DateInterval days(String printed, Year year) {
    String dated = printed.matches(".*\\d{4}") ? printed : printed + ", " + year.number();
    return PrintedDates.read(dated)
        .orElseThrow(
            () ->
                new SourceException(
                    snapshot.file() + ": '" + printed + "' is not a month and a year"));
  }

  private static String group(Matcher heading, String group) {
    boolean has = heading.pattern().pattern().contains("(?<" + group + ">");
    String printed = has ? heading.group(group) : null;
    return printed == null ? "" : printed;
  }

  /** A year that a heading names, by one of the two calendars. */
  private record Year(int number, boolean isFiscal) {

    static Year of(Matcher heading) {
      String fiscal = HeadingPeriod.group(heading, "fy");
      return fiscal.isEmpty()
          ? new Year(Integer.parseInt(HeadingPeriod.group(heading, "cy")), false)
          : new Year(2000 + Integer.parseInt(fiscal), true);
    }

    LocalDate first() {
      return isFiscal ? Period.firstDay(number) : LocalDate.of(number, 1, 1);
    }

    LocalDate last() {
      return isFiscal ? Period.lastDay(number) : LocalDate.of(number, 12, 31);
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(first()) && !day.isAfter(last());
    }

    Period through(LocalDate end, PeriodBasis basis) {
      return isFiscal
          ? Period.through(number, end, basis)
          : Period.calendar(number, Optional.of(end), basis);
    }

    Period openEnded() {
      return isFiscal
          ? Period.openEnded(number)
          : Period.calendar(number, Optional.empty(), PeriodBasis.UNKNOWN);
    }

    String words() {
      return isFiscal
          ? "fiscal year "
              + number
              + " runs from October "
              + (number - 1)
              + " to September "
              + number
          : "calendar year " + number + " runs from January to December";
    }
  }
}
