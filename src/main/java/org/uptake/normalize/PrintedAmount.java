package org.uptake.normalize;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.model.FigureClaim.Amount;

/**
 * Reads a figure in the words of an article. A number alone is exact. "More than 350" is 351 at the
 * least, "just under 60" is 59 at the most. "Nearly 1,500" is 1,500 at the most, and not 1,499:
 * writers round, and the weaker bound is always true. "About 200" gives no bound, since nobody says
 * how far off it may be. Bounds are whole numbers.
 */
final class PrintedAmount {
  private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.(\\d{1,3}))?";
  private static final Pattern WORDS =
      Pattern.compile("(?:([a-z][a-z ]*?) )?" + NUMBER + "(?: ?%)?");

  private PrintedAmount() {}

  /** What the words say; empty if they cannot be read. */
  static Optional<Amount> of(String printed) {
    Matcher words = WORDS.matcher(NameKey.oneLine(printed).toLowerCase(Locale.ROOT));
    if (!words.matches()) {
      return Optional.empty();
    }
    String whole = words.group(2).replace(",", "");
    BigDecimal number =
        new BigDecimal(words.group(3) == null ? whole : whole + "." + words.group(3));
    String before = words.group(1) == null ? "" : words.group(1);
    return switch (before) {
      case "" -> Optional.of(Amount.exactly(number));
      case "more than", "over" -> Optional.of(from(number.add(BigDecimal.ONE)));
      case "at least" -> Optional.of(from(number));
      case "under", "just under", "less than", "fewer than", "below" ->
          Optional.of(upTo(number.subtract(BigDecimal.ONE)));
      case "nearly", "almost", "up to", "at most" -> Optional.of(upTo(number));
      case "about", "around", "roughly", "some" ->
          Optional.of(new Amount(Optional.empty(), Optional.empty(), Optional.empty()));
      default -> Optional.empty();
    };
  }

  private static Amount from(BigDecimal least) {
    return new Amount(Optional.empty(), Optional.of(least), Optional.empty());
  }

  private static Amount upTo(BigDecimal most) {
    return new Amount(Optional.empty(), Optional.empty(), Optional.of(most));
  }
}
