package org.uptake.report;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Titles, labels and the words of charts, from the files of {@code text/}; what families are, from
 * {@code text/families.properties}. Numbers are passed in already formatted.
 */
public final class Text {
  private static final List<String> FILES =
      List.of("site", "frame", "help", "counties", "places", "charts", "maps", "briefs");
  private static final Map<String, String> TEXTS = texts();
  private static final ResourceBundle FAMILIES =
      PropertyResourceBundle.getBundle("text/families", Locale.ROOT);

  private Text() {}

  /** What a family is: {@code name}, {@code lead}, {@code counts}, {@code not} or {@code curve}. */
  public static String family(String family, String part) {
    return found(
        FAMILIES.containsKey(family + "." + part) ? FAMILIES.getString(family + "." + part) : null,
        "families",
        family + "." + part);
  }

  /** A word of a vocabulary as readers know it; without an entry its underscores become spaces. */
  public static String word(String vocabulary, String code) {
    String key = vocabulary + "." + code;
    String word = TEXTS.get(key);
    return word == null ? Words.plain(code.replace('-', ' ')) : word;
  }

  /** A text that may be there or not, as it is written. */
  static Optional<String> held(String key) {
    return Optional.ofNullable(TEXTS.get(key));
  }

  /** The keys that begin so, without that beginning, in order. */
  static List<String> keys(String beginning) {
    return TEXTS.keySet().stream()
        .filter(k -> k.startsWith(beginning))
        .map(k -> k.substring(beginning.length()))
        .sorted()
        .toList();
  }

  /** A text with its values filled in. */
  public static String of(String key, Object... values) {
    return new MessageFormat(found(TEXTS.get(key), "*", key).replace("'", "''"), Locale.ROOT)
        .format(values);
  }

  private static String found(@Nullable String text, String file, String key) {
    if (text == null) {
      throw new IllegalStateException(
          "src/main/resources/text/" + file + ".properties has no line " + key + ": add one");
    }
    return text;
  }

  /** All files but that of the families. A key stands in one of them. */
  private static Map<String, String> texts() {
    Map<String, String> all = new HashMap<>();
    for (String file : FILES) {
      ResourceBundle bundle = PropertyResourceBundle.getBundle("text/" + file, Locale.ROOT);
      for (String key : bundle.keySet()) {
        if (all.put(key, bundle.getString(key)) != null) {
          throw new IllegalStateException("text/" + file + ".properties repeats the key " + key);
        }
      }
    }
    return Map.copyOf(all);
  }
}
