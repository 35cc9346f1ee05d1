package org.uptake.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.model.ListClaim;
import org.uptake.model.Locator;
import org.uptake.model.Observation;
import org.uptake.model.Period;
import org.uptake.model.PrintedDocument;
import org.uptake.model.SourceException;

/**
 * What a county page says about its own list: "where 50 or more children have been released for FY
 * 2022 ... covers 138 counties ... and comprises 25,940 of the 34,328 total children released".
 *
 * @param counties how many counties the list holds
 * @param entries how many rows a table that is shown screen by screen has: "Showing 1 to 10 of 138
 *     entries"; where part is filtered out, those before the filter
 * @param states in how many states they lie
 * @param children how many children they add up to
 * @param total children released in the whole country in the period
 * @param thresholds the smallest counts that the list is said to name; one, if the page is sound
 * @param fiscalYear the year it is said to be of
 * @param locator where it stands
 */
record LeadIn(
    OptionalLong counties,
    OptionalLong entries,
    OptionalLong states,
    OptionalLong children,
    OptionalLong total,
    List<Integer> thresholds,
    OptionalInt fiscalYear,
    Locator locator) {
  private static final String COUNT = "(\\d[\\d,]{0,12})";
  private static final String CHILDREN =
      " (?:total )?(?:unaccompanied|alien|children|UA?Cs?\\b|minors|releases)";
  private static final Pattern COUNTIES = Pattern.compile(COUNT + " counties\\b");
  private static final Pattern ENTRIES =
      Pattern.compile(
          "\\b(?:of|from) " + COUNT + " (?:total )?(?:entries|results|records|rows|items)\\b");
  private static final Pattern STATES =
      Pattern.compile("counties\\b[^.]{0,60}? in " + COUNT + " states");
  private static final Pattern SHARE =
      Pattern.compile(
          COUNT
              + " (?:\\([^)]{1,12}\\) )?(?:out )?of (?:the |a total of )?"
              + COUNT
              + "(?= total| unaccompanied| alien| children| UA?Cs?\\b| minors| releases)");
  private static final Pattern OR_MORE = Pattern.compile(COUNT + " or more" + CHILDREN);
  private static final Pattern AT_LEAST = Pattern.compile("at least " + COUNT + CHILDREN);
  private static final Pattern MORE_THAN = Pattern.compile("more than " + COUNT + CHILDREN);
  private static final Pattern YEAR =
      Pattern.compile("released? (?:[a-z ]{0,20})?(?:for|in|during) FY ?(?:20)?(\\d\\d)\\b");

  static LeadIn of(PrintedDocument page) {
    OptionalLong entries = entries(page.leadIn() + "\n" + page.notes());
    LeadIn before = read(page.leadIn(), entries, new Locator("lead-in"));
    return before.says() ? before : read(page.notes(), entries, new Locator("notes"));
  }

  private static OptionalLong entries(String text) {
    return ENTRIES
        .matcher(NameKey.oneLine(text))
        .results()
        .flatMapToLong(says -> Quantity.of(says.group(1)).value().stream())
        .max();
  }

  private static LeadIn read(String text, OptionalLong entries, Locator locator) {
    String line = NameKey.oneLine(text);
    Matcher share = SHARE.matcher(line);
    boolean shared = share.find();
    TreeSet<Integer> thresholds = new TreeSet<>();
    thresholds(OR_MORE, line, 0, thresholds);
    thresholds(AT_LEAST, line, 0, thresholds);
    thresholds(MORE_THAN, line, 1, thresholds);
    Matcher year = YEAR.matcher(line);
    return new LeadIn(
        first(COUNTIES, line),
        entries,
        first(STATES, line),
        shared ? Quantity.of(share.group(1)).value() : OptionalLong.empty(),
        shared ? Quantity.of(share.group(2)).value() : OptionalLong.empty(),
        List.copyOf(thresholds),
        year.find() ? OptionalInt.of(2000 + Integer.parseInt(year.group(1))) : OptionalInt.empty(),
        locator);
  }

  private static OptionalLong first(Pattern pattern, String line) {
    Matcher says = pattern.matcher(line);
    return says.find() ? Quantity.of(says.group(1)).value() : OptionalLong.empty();
  }

  private static void thresholds(Pattern pattern, String line, int more, TreeSet<Integer> all) {
    Matcher says = pattern.matcher(line);
    while (says.find()) {
      Quantity.of(says.group(1)).value().ifPresent(n -> all.add(Math.toIntExact(n) + more));
    }
  }

  private boolean says() {
    return counties.isPresent() || children.isPresent() || !thresholds.isEmpty();
  }

  /** Refuses a list whose heading is of another year than its text. */
  void checkYear(Period period, String file) {
    if (fiscalYear.isPresent() && !fiscalYear.equals(period.fiscalYear())) {
      throw new SourceException(
          file
              + ": the "
              + locator
              + " speaks of FY"
              + fiscalYear.getAsInt()
              + ", the heading of the period from "
              + period.start()
              + ": it cannot be known of which the figures are.");
    }
  }

  /**
   * The smallest count that the list names: by its own words, else by the pipeline file. Of several
   * the largest is taken, as it bounds the others.
   */
  OptionalInt threshold(OptionalInt usual, Facts facts) {
    if (thresholds.isEmpty()) {
      return usual;
    }
    int own = thresholds.get(thresholds.size() - 1);
    if (thresholds.size() > 1 || !usual.equals(OptionalInt.of(own))) {
      facts.finding(
          "threshold_differs",
          "warning",
          locator,
          "The page says that it lists counties with "
              + String.join(" and with ", thresholds.stream().map(t -> t + " or more").toList())
              + "; the pipeline file says "
              + (usual.isPresent() ? usual.getAsInt() : "nothing")
              + ". Counties it does not list are taken as below "
              + own
              + ".");
    }
    return OptionalInt.of(own);
  }

  /** What it says, as a fact; empty if it says nothing. */
  Optional<ListClaim> claim(DocumentContext context, Period period) {
    return says()
        ? Optional.of(
            new ListClaim(
                context.snapshot().snapshotId(),
                context.measure(),
                period,
                counties,
                children,
                total,
                thresholds.isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of(thresholds.get(thresholds.size() - 1)),
                locator,
                context.snapshot().known()))
        : Optional.empty();
  }

  /** Whether it says how many counties the list has, or how many children they add up to. */
  boolean counts() {
    return counties.isPresent() || entries.isPresent() || children.isPresent();
  }

  /** Whether the list we read has as many counties, states and children as the page says. */
  boolean agrees(List<Observation> listed, long statesListed) {
    return counties.orElse(listed.size()) == listed.size()
        && entries.orElse(listed.size()) == listed.size()
        && states.orElse(statesListed) == statesListed
        && children.orElse(sum(listed)) == sum(listed);
  }

  private static long sum(List<Observation> listed) {
    return listed.stream().mapToLong(o -> o.count().orElse(0)).sum();
  }

  void check(List<Observation> listed, long statesListed, Facts facts) {
    if (agrees(listed, statesListed)) {
      return;
    }
    List<String> said = new ArrayList<>();
    counties.ifPresent(n -> said.add(words("%,d counties", n)));
    entries.ifPresent(n -> said.add(words("%,d entries", n)));
    states.ifPresent(n -> said.add(words("in %,d states", n)));
    children.ifPresent(n -> said.add(words("with %,d of %,d children", n, total.orElse(n))));
    facts.finding(
        "list_cut",
        "warning",
        locator,
        "The page says that its list covers "
            + String.join(" ", said)
            + words("; our copy holds %,d counties ", listed.size())
            + (states.isPresent() ? words("in %,d states ", statesListed) : "")
            + words("with %,d children.", sum(listed)));
  }

  private static String words(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
