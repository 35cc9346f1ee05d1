package org.uptake.report.map;

import java.util.Collection;
import java.util.List;

/**
 * How points of the nation's map come into a picture of whole units.
 *
 * @param turn degrees that the picture is turned clockwise
 * @param scale units of the picture for one of the nation's map
 * @param left where the picture begins, after turning and scaling
 * @param top where the picture begins
 * @param width of the picture
 * @param height of the picture
 */
public record View(double turn, double scale, double left, double top, int width, int height) {
  /** The whole nation: from the last of the Aleutians, left of the file's 0, to Maine. */
  public static View nation(double scale) {
    return new View(
        0,
        scale,
        -62 * scale,
        4 * scale,
        (int) Math.round(1024 * scale),
        (int) Math.round(606 * scale));
  }

  /** As large as these lines can stand in a picture, with north up. */
  public static View of(Collection<Line> lines, double turn, int mostWidth, int mostHeight) {
    View plain = new View(turn, 1, 0, 0, 0, 0);
    List<Point> points =
        lines.stream().flatMap(l -> l.points().stream()).map(plain::place).toList();
    double left = points.stream().mapToDouble(Point::x).min().orElse(0);
    double top = points.stream().mapToDouble(Point::y).min().orElse(0);
    double wide = points.stream().mapToDouble(Point::x).max().orElse(1) - left;
    double high = points.stream().mapToDouble(Point::y).max().orElse(1) - top;
    int margin = 3;
    double scale = Math.min((mostWidth - 2.0 * margin) / wide, (mostHeight - 2.0 * margin) / high);
    return new View(
        turn,
        scale,
        left * scale - margin,
        top * scale - margin,
        (int) Math.ceil(wide * scale) + 2 * margin,
        (int) Math.ceil(high * scale) + 2 * margin);
  }

  /** Where a point stands in the picture. */
  Point place(Point p) {
    double cos = StrictMath.cos(StrictMath.toRadians(turn));
    double sin = StrictMath.sin(StrictMath.toRadians(turn));
    return new Point(
        (p.x() * cos - p.y() * sin) * scale - left, (p.x() * sin + p.y() * cos) * scale - top);
  }
}
