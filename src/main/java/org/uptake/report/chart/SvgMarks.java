package org.uptake.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The marks and words of a drawing as Batik writes it, and nothing else: no groups, no clips, no
 * attributes that say again what holds anyway. Numbers have one decimal. A picture is a fifth of
 * its size so, and a county's page small.
 */
final class SvgMarks {
  /** Where a mark is. */
  private static final Map<String, List<String>> GEOMETRY =
      Map.of(
          "rect", List.of("x", "y", "width", "height"),
          "line", List.of("x1", "y1", "x2", "y2"),
          "circle", List.of("cx", "cy", "r"),
          "ellipse", List.of("cx", "cy", "rx", "ry"),
          "polygon", List.of("points"),
          "polyline", List.of("points"),
          "path", List.of("d"),
          "text", List.of("x", "y"));

  private static final List<String> INHERITED =
      List.of(
          "fill",
          "stroke",
          "stroke-width",
          "stroke-dasharray",
          "stroke-linecap",
          "font-size",
          "font-family",
          "font-weight");

  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(?:[eE]-?\\d+)?");
  private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

  private final Map<String, String> shortened;
  private final StringBuilder out = new StringBuilder();

  private SvgMarks(Map<String, String> shortened) {
    this.shortened = shortened;
  }

  /** All marks, in the order in which they were drawn. */
  static String of(Element root, Map<String, String> shortened) {
    SvgMarks marks = new SvgMarks(shortened);
    marks.walk(root, Map.of());
    return marks.out.toString();
  }

  private void walk(Element element, Map<String, String> outer) {
    String tag = element.getTagName();
    if (tag.equals("defs")) {
      return;
    }
    Map<String, String> style = new HashMap<>(outer);
    for (String name : INHERITED) {
      if (element.hasAttribute(name)) {
        style.put(name, element.getAttribute(name));
      }
    }
    if (element.hasAttribute("transform")) {
      throw new IllegalStateException("a chart draws nothing moved or turned: " + tag);
    }
    List<String> geometry = GEOMETRY.get(tag);
    if (geometry == null) {
      for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Element inner) {
          walk(inner, style);
        }
      }
    } else if (visible(style)) {
      mark(element, tag, geometry, style);
    }
  }

  private static boolean visible(Map<String, String> style) {
    return !none(style, "fill") || !none(style, "stroke");
  }

  private static boolean none(Map<String, String> style, String name) {
    return style.getOrDefault(name, "none").equals("none");
  }

  private void mark(Element element, String tag, List<String> geometry, Map<String, String> style) {
    out.append('<').append(tag);
    for (String name : geometry) {
      attribute(name, rounded(element.getAttribute(name)));
    }
    attribute("fill", color(style.getOrDefault("fill", "none")));
    if (!none(style, "stroke")) {
      attribute("stroke", color(style.getOrDefault("stroke", "none")));
      unless("1", style, "stroke-width");
      unless("none", style, "stroke-dasharray");
    }
    if (!tag.equals("text")) {
      out.append("/>");
      return;
    }
    attribute("font-size", style.getOrDefault("font-size", "12").replace("px", ""));
    if (style.getOrDefault("font-family", "").contains("SemiBold")) {
      attribute("font-weight", "600");
    }
    String words = element.getTextContent();
    String whole = shortened.get(words);
    out.append('>')
        .append(whole == null ? "" : "<title>" + escape(whole) + "</title>")
        .append(escape(words))
        .append("</text>");
  }

  private void unless(String usual, Map<String, String> style, String name) {
    String value = style.getOrDefault(name, usual);
    if (!value.equals(usual)) {
      attribute(name, rounded(value));
    }
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
  }

  private static String rounded(String value) {
    return NUMBER.matcher(value).replaceAll(m -> oneDecimal(m.group()));
  }

  private static String oneDecimal(String number) {
    BigDecimal rounded = new BigDecimal(number).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** A colour in six digits. */
  private static String color(String value) {
    Matcher rgb = RGB.matcher(value);
    return switch (value) {
      case "white" -> "#ffffff";
      case "black" -> "#000000";
      default ->
          rgb.matches()
              ? "#%02x%02x%02x"
                  .formatted(
                      Integer.parseInt(rgb.group(1)),
                      Integer.parseInt(rgb.group(2)),
                      Integer.parseInt(rgb.group(3)))
              : value;
    };
  }

  /** A text as it may stand in an element or an attribute; what XML forbids is left out. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                  if (c >= ' ' && c != 0xFFFE && c != 0xFFFF) {
                    escaped.appendCodePoint(c);
                  }
                }
              }
            });
    return escaped.toString();
  }
}
