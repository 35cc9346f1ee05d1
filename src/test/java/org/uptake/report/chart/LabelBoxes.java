package org.uptake.report.chart;

import static java.lang.Double.parseDouble;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Measures the boxes of a chart's words with the font that draws them, and finds what a reader
 * would curse: words cut off by the picture's edge, words on other words, words on a bar.
 */
public final class LabelBoxes {
  /** Of a font's size, how far letters reach above and below the line they stand on. */
  private static final double ASCENT = 0.76;

  private static final double DESCENT = 0.22;

  private LabelBoxes() {}

  private record Box(String words, Rectangle2D area) {}

  /**
   * What is wrong with each {@code <svg>} element of a page or a file, in words; empty if all is
   * well.
   */
  public static List<String> faults(String html) {
    return Jsoup.parse(html, "", Parser.xmlParser()).select("svg").stream()
        .flatMap(svg -> faultsOf(svg).stream())
        .toList();
  }

  private static List<String> faultsOf(Element svg) {
    List<String> faults = new ArrayList<>();
    String[] view = svg.attributes().getIgnoreCase("viewBox").split(" ", -1);
    Rectangle2D picture = new Rectangle2D.Double(0, 0, parseDouble(view[2]), parseDouble(view[3]));
    List<Box> words = svg.select("text").stream().map(LabelBoxes::box).toList();
    for (Box box : words) {
      if (!picture.contains(box.area())) {
        faults.add("cut off: " + box.words());
      }
    }
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < words.size(); j++) {
        if (words.get(i).area().intersects(words.get(j).area())) {
          faults.add(words.get(i).words() + " lies on " + words.get(j).words());
        }
      }
    }
    for (Element rect : svg.select("rect")) {
      Rectangle2D bar = rectangle(rect);
      for (Box box : words) {
        if (!bar.equals(picture) && bar.intersects(box.area())) {
          faults.add(box.words() + " lies on a bar");
        }
      }
    }
    return faults;
  }

  private static Rectangle2D rectangle(Element rect) {
    return new Rectangle2D.Double(
        number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height"));
  }

  private static Box box(Element text) {
    double size = number(text, "font-size");
    float points = (float) size;
    boolean bold = text.attr("font-weight").equals("600");
    String words = text.ownText();
    double width =
        Pen.width(words, bold ? ChartTheme.semiBold(points) : ChartTheme.regular(points));
    return new Box(
        words,
        new Rectangle2D.Double(
            number(text, "x"),
            number(text, "y") - ASCENT * size,
            width,
            (ASCENT + DESCENT) * size));
  }

  private static double number(Element element, String name) {
    return parseDouble(element.attr(name));
  }
}
