package org.uptake.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Cumulative adoption as two step lines: at the latest possible dates (solid) and at the earliest
 * (dashed), each labelled at its end.
 */
public final class AdoptionSteps {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 400;
  private static final double ROOM_FOR_LABELS = 0.24;

  private AdoptionSteps() {}

  /** Places up to a day. */
  public record Point(LocalDate day, long earliest, long latest) {}

  /** The labels at the ends of the lines. */
  public record Labels(String earliest, String latest) {}

  /** Draws the chart from a first day to a last. */
  public static String svg(
      List<Point> points, LocalDate from, LocalDate to, Labels labels, ChartText text) {
    XYSeries earliest = new XYSeries("earliest", false, true);
    XYSeries latest = new XYSeries("latest", false, true);
    double early = 0;
    double late = 0;
    for (Point point : points) {
      if (!point.day().isBefore(from) && !point.day().isAfter(to)) {
        start(earliest, from, early);
        start(latest, from, late);
        step(earliest, point.day(), early, (double) point.earliest());
        step(latest, point.day(), late, (double) point.latest());
      }
      if (!point.day().isAfter(to)) {
        early = (double) point.earliest();
        late = (double) point.latest();
      }
    }
    earliest.add(millis(to), early);
    latest.add(millis(to), late);
    XYSeriesCollection data = new XYSeriesCollection();
    data.addSeries(latest);
    data.addSeries(earliest);
    XYPlot plot = new XYPlot(data, days(from, to), counts(), steps());
    plot.setRangeGridlinePaint(ChartTheme.RULE);
    plot.setRangeGridlineStroke(ChartTheme.hairline());
    plot.setDomainGridlinesVisible(false);
    label(plot, labels.latest(), to, late, ChartTheme.FIRST);
    label(plot, labels.earliest(), to, early, ChartTheme.SECOND);
    JFreeChart chart = ChartTheme.chart(plot, text);
    return SvgWriter.write(chart, text, WIDTH, HEIGHT);
  }

  private static void start(XYSeries series, LocalDate from, double value) {
    if (series.isEmpty()) {
      series.add(millis(from), value);
    }
  }

  private static void step(XYSeries series, LocalDate day, double before, double after) {
    series.add(millis(day), before);
    series.add(millis(day), after);
  }

  /** Draws each line as one path, so that its dashes run on through every step. */
  private static XYLineAndShapeRenderer steps() {
    XYLineAndShapeRenderer steps = new XYLineAndShapeRenderer(true, false);
    steps.setDrawSeriesLineAsPath(true);
    steps.setSeriesPaint(0, ChartTheme.FIRST);
    steps.setSeriesStroke(0, ChartTheme.line());
    steps.setSeriesPaint(1, ChartTheme.SECOND);
    steps.setSeriesStroke(1, ChartTheme.dashed());
    return steps;
  }

  private static DateAxis days(LocalDate from, LocalDate to) {
    DateAxis axis = new DaysOfTheData(millis(to));
    double span = millis(to) - millis(from);
    double end = millis(to) + span * ROOM_FOR_LABELS / (1 - ROOM_FOR_LABELS);
    axis.setRange(millis(from), end);
    axis.setAxisLinePaint(ChartTheme.MUTED);
    ChartTheme.ticks(axis);
    return axis;
  }

  /** Names no year in the room for the labels, which lies after the last day of the data. */
  private static final class DaysOfTheData extends DateAxis {
    private static final long serialVersionUID = 1L;
    private final double last;

    DaysOfTheData(double last) {
      super("", TimeZone.getTimeZone("UTC"), Locale.ENGLISH);
      this.last = last;
    }

    @Override
    protected List<?> refreshTicksHorizontal(
        Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
      List<Object> ticks = new ArrayList<>();
      for (Object tick : super.refreshTicksHorizontal(graphics, area, edge)) {
        if (!(tick instanceof ValueTick value) || value.getValue() <= last) {
          ticks.add(tick);
        }
      }
      return ticks;
    }
  }

  private static NumberAxis counts() {
    NumberAxis axis = new NumberAxis();
    ChartTheme.valueAxis(axis);
    return axis;
  }

  private static void label(XYPlot plot, String words, LocalDate day, double y, Color color) {
    XYTextAnnotation label = new XYTextAnnotation("  " + words, millis(day), y);
    label.setFont(ChartTheme.semiBold(12.5f));
    label.setPaint(color);
    label.setTextAnchor(TextAnchor.CENTER_LEFT);
    plot.addAnnotation(label);
  }

  private static double millis(LocalDate day) {
    return (double) day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
