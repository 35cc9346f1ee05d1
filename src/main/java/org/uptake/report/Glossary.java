package org.uptake.report;

import java.util.List;
import java.util.Locale;

/**
 * The words that pages use in a sense of their own, from {@code text/help.properties}: {@code
 * term.ANCHOR} is the word, {@code term.ANCHOR.means} what it means.
 */
public final class Glossary {
  private static final String TERM = "term.";
  private static final String MEANS = ".means";

  private Glossary() {}

  /** A word, the anchor it has on the page, and its meaning. */
  public record Term(String anchor, String name, String meaning) {}

  /** The page. */
  public record Page(List<Term> terms) {}

  /** All of them, in the order of the alphabet. */
  static List<Term> terms() {
    return Text.keys(TERM).stream()
        .filter(k -> !k.endsWith(MEANS))
        .map(k -> new Term(k, Text.of(TERM + k), Text.of(TERM + k + MEANS)))
        .sorted(
            (a, b) ->
                a.name().toLowerCase(Locale.ROOT).compareTo(b.name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
