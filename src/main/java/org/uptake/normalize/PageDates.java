package org.uptake.normalize;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.uptake.model.DateInterval;
import org.uptake.model.Locator;
import org.uptake.model.PeriodBasis;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.Snapshot;
import org.uptake.normalize.TableMatcher.Matched;

/**
 * The day up to which a page says that it counts, apart from its columns' headings: "as of December
 * 31, 2018", "through January 2021" in its text, the month in a title like "by County - December
 * 2021", and the month in the address of a month page, which is an inference where nothing else is
 * printed.
 *
 * <p>A sentence counts only if it speaks of releases, sponsors, children or data; one of the notes
 * under the tables, where no other day is stated, only if it names releases, sponsors or
 * unaccompanied children, as notes speak of other things too. "October 1, 2020 through September
 * 30, 2021" names a fiscal year and says nothing of how far it is counted. Days of publication
 * ("Published: September 27, 2019", "Content last reviewed ...") are of the text and say nothing
 * either. A day after the document was public, or after we took it in, cannot be true; where two
 * days are stated, neither can be chosen. Both are told as findings.
 *
 * @param stated the days that are stated, each with where and on what basis
 */
record PageDates(Map<LocalDate, Stated> stated) {
  private static final String DAY =
      "(?:[A-Z][a-z]{2,8}\\.? \\d{1,2}, ?\\d{4}|[A-Z][a-z]{2,8}\\.?,? \\d{4}|\\d{1,2}/\\d{1,2}/\\d{4})";
  private static final Pattern AS_OF =
      Pattern.compile(
          "(?:(?<start>"
              + DAY
              + ") )?\\b(?i:as of|through|thru|up to)(?i: the end of)? (?<end>"
              + DAY
              + ")");
  private static final Pattern SENTENCE = Pattern.compile("\\n|(?<=[.;]) +(?=[A-Z])");
  private static final Pattern OF_DATA =
      Pattern.compile("releas|sponsor|children|data|figure|number|table", Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_RELEASES =
      Pattern.compile("releas|sponsor|unaccompanied", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANY = Pattern.compile("");
  private static final Pattern TITLE_MONTH =
      Pattern.compile("[-–—:,(] ?([A-Z][a-z]{2,8}\\.? \\d{4})\\)?$");
  private static final Pattern ADDRESS_MONTH =
      Pattern.compile("-([a-z]{3,9})-(\\d{4})(?:\\.html?|/index\\.html?|/)?$");

  /** Where a day is stated, in words, and whether it is printed or inferred. */
  record Stated(String where, PeriodBasis basis) {}

  /** A page that states no day. */
  static PageDates none() {
    return new PageDates(Map.of());
  }

  /** Reads what a page states; what cannot be true, and what contradicts itself, is a finding. */
  static PageDates of(PrintedDocument page, List<Matched> tables, Snapshot snapshot, Facts facts) {
    Map<LocalDate, Stated> all = new LinkedHashMap<>();
    titleMonth(page.title(), all);
    asOf(page.title(), "title", ANY, all);
    asOf(page.leadIn(), "lead-in", OF_DATA, all);
    for (Matched matched : tables) {
      String name = matched.table().name();
      asOf(matched.table().caption(), name + ", caption", ANY, all);
      if (matched.above() > 0) {
        asOf(String.join("\n", matched.table().headings()), name + ", title row", ANY, all);
        for (PrintedRow row : matched.table().rows().subList(0, matched.above() - 1)) {
          asOf(String.join("\n", row.cells()), name + ", title row", ANY, all);
        }
      }
    }
    asOf(page.notes(), "notes", OF_RELEASES, all);
    addressMonth(snapshot.url(), all);
    if (!all.isEmpty()) {
      // A note on "data" ends no period by itself, but it may contradict what does.
      asOf(page.notes(), "notes", OF_DATA, all);
    }
    LocalDate limit = snapshot.publishedOn().orElse(snapshot.retrievedAt());
    Map<LocalDate, Stated> possible = new LinkedHashMap<>();
    all.forEach(
        (day, stated) -> {
          if (day.isAfter(limit)) {
            facts.finding(
                "period_contradiction",
                "warning",
                new Locator(stated.where()),
                "The page says that it counts to "
                    + day
                    + ", which is after it was public or taken in, "
                    + limit
                    + ": that day is not used.");
          } else {
            possible.put(day, stated);
          }
        });
    PageDates dates = new PageDates(possible);
    if (dates.contradict()) {
      facts.finding(
          "period_contradiction",
          "warning",
          new Locator("page"),
          "The page says that it counts to "
              + dates.words()
              + ": neither is chosen, so no period that may end on one of them has an end.");
    }
    return dates;
  }

  /** Whether more than one day is stated. */
  boolean contradict() {
    return stated.size() > 1;
  }

  /** The one day that is stated, if only one is. */
  Optional<LocalDate> asOf() {
    return contradict() ? Optional.empty() : stated.keySet().stream().findFirst();
  }

  /** The days and where they stand, in words. */
  String words() {
    return stated.entrySet().stream()
        .map(e -> e.getKey() + " (" + e.getValue().where() + ")")
        .collect(Collectors.joining(" and to "));
  }

  private static void asOf(String text, String where, Pattern about, Map<LocalDate, Stated> all) {
    for (String sentence : sentences(text)) {
      if (!about.matcher(sentence).find()) {
        continue;
      }
      Matcher says = AS_OF.matcher(sentence);
      while (says.find()) {
        if (!namesFiscalYears(says.group("start"), says.group("end"))) {
          day(says.group("end")).ifPresent(day -> put(day, where, PeriodBasis.PRINTED, all));
        }
      }
    }
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    for (String sentence : SENTENCE.split(text, -1)) {
      sentences.add(NameKey.oneLine(sentence));
    }
    return sentences;
  }

  /** From the first day or month of a fiscal year to the last day or month of one. */
  private static boolean namesFiscalYears(String start, String end) {
    Optional<LocalDate> first =
        start == null ? Optional.empty() : PrintedDates.read(start).flatMap(DateInterval::earliest);
    return first.filter(d -> d.getMonthValue() == 10 && d.getDayOfMonth() == 1).isPresent()
        && day(end).filter(d -> d.getMonthValue() == 9 && d.getDayOfMonth() == 30).isPresent();
  }

  private static Optional<LocalDate> day(String printed) {
    return PrintedDates.read(printed).flatMap(DateInterval::latest);
  }

  private static void titleMonth(String title, Map<LocalDate, Stated> all) {
    Matcher month = TITLE_MONTH.matcher(NameKey.oneLine(title));
    if (month.find()) {
      day(month.group(1)).ifPresent(day -> put(day, "title", PeriodBasis.PRINTED, all));
    }
  }

  private static void addressMonth(String url, Map<LocalDate, Stated> all) {
    Matcher slug = ADDRESS_MONTH.matcher(url);
    if (slug.find()) {
      PrintedDates.monthNamed(slug.group(1))
          .map(month -> YearMonth.of(Integer.parseInt(slug.group(2)), month).atEndOfMonth())
          .ifPresent(day -> put(day, "address", PeriodBasis.INFERRED, all));
    }
  }

  private static void put(
      LocalDate day, String where, PeriodBasis basis, Map<LocalDate, Stated> all) {
    all.putIfAbsent(day, new Stated(where, basis));
  }
}
