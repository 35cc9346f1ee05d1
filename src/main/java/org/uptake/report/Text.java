package org.uptake.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * Titles, labels and the words of charts, from {@code text/site.properties}; what families are,
 * from {@code text/families.properties}. Numbers are passed in already formatted.
 */
public final class Text {
  private static final ResourceBundle TEXTS =
      PropertyResourceBundle.getBundle("text/site", Locale.ROOT);
  private static final ResourceBundle FAMILIES =
      PropertyResourceBundle.getBundle("text/families", Locale.ROOT);

  private Text() {}

  /** What a family is: {@code name}, {@code lead}, {@code counts}, {@code not} or {@code curve}. */
  public static String family(String family, String part) {
    return text(FAMILIES, "families", family + "." + part);
  }

  /** A word of a vocabulary as readers know it; without an entry its underscores become spaces. */
  public static String word(String vocabulary, String code) {
    String key = vocabulary + "." + code;
    return TEXTS.containsKey(key) ? TEXTS.getString(key) : Words.plain(code.replace('-', ' '));
  }

  /** A text with its values filled in. */
  public static String of(String key, Object... values) {
    return new MessageFormat(text(TEXTS, "site", key).replace("'", "''"), Locale.ROOT)
        .format(values);
  }

  private static String text(ResourceBundle texts, String file, String key) {
    if (!texts.containsKey(key)) {
      throw new IllegalStateException(
          "src/main/resources/text/" + file + ".properties has no line " + key + ": add one");
    }
    return texts.getString(key);
  }
}
