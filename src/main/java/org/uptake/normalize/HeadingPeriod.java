package org.uptake.normalize;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.model.Period;
import org.uptake.model.PeriodBasis;
import org.uptake.model.Snapshot;
import org.uptake.model.SourceException;
import org.uptake.pipeline.PipelineFile;

/**
 * The period of a figure, from its column's heading and the day the document was public.
 *
 * <p>A heading that names a whole fiscal year does not make it complete: ORR's page of January 2025
 * prints "FY25 (Oct. 2024 — Sep. 2025)" over the first months. A year is complete only if it had
 * ended when the page was public. Else the end is the one printed ("thru Dec 2021"), or the one
 * that evidence in the pipeline file shows, or unknown.
 *
 * <p>The heading's pattern has the groups {@code fy} (two digits), and where printed {@code from},
 * {@code to} and {@code thru} (month and year).
 */
final class HeadingPeriod {
  private static final Pattern MONTH_YEAR = Pattern.compile("([A-Za-z]+)\\.? (\\d{4})");

  private HeadingPeriod() {}

  static Period of(Matcher heading, Snapshot snapshot, PipelineFile pipeline) {
    int year = 2000 + Integer.parseInt(heading.group("fy"));
    checkRange(heading, year, snapshot.file());
    Optional<YearMonth> thru = month(heading, "thru", snapshot.file());
    if (thru.isPresent()) {
      return within(year, thru.get().atEndOfMonth(), PeriodBasis.PRINTED, snapshot);
    }
    Optional<LocalDate> shown = snapshot.publishedOn();
    for (PipelineFile.PeriodNote note : pipeline.periods()) {
      if (note.fiscalYear() == year && shown.filter(note.publishedOn()::equals).isPresent()) {
        return within(year, note.end(), PeriodBasis.INFERRED, snapshot);
      }
    }
    boolean over = shown.filter(day -> day.isAfter(Period.lastDay(year))).isPresent();
    return over ? Period.whole(year) : Period.openEnded(year);
  }

  private static Period within(int year, LocalDate end, PeriodBasis basis, Snapshot snapshot) {
    LocalDate first = Period.firstDay(year);
    LocalDate last = Period.lastDay(year);
    if (end.isBefore(first) || end.isAfter(last)) {
      throw new SourceException(
          String.format(
              Locale.ROOT,
              "%s: %s is not in fiscal year %d (%s to %s)",
              snapshot.file(),
              end,
              year,
              first,
              last));
    }
    return Period.through(year, end, basis);
  }

  private static void checkRange(Matcher heading, int year, String file) {
    Optional<YearMonth> from = month(heading, "from", file);
    Optional<YearMonth> to = month(heading, "to", file);
    boolean fits =
        from.filter(m -> !m.equals(YearMonth.from(Period.firstDay(year)))).isEmpty()
            && to.filter(m -> !m.equals(YearMonth.from(Period.lastDay(year)))).isEmpty();
    if (!fits) {
      throw new SourceException(
          file
              + ": the heading '"
              + heading.group()
              + "' contradicts itself; fiscal year "
              + year
              + " runs from October "
              + (year - 1)
              + " to September "
              + year);
    }
  }

  private static Optional<YearMonth> month(Matcher heading, String group, String file) {
    if (!heading.pattern().pattern().contains("(?<" + group + ">")) {
      return Optional.empty();
    }
    String printed = heading.group(group);
    if (printed == null) {
      return Optional.empty();
    }
    Matcher words = MONTH_YEAR.matcher(printed);
    Optional<Month> month =
        words.matches() ? PrintedDates.monthNamed(words.group(1)) : Optional.empty();
    if (month.isEmpty()) {
      throw new SourceException(file + ": '" + printed + "' is not a month and a year");
    }
    return Optional.of(YearMonth.of(Integer.parseInt(words.group(2)), month.get()));
  }
}
