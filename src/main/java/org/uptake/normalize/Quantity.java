package org.uptake.normalize;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A printed count. Digits, with commas by thousands or without, and footnote marks after them;
 * nothing else is guessed at.
 *
 * @param kind what the cell holds
 * @param value the count, for {@link Kind#COUNT}
 */
public record Quantity(Kind kind, OptionalLong value) {
  private static final Pattern COUNT =
      Pattern.compile("0|[1-9]\\d{0,8}|[1-9]\\d{0,2}(,\\d{3}){1,3}");

  /** What a cell holds. */
  public enum Kind {
    /** A count, which may be 0. */
    COUNT,
    /** Nothing. */
    BLANK,
    /** Something that is not a count. */
    UNREADABLE
  }

  /** Whether two cells print different counts; a blank or unreadable cell prints none. */
  static boolean contradict(String one, String other) {
    Quantity first = of(one);
    Quantity second = of(other);
    return first.kind() == Kind.COUNT
        && second.kind() == Kind.COUNT
        && !first.value().equals(second.value());
  }

  /** Whether two cells say the same, in whatever spelling. */
  static boolean agree(String one, String other) {
    return NameKey.oneLine(one).equals(NameKey.oneLine(other))
        || (of(one).kind() == Kind.COUNT && of(one).equals(of(other)));
  }

  /** Reads a cell. */
  public static Quantity of(String printed) {
    String text = FootnoteMarks.strip(NameKey.oneLine(printed));
    if (text.isEmpty()) {
      return new Quantity(Kind.BLANK, OptionalLong.empty());
    }
    if (!COUNT.matcher(text).matches()) {
      return new Quantity(Kind.UNREADABLE, OptionalLong.empty());
    }
    return new Quantity(Kind.COUNT, OptionalLong.of(Long.parseLong(text.replace(",", ""))));
  }
}
