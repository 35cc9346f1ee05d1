package org.uptake.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws marks and words, and measures words, with the bundled font: alike on every machine. */
final class Pen {
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
  private static final String ELLIPSIS = "…";
  private final Graphics2D graphics;

  Pen(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /** How wide words are, in units of the picture. */
  static double width(String words, Font font) {
    return words.isEmpty() ? 0 : font.getStringBounds(words, MEASURE).getWidth();
  }

  /** The words, or as many of their letters as there is room for, and an ellipsis. */
  static String fit(String words, Font font, double room) {
    if (width(words, font) <= room) {
      return words;
    }
    int end = words.length();
    while (end > 0 && width(words.substring(0, end).strip() + ELLIPSIS, font) > room) {
      end = words.offsetByCodePoints(end, -1);
    }
    return words.substring(0, end).strip() + ELLIPSIS;
  }

  /** Words from a point on, their feet on it. */
  void left(String words, double x, double y, Font font, Color color) {
    if (words.isEmpty()) {
      return;
    }
    graphics.setFont(font);
    graphics.setPaint(color);
    graphics.drawString(words, (float) x, (float) y);
  }

  void right(String words, double x, double y, Font font, Color color) {
    left(words, x - width(words, font), y, font, color);
  }

  void middle(String words, double x, double y, Font font, Color color) {
    left(words, x - width(words, font) / 2, y, font, color);
  }

  void fill(double x, double y, double width, double height, Color color) {
    graphics.setPaint(color);
    graphics.fill(new Rectangle2D.Double(x, y, width, height));
  }

  void outline(double x, double y, double width, double height, BasicStroke stroke, Color color) {
    graphics.setPaint(color);
    graphics.setStroke(stroke);
    graphics.draw(new Rectangle2D.Double(x, y, width, height));
  }

  void line(double x1, double y1, double x2, double y2, BasicStroke stroke, Color color) {
    graphics.setPaint(color);
    graphics.setStroke(stroke);
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** A dot with an edge. */
  void dot(double x, double y, double radius, Color ground, Color edge) {
    Ellipse2D dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    graphics.setPaint(ground);
    graphics.fill(dot);
    if (!ground.equals(edge)) {
      graphics.setPaint(edge);
      graphics.setStroke(ChartTheme.line());
      graphics.draw(dot);
    }
  }

  /** A line through points, given as x and y by turns; not closed. */
  void path(BasicStroke stroke, Color color, double... corners) {
    graphics.setPaint(color);
    graphics.setStroke(stroke);
    graphics.draw(through(corners));
  }

  /** The ground between points, given as x and y by turns. */
  void area(Color color, double... corners) {
    Path2D path = through(corners);
    path.closePath();
    graphics.setPaint(color);
    graphics.fill(path);
  }

  private static Path2D through(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    return path;
  }
}
