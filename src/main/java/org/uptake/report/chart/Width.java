package org.uptake.report.chart;

/**
 * For what room a chart is drawn. A drawing is never scaled down to a telephone, where its letters
 * would be too small to read: it is drawn again, in fewer columns and more lines.
 */
public enum Width {
  /** From 640 px on, and on paper. */
  WIDE(680, 17, 13, 12, 11),
  /** A telephone: 320 px shows letters at nine tenths of their size. */
  NARROW(320, 15, 12.5f, 12, 11.5f);

  private final int units;
  private final float title;
  private final float subtitle;
  private final float label;
  private final float small;

  Width(int units, float title, float subtitle, float label, float small) {
    this.units = units;
    this.title = title;
    this.subtitle = subtitle;
    this.label = label;
    this.small = small;
  }

  /** The width of the picture, in its own units: CSS pixels where it is not scaled. */
  int units() {
    return units;
  }

  float title() {
    return title;
  }

  float subtitle() {
    return subtitle;
  }

  float label() {
    return label;
  }

  /** Letters of what stands beside a label: dates, source. */
  float small() {
    return small;
  }
}
