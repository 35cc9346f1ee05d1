package org.uptake.report.chart;

import java.util.Map;
import org.jfree.chart.JFreeChart;

/**
 * A chart laid out for a width.
 *
 * @param width of the picture, in its own units
 * @param height of the picture
 * @param shortened texts that end in an ellipsis, each with the whole text
 */
record Picture(JFreeChart chart, int width, int height, Map<String, String> shortened) {}
