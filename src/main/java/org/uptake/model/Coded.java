package org.uptake.model;

import java.util.Locale;

/** A word of a closed vocabulary, written the same way in files, SQL and pages. */
public interface Coded {
  /** The constant's Java name. */
  String name();

  /** The word as it stands in files and SQL: lower case with underscores, e.g. {@code not_held}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds the constant that a word stands for.
   *
   * @throws IllegalArgumentException if the word is not of the vocabulary; the message names the
   *     word and the vocabulary
   */
  static <E extends Enum<E> & Coded> E of(Class<E> vocabulary, String word) {
    StringBuilder known = new StringBuilder();
    for (E constant : vocabulary.getEnumConstants()) {
      if (constant.code().equals(word)) {
        return constant;
      }
      known.append(known.length() == 0 ? "" : ", ").append(constant.code());
    }
    throw new IllegalArgumentException("'" + word + "' is not one of: " + known);
  }
}
