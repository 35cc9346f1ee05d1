package org.uptake.report.chart;

import static java.util.Comparator.comparingDouble;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.ToLongFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Cumulative adoption in steps: a line for the places that surely had adopted, above it a pale band
 * up to those that may have, and a thin dashed line for the places surely under a policy where that
 * differs. Lines are labelled at their ends.
 */
public final class AdoptionSteps {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 400;

  /** The least that titles and axes leave for the plot, in units of the picture. */
  private static final double PLOT_WIDTH = 690;

  private static final double PLOT_HEIGHT = 230;
  private static final float LABEL_SIZE = 12.5f;
  private static final double LABEL_HEIGHT = 18;

  /** An axis shorter than this many years names months. */
  private static final int YEARS_OF_MONTHS = 3;

  private static final double HEADROOM = 1.16;

  private AdoptionSteps() {}

  /**
   * Places from a day on.
   *
   * @param adopted surely
   * @param possibly at most, where the sources bound it
   * @param inForce surely under a policy
   */
  public record Point(LocalDate day, long adopted, long possibly, long inForce) {}

  /** The labels at the ends of the lines; without the second its line is not drawn. */
  public record Labels(String adopted, Optional<String> inForce) {}

  /** The chart as a value, from a first day to a last. */
  public record Spec(
      List<Point> points, LocalDate from, LocalDate to, Labels labels, ChartText text)
      implements Drawing {
    @Override
    public String svg() {
      return AdoptionSteps.svg(points, from, to, labels, text);
    }
  }

  private static String svg(
      List<Point> points, LocalDate from, LocalDate to, Labels labels, ChartText text) {
    double[][] adopted = steps(points, from, to, Point::adopted);
    double[][] possibly = steps(points, from, to, Point::possibly);
    double[][] inForce = steps(points, from, to, Point::inForce);
    XYSeriesCollection data = new XYSeriesCollection();
    data.addSeries(series("adopted", adopted));
    if (labels.inForce().isPresent()) {
      data.addSeries(series("in force", inForce));
    }
    double top = Math.max(1, DoubleStream.of(possibly[1]).max().orElse(1)) * HEADROOM;
    NumberAxis counts = counts(top);
    XYPlot plot = new XYPlot(data, days(from, to, widest(labels)), counts, null);
    XYLineAndShapeRenderer lines = lines();
    lines.addAnnotation(band(possibly, adopted), Layer.BACKGROUND);
    plot.setRenderer(lines);
    plot.setRangeGridlinePaint(ChartTheme.RULE);
    plot.setRangeGridlineStroke(ChartTheme.hairline());
    plot.setDomainGridlinesVisible(false);
    List<Label> ends = new ArrayList<>();
    ends.add(new Label(labels.adopted(), end(adopted), ChartTheme.FIRST));
    labels
        .inForce()
        .ifPresent(words -> ends.add(new Label(words, end(inForce), ChartTheme.SECOND)));
    for (Label label : apart(ends, LABEL_HEIGHT / PLOT_HEIGHT * top)) {
      label(plot, label, to);
    }
    JFreeChart chart = ChartTheme.chart(plot, text);
    return SvgWriter.write(chart, text, WIDTH, HEIGHT);
  }

  /** The corners of a line of steps: days, then values. */
  private static double[][] steps(
      List<Point> points, LocalDate from, LocalDate to, ToLongFunction<Point> value) {
    List<double[]> corners = new ArrayList<>();
    double last = 0;
    for (Point point : points) {
      double next = value.applyAsLong(point);
      if (!point.day().isBefore(from) && !point.day().isAfter(to)) {
        if (corners.isEmpty()) {
          corners.add(new double[] {millis(from), last});
        }
        corners.add(new double[] {millis(point.day()), last});
        corners.add(new double[] {millis(point.day()), next});
      }
      if (!point.day().isAfter(to)) {
        last = next;
      }
    }
    corners.add(new double[] {millis(to), last});
    return new double[][] {
      corners.stream().mapToDouble(c -> c[0]).toArray(),
      corners.stream().mapToDouble(c -> c[1]).toArray()
    };
  }

