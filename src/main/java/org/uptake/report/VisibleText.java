package org.uptake.report;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts of sources without signs that are not seen and change how the text around them is shown:
 * marks of writing direction, which can turn a line round, and control characters. Each becomes its
 * number in brackets, e.g. {@code [U+202E]}. Tabs and line breaks stay.
 */
final class VisibleText {
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF"
              + "\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F]");

  private VisibleText() {}

  /** The text with such signs made visible. */
  static String of(String text) {
    return UNSEEN
        .matcher(text)
        .replaceAll(m -> String.format(Locale.ROOT, "[U+%04X]", (int) m.group().charAt(0)));
  }
}
