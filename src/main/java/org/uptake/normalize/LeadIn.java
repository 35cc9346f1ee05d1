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
    Matcher says = SAYS.matcher(text);
    return says.find()
        ? Optional.of(new LeadIn(number(says, 1), number(says, 2), number(says, 3)))
        : Optional.empty();
  }

  private static long number(Matcher matcher, int group) {
    return Long.parseLong(matcher.group(group).replace(",", ""));
  }

  void check(Facts facts) {
    long listed = facts.observations().size();
    long sum = facts.observations().stream().mapToLong(o -> o.value().orElse(0)).sum();
    if (listed != counties || sum != children) {
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
              listed,
              sum));
    }
  }
}
