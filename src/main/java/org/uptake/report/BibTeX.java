package org.uptake.report;

/** Texts as they may stand in an entry of a BibTeX file. */
public final class BibTeX {
  private BibTeX() {}

  /** The key of the entry for a page, from its path, e.g. {@code uptake-counties-06037}. */
  public static String key(String path) {
    return "uptake-" + path.replace(".html", "").replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** A text with the characters that TeX takes for commands written so that it prints them. */
  public static String text(String plain) {
    StringBuilder tex = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '\\' -> tex.append("{\\textbackslash}");
        case '~' -> tex.append("{\\textasciitilde}");
        case '^' -> tex.append("{\\textasciicircum}");
        case '&', '%', '$', '#', '_', '{', '}' -> tex.append('\\').append(c);
        default -> tex.append(c);
      }
    }
    return tex.toString();
  }
}
