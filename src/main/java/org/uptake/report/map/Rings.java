package org.uptake.report.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins arcs end to end. */
final class Rings {
  private final Map<String, Deque<Arc>> at = new HashMap<>();
  private final Set<Arc> used = Collections.newSetFromMap(new IdentityHashMap<>());

  private Rings(List<Arc> arcs) {
    for (Arc arc : arcs) {
      if (!arc.closed()) {
        at.computeIfAbsent(arc.from(), j -> new ArrayDeque<>()).add(arc);
        at.computeIfAbsent(arc.to(), j -> new ArrayDeque<>()).add(arc);
      }
    }
  }

  /**
   * The rings that arcs make together, in the order of their first arcs. At a junction of more than
   * two arcs any may go on: an even-odd fill is the same.
   *
   * @throws IllegalStateException if a border ends where no other begins
   */
  static List<Line> join(List<Arc> arcs) {
    List<Line> rings = lines(arcs, true);
    if (rings.stream().anyMatch(line -> !line.ring())) {
      throw new IllegalStateException("a border ends where no other begins");
    }
    return rings;
  }

  /** Arcs as few lines: each goes on through junctions as far as it can, and each arc is in one. */
  static List<Line> chain(List<Arc> arcs) {
    return lines(arcs, false);
  }

  private static List<Line> lines(List<Arc> arcs, boolean closing) {
    Rings rings = new Rings(arcs);
    List<Line> lines = new ArrayList<>();
    for (Arc first : arcs) {
      if (rings.used.add(first)) {
        lines.add(first.closed() ? first.line() : rings.line(first, closing));
      }
    }
    return lines;
  }

  /** From an arc on; a ring is closed as soon as it can be. */
  private Line line(Arc first, boolean closing) {
    List<Point> points = new ArrayList<>(first.points());
    String end = first.to();
    Optional<Arc> next = next(end);
    while (next.isPresent()) {
      List<Point> more = new ArrayList<>(next.get().points());
      boolean forward = next.get().from().equals(end);
      if (!forward) {
        Collections.reverse(more);
      }
      points.addAll(more.subList(1, more.size()));
      end = forward ? next.get().to() : next.get().from();
      next = closing && end.equals(first.from()) ? Optional.empty() : next(end);
    }
    return end.equals(first.from())
        ? new Line(points.subList(0, points.size() - 1), true)
        : new Line(points, false);
  }

  private Optional<Arc> next(String junction) {
    return at.getOrDefault(junction, new ArrayDeque<>()).stream().filter(used::add).findFirst();
  }
}
