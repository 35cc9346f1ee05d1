package org.uptake.report.map;

import java.util.List;

/**
 * The colours of maps. One hue from light to dark: each step halves the luminance or nearly so, so
 * that the order can be read in grey and by colour-blind eyes. A test holds the contrasts.
 */
public final class Palette {
  /** Hatchings and borders that are to be seen. */
  public static final String LINE = "#6b7683";

  /** Between areas of colour. */
  public static final String HAIRLINE = "#ffffff";

  /** Ground of what has no colour. */
  public static final String GROUND = "#ffffff";

  /** A place inside a county. */
  public static final String DOT = "#8a2d00";

  private static final List<String> SCALE =
      List.of("#d1e7f4", "#6cb0da", "#2b7eb9", "#135286", "#06274c");

  private Palette() {}

  /** The colours of so many classes, light to dark; of one class the middle one. */
  public static List<String> scale(int classes) {
    return switch (classes) {
      case 1 -> List.of(SCALE.get(2));
      case 2 -> List.of(SCALE.get(1), SCALE.get(3));
      case 3 -> List.of(SCALE.get(0), SCALE.get(2), SCALE.get(4));
      case 4 -> List.of(SCALE.get(0), SCALE.get(1), SCALE.get(2), SCALE.get(3));
      default -> SCALE;
    };
  }
}
