package org.uptake.normalize;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What two spellings of one name have in common: letters and digits without case, accents, spaces,
 * hyphens or apostrophes; "St." and "Ste." written out. The kind of place ("County", "city",
 * "Parish") stays in, because Baltimore city is not Baltimore County.
 *
 * <p>Spaces go because one county is printed "DeKalb" and "De Kalb". That no two places of a state
 * then share a key is checked when the reference is read.
 */
public final class NameKey {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

  private NameKey() {}

  /** The key of a printed name. */
  public static String of(String printed) {
    String plain =
        Normalizer.normalize(printed, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’‘ʼʻ`´]", "");
    StringBuilder key = new StringBuilder();
    Matcher words = WORD.matcher(plain);
    while (words.find()) {
      key.append(
          switch (words.group()) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            default -> words.group();
          });
    }
    return key.toString();
  }

  /** A printed text on one line: NBSP, line breaks and runs of spaces become one space. */
  public static String oneLine(String printed) {
    return printed.replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