  private static XYSeries series(String key, double[][] corners) {
    XYSeries series = new XYSeries(key, false, true);
    for (int i = 0; i < corners[0].length; i++) {
      series.add(corners[0][i], corners[1][i]);
    }
    return series;
  }

  /** The ground between two lines: along the upper one, and back along the lower. */
  private static XYPolygonAnnotation band(double[][] upper, double[][] lower) {
    int there = upper[0].length;
    double[] outline = new double[2 * (there + lower[0].length)];
    for (int i = 0; i < there; i++) {
      outline[2 * i] = upper[0][i];
      outline[2 * i + 1] = upper[1][i];
    }
    for (int i = 0; i < lower[0].length; i++) {
      int back = lower[0].length - 1 - i;
      outline[2 * (there + i)] = lower[0][back];
      outline[2 * (there + i) + 1] = lower[1][back];
    }
    return new XYPolygonAnnotation(outline, null, null, ChartTheme.PARTIAL);
  }

  /** Draws each line as one path, so that its dashes run on through every step. */
  private static XYLineAndShapeRenderer lines() {
    XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
    lines.setDrawSeriesLineAsPath(true);
    lines.setSeriesPaint(0, ChartTheme.FIRST);
    lines.setSeriesStroke(0, ChartTheme.line());
    lines.setSeriesPaint(1, ChartTheme.SECOND);
    lines.setSeriesStroke(1, ChartTheme.dashed());
    return lines;
  }

  private static double end(double[][] corners) {
    return corners[1][corners[1].length - 1];
  }

  /** How wide the widest label is, in units of the picture. */
  private static double widest(Labels labels) {
    FontRenderContext measure = new FontRenderContext(null, true, true);
    return DoubleStream.of(
                width(labels.adopted(), measure),
                labels.inForce().map(words -> width(words, measure)).orElse(0.0))
            .max()
            .orElse(0)
        + 8;
  }

  private static double width(String words, FontRenderContext measure) {
    return ChartTheme.semiBold(LABEL_SIZE).getStringBounds("  " + words, measure).getWidth();
  }

  private static DateAxis days(LocalDate from, LocalDate to, double room) {
    DateAxis axis = new DaysOfTheData(millis(to));
    double span = millis(to) - millis(from);
    axis.setRange(millis(from), millis(to) + span * room / (PLOT_WIDTH - room));
    axis.setAxisLinePaint(ChartTheme.MUTED);
    ChartTheme.ticks(axis);
    // Below the number at the axis's foot, which reaches under its line.
    axis.setTickLabelInsets(new RectangleInsets(8, 4, 2, 4));
    if (from.plusYears(YEARS_OF_MONTHS).isAfter(to)) {
      SimpleDateFormat months = new SimpleDateFormat("MMM yyyy", Locale.ENGLISH);
      months.setTimeZone(TimeZone.getTimeZone("UTC"));
      axis.setDateFormatOverride(months);
    }
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

  private static NumberAxis counts(double top) {
    NumberAxis axis = new NumberAxis();
    ChartTheme.valueAxis(axis);
    axis.setRange(0, top);
    return axis;
  }

  /** A label and the value beside which it stands. */
  private record Label(String words, double value, Color color) {}

  /** From the lowest up, each label at least a label's height above the one before. */
  private static List<Label> apart(List<Label> labels, double height) {
    List<Label> placed = new ArrayList<>();
    double free = height / 2;
    for (Label label : labels.stream().sorted(comparingDouble(Label::value)).toList()) {
      double value = Math.max(label.value(), free);
      placed.add(new Label(label.words(), value, label.color()));
      free = value + height;
    }
    return placed;
  }

  private static void label(XYPlot plot, Label label, LocalDate day) {
    XYTextAnnotation text = new XYTextAnnotation("  " + label.words(), millis(day), label.value());
    text.setFont(ChartTheme.semiBold(LABEL_SIZE));
    text.setPaint(label.color());
    text.setTextAnchor(TextAnchor.CENTER_LEFT);
    plot.addAnnotation(text);
  }

  private static double millis(LocalDate day) {
    return (double) day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
