package org.uptake.extract;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The text of a page's element as a reader sees it: the source's indentation is folded, line breaks
 * and hard spaces are kept, blocks stand on lines of their own. A raised or lowered footnote mark
 * is set off by {@code ^}, and by a blank from what follows, so that {@code 57} with note 1 never
 * reads 571 or 157. What is not shown must be removed before.
 */
final class ShownText {
  private static final String UNSEEN =
      "script, style, template, noscript, [hidden], del, s, strike";
  private static final Pattern UNSEEN_STYLE =
      Pattern.compile("display:none|text-decoration(?:-line)?:[^;]*line-through");
  private static final Pattern RAISED = Pattern.compile("vertical-align:(?:super|sub)\\b");

  /** Stands after a mark; no character of a page. */
  private static final String MARK_END = "\uf8fe";

  private ShownText() {}

  /** Removes what a browser does not show, and what is struck out: it is no longer said. */
  static void removeUnseen(Document page) {
    page.select(UNSEEN).remove();
    for (Element element : page.select("[style]")) {
      if (UNSEEN_STYLE.matcher(style(element)).find()) {
        element.remove();
      }
    }
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }

  static String of(Element element) {
    StringBuilder text = new StringBuilder();
    append(element, text);
    // Each run of blanks is looked at once, from its first: a megabyte of them is read in no time.
    return text.toString()
        .replaceAll(MARK_END + "(?=[\\p{L}\\p{N}])", " ")
        .replace(MARK_END, "")
        .replaceAll("(?<! ) *+\n[ \n]*+", "\n")
        .replaceAll("^[ \n]++|(?<![ \n])[ \n]++$", "");
  }

  private static void append(Node node, StringBuilder text) {
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode words) {
        text.append(words.getWholeText().replaceAll("[ \t\r\n\f]+", " "));
      } else if (child instanceof Element element) {
        append(element, text, element.normalName());
      }
    }
  }

  private static void append(Element element, StringBuilder text, String name) {
    if (name.equals("br")) {
      text.append('\n');
    } else if (isRaised(element)) {
      text.append('^');
      append((Node) element, text);
      text.append(MARK_END);
    } else if (element.isBlock()) {
      text.append('\n');
      append((Node) element, text);
      text.append('\n');
    } else {
      append((Node) element, text);
    }
  }

  private static boolean isRaised(Element element) {
    String name = element.normalName();
    return name.equals("sup") || name.equals("sub") || RAISED.matcher(style(element)).find();
  }
}
