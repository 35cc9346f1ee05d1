package org.uptake.report.map;

/**
 * Turns a state so that north is up. The nation's map is the composite of d3-geo's {@code
 * geoAlbersUsa} at scale 1300 (us-atlas 3, README): the lower 48 states on one cone with standard
 * parallels of 29.5° and 45.5° around 96° W, where a meridian leans the more the farther it is from
 * there. All meridians meet in one point of the picture, so a place's lean follows from where it
 * stands. Alaska and Hawaii are drawn around meridians of their own and need no turn.
 */
final class NorthUp {
  private static final double SCALE = 1300;
  private static final double SOUTH = Math.toRadians(29.5);
  private static final double NORTH = Math.toRadians(45.5);
  private static final double MIDDLE = Math.toRadians(38.7);
  private static final double CONE = (StrictMath.sin(SOUTH) + StrictMath.sin(NORTH)) / 2;

  /** Where the meridians meet: the picture's middle is 96.6° W, 38.7° N. */
  private static final Point POLE = pole();

  private NorthUp() {}

  private static Point pole() {
    double square =
        StrictMath.cos(SOUTH) * StrictMath.cos(SOUTH) + 2 * CONE * StrictMath.sin(SOUTH);
    double radius = StrictMath.sqrt(square - 2 * CONE * StrictMath.sin(MIDDLE)) / CONE * SCALE;
    double lean = CONE * Math.toRadians(-0.6);
    return new Point(487.5 - radius * StrictMath.sin(lean), 305 - radius * StrictMath.cos(lean));
  }

  /** Degrees to turn a state clockwise whose middle stands here. */
  static double turn(String state, Point middle) {
    return state.equals("02") || state.equals("15")
        ? 0
        : StrictMath.toDegrees(StrictMath.atan2(middle.x() - POLE.x(), middle.y() - POLE.y()));
  }
}
