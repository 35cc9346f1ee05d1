package org.uptake.report.map;

import java.util.List;

/**
 * A border, or a ring of borders.
 *
 * @param points in order; of a ring the last is not the first again
 * @param ring whether it closes
 */
public record Line(List<Point> points, boolean ring) {
  /** Makes the list unchangeable. */
  public Line {
    points = List.copyOf(points);
  }

  /** What a ring encloses, in square units; of a line what it would. */
  double area() {
    double twice = 0;
    for (int i = 0; i < points.size(); i++) {
      Point a = points.get(i);
      Point b = points.get((i + 1) % points.size());
      twice += a.x() * b.y() - b.x() * a.y();
    }
    return Math.abs(twice) / 2;
  }

  /** The centre of gravity of a ring; of a ring without area its first point. */
  Point middle() {
    double twice = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < points.size(); i++) {
      Point a = points.get(i);
      Point b = points.get((i + 1) % points.size());
      double cross = a.x() * b.y() - b.x() * a.y();
      twice += cross;
      x += (a.x() + b.x()) * cross;
      y += (a.y() + b.y()) * cross;
    }
    return Math.abs(twice) < 1e-9 ? points.get(0) : new Point(x / (3 * twice), y / (3 * twice));
  }
}
