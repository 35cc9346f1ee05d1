package org.uptake.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.uptake.pipeline.CsvText;

/**
 * The CSV files that readers take away. A spreadsheet runs a cell that begins like a formula, so
 * such a text gets an apostrophe before it; numbers stay numbers. A text that already begins with
 * apostrophes before such a sign gets one more, so that taking one away gives back what was there.
 * The rule is that of the OWASP page on CSV injection, and told in ARCHITECTURE.md.
 */
final class PublishedCsv {
  private static final String SIGNS = "[=+\\-@\\t\\r\\n＝＋－＠]";
  private static final Pattern FORMULA = Pattern.compile("'*" + SIGNS + ".*", Pattern.DOTALL);
  private static final Pattern MARKED = Pattern.compile("'+" + SIGNS + ".*", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private PublishedCsv() {}

  static void write(Path file, List<String> headings, List<List<Object>> rows) throws IOException {
    List<List<Object>> safe = new ArrayList<>(rows.size());
    for (List<Object> row : rows) {
      safe.add(row.stream().map(PublishedCsv::cell).toList());
    }
    CsvText.write(file, headings, safe);
  }

  /** A cell as it is published. */
  static Object cell(Object cell) {
    return cell instanceof String text ? text(VisibleText.of(text)) : cell;
  }

  /** A text that no spreadsheet takes for a formula. */
  static String text(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  /** The text that was made into a published one. */
  static String read(String published) {
    return MARKED.matcher(published).matches() ? published.substring(1) : published;
  }
}
