package org.uptake.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * Titles, labels and the words of charts, from {@code text/site.properties}. Numbers are passed in
 * already formatted.
 */
final class Text {
  private static final ResourceBundle TEXTS =
      PropertyResourceBundle.getBundle("text/site", Locale.ROOT);

  private Text() {}

  static String of(String key, Object... values) {
    return new MessageFormat(TEXTS.getString(key).replace("'", "''"), Locale.ROOT).format(values);
  }
}
