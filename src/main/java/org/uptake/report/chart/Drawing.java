package org.uptake.report.chart;

/**
 * A chart as a value: a record of all that it shows. It is drawn only when a page that holds it is
 * written.
 */
public interface Drawing {
  /** The chart as an SVG element to stand in a page. */
  String svg();
}
