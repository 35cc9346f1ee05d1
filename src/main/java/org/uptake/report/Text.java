package org.uptake.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * Texts of charts, from {@code text/charts.properties}. Numbers are passed in already formatted.
 */
final class Text {
  private static final ResourceBundle TEXTS =
      PropertyResourceBundle.getBundle("text/charts", Locale.ROOT);

  private Text() {}

  static String of(String key, Object... values) {
    return new MessageFormat(TEXTS.getString(key).replace("'", "''"), Locale.ROOT).format(values);
  }
}
