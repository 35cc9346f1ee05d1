package org.uptake.report.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of border between two junctions, or a whole ring.
 *
 * @param from the junction where it begins; the file's own whole numbers, so that equal is equal
 * @param to the junction where it ends
 * @param points both ends included
 */
record Arc(String from, String to, List<Point> points) {
  Arc {
    points = List.copyOf(points);
  }

  /** Reads positions that are each told as the step from the one before. */
  static Arc of(JsonNode steps, JsonNode transform) {
    List<Point> points = new ArrayList<>();
    long x = 0;
    long y = 0;
    String from = "";
    for (JsonNode step : steps) {
      x += step.path(0).asLong();
      y += step.path(1).asLong();
      from = points.isEmpty() ? x + " " + y : from;
      points.add(new Point(placed(transform, 0, x), placed(transform, 1, y)));
    }
    return new Arc(from, x + " " + y, points);
  }

  private static double placed(JsonNode transform, int axis, long number) {
    return number * transform.path("scale").path(axis).asDouble()
        + transform.path("translate").path(axis).asDouble();
  }

  /**
   * The same arc with fewer points: none that is left out lies farther from it than the tolerance
   * (Douglas and Peucker 1973). Its ends stay, so that arcs still meet.
   */
  Arc simplified(double tolerance) {
    boolean[] kept = new boolean[points.size()];
    kept[0] = true;
    kept[kept.length - 1] = true;
    keep(0, kept.length - 1, tolerance, kept);
    List<Point> fewer = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        fewer.add(points.get(i));
      }
    }
    return new Arc(from, to, fewer);
  }

  private void keep(int first, int last, double tolerance, boolean[] kept) {
    int farthest = first;
    double most = tolerance;
    for (int i = first + 1; i < last; i++) {
      double away = points.get(i).distance(points.get(first), points.get(last));
      if (away > most) {
        farthest = i;
        most = away;
      }
    }
    if (farthest > first) {
      kept[farthest] = true;
      keep(first, farthest, tolerance, kept);
      keep(farthest, last, tolerance, kept);
    }
  }

  boolean closed() {
    return from.equals(to);
  }

  Line line() {
    return closed()
        ? new Line(points.subList(0, points.size() - 1), true)
        : new Line(points, false);
  }
}
