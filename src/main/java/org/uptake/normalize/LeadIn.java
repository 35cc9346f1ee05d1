package org.uptake.normalize;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.model.Locator;

/**
 * What a county page says about its own list: "covers 138 counties ... and comprises 25,940 of the
 * 34,328 total children released".
 *
 * @param counties how many counties the list holds
 * @param children how many children they add up to
 * @param total children released in the whole country in the period
 */
record LeadIn(long counties, long children, long total) {
  private static final String COUNT = "([\\d,]+)";
  private static final Pattern SAYS =
      Pattern.compile(
          "covers " + COUNT + " counties .*?comprises " + COUNT + " of the " + COUNT + " total",
          Pattern.DOTALL);

  static Optional<LeadIn> of(String text) {
    Matcher says = SAYS.matcher(NameKey.oneLine(text));
    return says.find()
        ? Optional.of(new LeadIn(number(says, 1), number(says, 2), number(says, 3)))
        : Optional.empty();
  }

  private static long number(Matcher matcher, int group) {
    return Long.parseLong(matcher.group(group).replace(",", ""));
  }

  /** Whether the list we read has as many counties and children as the page says. */
  boolean agrees(Facts facts) {
    return listed(facts) == counties && sum(facts) == children;
  }

  private static long listed(Facts facts) {
    return facts.observations().size();
  }

  private static long sum(Facts facts) {
    return facts.observations().stream().mapToLong(o -> o.count().orElse(0)).sum();
  }

  void check(Facts facts) {
    if (!agrees(facts)) {
      facts.finding(
          "list_cut",
          "warning",
          new Locator("lead-in"),
          String.format(
              Locale.ROOT,
              "The page says that its list covers %,d counties with %,d of %,d children; "
                  + "our copy holds %,d counties with %,d children.",
              counties,
              children,
              total,
              listed(facts),
              sum(facts)));
    }
  }
}
