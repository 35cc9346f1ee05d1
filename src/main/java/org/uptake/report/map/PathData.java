package org.uptake.report.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lines as the data of an SVG path: whole units, each point told as the step from the one before.
 */
final class PathData {
  private final StringBuilder out = new StringBuilder();

  /** A ring that encloses less (square units of the picture) is left out beside larger ones. */
  private static final double SPECK = 2;

  private record Step(long x, long y) {}

  private PathData() {}

  /**
   * Draws lines.
   *
   * @param keepOne whether the largest ring is drawn, if as a square of one unit, when all are
   *     specks: an area must be seen
   */
  static String of(List<Line> lines, View view, boolean keepOne) {
    PathData path = new PathData();
    List<Line> placed = lines.stream().map(l -> placed(l, view)).toList();
    List<Line> drawn = placed.stream().filter(l -> !l.ring() || l.area() >= SPECK).toList();
    if (drawn.isEmpty() && keepOne && !placed.isEmpty()) {
      drawn = List.of(placed.stream().max(Comparator.comparingDouble(Line::area)).orElseThrow());
    }
    for (Line line : drawn) {
      path.line(line, keepOne);
    }
    return path.out.toString();
  }

  private static Line placed(Line line, View view) {
    return new Line(line.points().stream().map(view::place).toList(), line.ring());
  }

  private void line(Line line, boolean keepOne) {
    List<Step> points = new ArrayList<>();
    for (Point p : line.points()) {
      Step step = new Step(Math.round(p.x()), Math.round(p.y()));
      if (points.isEmpty() || !points.get(points.size() - 1).equals(step)) {
        points.add(step);
      }
    }
    if (line.ring() && points.size() > 1 && points.get(0).equals(points.get(points.size() - 1))) {
      points.remove(points.size() - 1);
    }
    Step first = points.get(0);
    boolean seen = points.size() > (line.ring() ? 2 : 1);
    if (!seen && keepOne) {
      out.append('M').append(first.x).append(' ').append(first.y).append("h1v1h-1z");
    } else if (seen) {
      out.append('M').append(first.x).append(' ').append(first.y).append('l');
      Step before = first;
      for (Step p : points.subList(1, points.size())) {
        number(p.x - before.x);
        number(p.y - before.y);
        before = p;
      }
      out.append(line.ring() ? "z" : "");
    }
  }

  /** A minus parts two numbers as well as a space. */
  private void number(long step) {
    if (step >= 0 && Character.isDigit(out.charAt(out.length() - 1))) {
      out.append(' ');
    }
    out.append(step);
  }
}
