package org.uptake.report.map;

import java.util.Optional;

/** What an area is filled with: a colour or a hatching. */
public record Fill(String color, Optional<Hatching> hatching) {
  /** A colour, e.g. {@code #d1e7f4}. */
  public static Fill color(String color) {
    return new Fill(color, Optional.empty());
  }

  /** A hatching. */
  public static Fill of(Hatching hatching) {
    return new Fill("", Optional.of(hatching));
  }

  /** Nothing: borders alone. */
  public static Fill none() {
    return color("none");
  }

  /** The ground of what is neither coloured nor hatched. */
  public static Fill ground() {
    return color(Palette.GROUND);
  }

  /** The value of a {@code fill} attribute in, or beside, the picture with this id. */
  public String in(String id) {
    return hatching.map(h -> "url(#" + id + "-" + h.code() + ")").orElse(color);
  }
}
