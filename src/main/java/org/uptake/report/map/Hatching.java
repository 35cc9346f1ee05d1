package org.uptake.report.map;

import java.util.Locale;

/**
 * The ground of an area that has no figure, or is under a law of its state: never a colour of the
 * scale. Each differs from the others in its drawing, not in its colour alone.
 */
public enum Hatching {
  /** The list leaves it out by its own rule. Sparse lines up to the right. */
  BELOW_THRESHOLD(7, "M-1 1l2-2M0 7l7-7M6 8l2-2", 0.8),
  /** The source prints no figure. Dots. */
  NOT_PUBLISHED(6, "M1.5 1.5h.01M4.5 4.5h.01", 1.8),
  /** Our copy lacks it, or may. Crossed lines. */
  NOT_HELD(7, "M0 7l7-7M0 0l7 7", 0.8),
  /** It does not apply. Dashes. */
  NOT_APPLICABLE(7, "M1 2h4M4.5 5.5h2.5M0 5.5h1", 1),
  /** A figure of other days than those of the list. Level lines. */
  OTHER_DAYS(5, "M0 2.5h5", 1),
  /** A published count, and no population held for a rate. Upright lines. */
  NO_RATE(5, "M2.5 0v5", 1),
  /** A law of the state reaches every county, surely. Broad lines down to the right. */
  STATE_LAW(8, "M-2-2l12 12M-2 6l4 4M6-2l4 4", 2.2),
  /** A law of the state may reach every county. Broken lines down to the right. */
  STATE_LAW_POSSIBLY(8, "M1 1l3 3M5 5l0.01 0.01", 1.4);

  private final int side;
  private final String path;
  private final double stroke;

  Hatching(int side, String path, double stroke) {
    this.side = side;
    this.path = path;
    this.stroke = stroke;
  }

  /** The word of it in ids and texts, e.g. {@code not-held}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its pattern in the definitions of a picture; {@code scale} sizes it for the picture. */
  String pattern(String id, double scale) {
    return "<pattern id=\""
        + id
        + "-"
        + code()
        + "\" width=\""
        + side
        + "\" height=\""
        + side
        + "\" patternUnits=\"userSpaceOnUse\" patternTransform=\"scale("
        + scale
        + ")\"><path fill=\""
        + Palette.GROUND
        + "\" d=\"M0 0h"
        + side
        + "v"
        + side
        + "h-"
        + side
        + "z\"/><path fill=\"none\" stroke=\""
        + Palette.LINE
        + "\" stroke-width=\""
        + stroke
        + "\" stroke-linecap=\"round\" d=\""
        + path
        + "\"/></pattern>";
  }
}
