package org.uptake.extract;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The text of a page's element as a reader sees it: the source's indentation is folded, line breaks
 * and hard spaces are kept, blocks stand on lines of their own, what is not shown is left out. A
 * raised footnote mark is set off by {@code ^}, so that {@code 57} with note 1 never reads 571.
 */
final class ShownText {
  private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript");

  private ShownText() {}

  static String of(Element element) {
    StringBuilder text = new StringBuilder();
    append(element, text);
    // Each run of blanks is looked at once, from its first: a megabyte of them is read in no time.
    return text.toString()
        .replaceAll("(?<! ) *+\n[ \n]*+", "\n")
        .replaceAll("^[ \n]++|(?<![ \n])[ \n]++$", "");
  }

  private static void append(Node node, StringBuilder text) {
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode words) {
        text.append(words.getWholeText().replaceAll("[ \t\r\n\f]+", " "));
      } else if (child instanceof Element element && !isHidden(element)) {
        append(element, text, element.normalName());
      }
    }
  }

  private static void append(Element element, StringBuilder text, String name) {
    if (name.equals("br")) {
      text.append('\n');
    } else if (name.equals("sup")) {
      text.append('^');
      append((Node) element, text);
    } else if (element.isBlock()) {
      text.append('\n');
      append((Node) element, text);
      text.append('\n');
    } else {
      append((Node) element, text);
    }
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || UNSEEN.contains(element.normalName());
  }
}
