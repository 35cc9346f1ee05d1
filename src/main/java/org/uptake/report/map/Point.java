package org.uptake.report.map;

/**
 * A point of a map of the nation, 975 units wide and 610 high, x to the right and y down.
 *
 * @param x units from the left
 * @param y units from the top
 */
public record Point(double x, double y) {
  /** How far it is from the stretch between two points. */
  double distance(Point a, Point b) {
    double dx = b.x - a.x;
    double dy = b.y - a.y;
    double square = dx * dx + dy * dy;
    double along = square == 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / square;
    double on = Math.max(0, Math.min(1, along));
    double offX = x - a.x - on * dx;
    double offY = y - a.y - on * dy;
    return Math.sqrt(offX * offX + offY * offY);
  }
}
