package org.uptake.report.map;

/** What is set on the middle of a county. Each has a form of its own. */
public enum Mark {
  /** A full dot: a place inside surely. */
  INSIDE("round", 8.5, 6.5, Palette.DOT),
  /** A ring: a place inside possibly. */
  INSIDE_POSSIBLY("round", 8.5, 5.5, Palette.GROUND),
  /** A square: the county surely. */
  OWN("square", 7, 5.2, "#06274c"),
  /** An open square: the county possibly. */
  OWN_POSSIBLY("square", 7.7, 4.3, Palette.GROUND);

  private final String cap;
  private final double around;
  private final double inner;
  private final String color;

  Mark(String cap, double around, double inner, String color) {
    this.cap = cap;
    this.around = around;
    this.inner = inner;
    this.color = color;
  }

  /** Marks as two strokes of no length with a cap: the outer first, so that they part. */
  String drawn(String path, double scale) {
    String edge = this == INSIDE ? Palette.GROUND : this == INSIDE_POSSIBLY ? Palette.DOT : "";
    String outer = edge.isEmpty() ? (this == OWN ? Palette.GROUND : OWN.color) : edge;
    return stroke(path, outer, around * scale) + stroke(path, color, inner * scale);
  }

  private String stroke(String path, String ink, double width) {
    return "<path fill=\"none\" stroke=\""
        + ink
        + "\" stroke-width=\""
        + MapSvg.decimal(width)
        + "\" stroke-linecap=\""
        + cap
        + "\" d=\""
        + path
        + "\"/>";
  }

  /** A swatch of the mark for a legend, 26 by 16 units. */
  public String swatch() {
    return drawn("M13 8h0", 1.2);
  }
}
