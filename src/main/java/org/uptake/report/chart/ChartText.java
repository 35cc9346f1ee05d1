package org.uptake.report.chart;

/**
 * The words of a chart.
 *
 * @param id unique in a page; prefix of all ids in the picture
 * @param title the finding
 * @param subtitle measure, place, period
 * @param source the source line
 * @param description the picture in words, for readers who do not see it
 */
public record ChartText(
    String id, String title, String subtitle, String source, String description) {}
