package org.uptake.report.chart;

import static java.util.Comparator.comparingDouble;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.ToLongFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
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
 *
 * @param points by day
 * @param from the first day shown
 * @param to the last day of the data
 */
public record AdoptionSteps(
    List<Point> points, LocalDate from, LocalDate to, Labels labels, ChartText text)
    implements Chart {
  /** What the numbers at the side take at most, in units of the picture. */
  private static final double SIDE = 60;

  private static final double HEIGHT = 270;

  /** The least that the days under the plot leave of it. */
  private static final double PLOT_HEIGHT = 230;

  private static final double GAP = 6;
  private static final double LABEL_HEIGHT = 18;

  /** An axis shorter than this many years names months. */
  private static final int YEARS_OF_MONTHS = 3;

  private static final List<Integer> TICKS = List.of(1, 2, 3, 6, 12, 24);
  private static final double HEADROOM = 1.16;

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

  /** Keeps the points as they are given. */
  public AdoptionSteps {
    points = List.copyOf(points);
  }

  @Override
  public Picture draw(Width width) {
    double[][] adopted = steps(Point::adopted);
    double[][] possibly = steps(Point::possibly);
    double[][] inForce = steps(Point::inForce);
    XYSeriesCollection data = new XYSeriesCollection();
    data.addSeries(series("adopted", adopted));
    if (labels.inForce().isPresent()) {
      data.addSeries(series("in force", inForce));
    }
    double top = Math.max(1, DoubleStream.of(possibly[1]).max().orElse(1)) * HEADROOM;
    XYPlot plot = new XYPlot(data, days(width), counts(top, width), null);
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
      label(plot, label, width);
    }
    return ChartTheme.picture(plot, HEIGHT, text, width, Map.of());
  }

  /** The corners of a line of steps: days, then values. */
  private double[][] steps(ToLongFunction<Point> value) {
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

  /** How much room the widest label needs, in units of the picture. */
  private double room(Width width) {
    Font font = ChartTheme.semiBold(width.label());
    return 2 * GAP
        + Math.max(
            Pen.width(labels.adopted(), font),
            labels.inForce().map(words -> Pen.width(words, font)).orElse(0.0));
  }

  /** How many milliseconds a unit of the picture is wide. */
  private double perUnit(Width width) {
    return (millis(to) - millis(from)) / (width.units() - SIDE - room(width));
  }

  private DateAxis days(Width width) {
    DateAxis axis = new DaysOfTheData(millis(to));
    axis.setRange(millis(from), millis(to) + perUnit(width) * room(width));
    axis.setAxisLinePaint(ChartTheme.MUTED);
    ChartTheme.ticks(axis, width);
    // Below the number at the axis's foot, which reaches under its line.
    axis.setTickLabelInsets(new RectangleInsets(8, 4, 2, 4));
    axis.setTickUnit(ticks(width));
    return axis;
  }

  /** As many years, or in a short time months, as there is room to name. */
  private DateTickUnit ticks(Width width) {
    boolean months = from.plusYears(YEARS_OF_MONTHS).isAfter(to);
    SimpleDateFormat format = new SimpleDateFormat(months ? "MMM yyyy" : "yyyy", Locale.ENGLISH);
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    double label = Pen.width(months ? "MMM 2000" : "2000", ChartTheme.regular(width.label()));
    double year = millis(from.plusYears(1)) - millis(from);
    double one = (months ? year / 12 : year) / perUnit(width);
    int step =
        TICKS.stream().filter(n -> n * one >= label + 2 * GAP).findFirst().orElse(TICKS.get(5));
    return new DateTickUnit(months ? DateTickUnitType.MONTH : DateTickUnitType.YEAR, step, format);
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

  private static NumberAxis counts(double top, Width width) {
    NumberAxis axis = new NumberAxis();
    ChartTheme.valueAxis(axis, width);
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

  private void label(XYPlot plot, Label label, Width width) {
    double beside = millis(to) + perUnit(width) * GAP;
    XYTextAnnotation words = new XYTextAnnotation(label.words(), beside, label.value());
    words.setFont(ChartTheme.semiBold(width.label()));
    words.setPaint(label.color());
    words.setTextAnchor(TextAnchor.CENTER_LEFT);
    plot.addAnnotation(words);
  }

  private static double millis(LocalDate day) {
    return (double) day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
