package org.uptake.normalize;

import java.util.regex.Pattern;

/**
 * Marks that send a reader to a footnote: {@code *}, {@code †}, and what the page raises, which the
 * reader of web pages sets off by {@code ^}. They are no part of a name, a heading or a count.
 */
final class FootnoteMarks {
  private static final Pattern AT_END =
      Pattern.compile("(?<=[^\\s*†‡§])\\s*(?:\\^[\\w*†‡§()]{1,3}|[*†‡§])+$");

  private FootnoteMarks() {}

  /** A text on one line without the marks at its end. A text of marks alone stays. */
  static String strip(String oneLine) {
    return AT_END.matcher(oneLine).replaceFirst("");
  }
}
