package org.uptake.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a web page's bytes end. A parser closes what is open without a word, so a page cut inside
 * {@code <td>591} would read as whole.
 *
 * @param insideTable whether a table is not closed
 * @param insideCell whether nothing follows that would end the last cell
 */
record HtmlEnd(boolean insideTable, boolean insideCell) {
  private static final Pattern CELL = Pattern.compile("<t[dh](?=[\\s>/]|$)");
  private static final Pattern ENDS_CELL =
      Pattern.compile("</(?:t[dhr]|table|tbody|thead|tfoot|body|html)|<(?:tr|tbody|tfoot)\\b");

  /** Looks at tags only, which are ASCII in every encoding that is read. */
  static HtmlEnd of(byte[] bytes) {
    String tags = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    int last = -1;
    Matcher cell = CELL.matcher(tags);
    while (cell.find()) {
      last = cell.end();
    }
    boolean insideCell = last >= 0 && !ENDS_CELL.matcher(tags.substring(last)).find();
    return new HtmlEnd(count(tags, "<table") > count(tags, "</table"), insideCell);
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }
}
