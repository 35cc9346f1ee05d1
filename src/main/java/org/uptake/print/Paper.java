package org.uptake.print;

/** Sizes of paper. */
public enum Paper {
  /** 8.5 by 11 inches. */
  LETTER(215.9f, 279.4f),
  /** 210 by 297 mm. */
  A4(210f, 297f);

  private final float width;
  private final float height;

  Paper(float width, float height) {
    this.width = width;
    this.height = height;
  }

  float width() {
    return width;
  }

  float height() {
    return height;
  }
}
