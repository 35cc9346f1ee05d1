package org.uptake.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/**
 * The look of all charts: a finding as left-aligned title, a muted subtitle with measure, place and
 * period, a source line, white ground, hairline horizontals only, colours that can be told apart in
 * grey and with colour-blind eyes. Text is measured with the bundled font, so that charts have
 * equal bytes on every machine.
 */
final class ChartTheme {
  static final Color INK = new Color(0x1b1b1b);
  static final Color MUTED = new Color(0x52606d);
  static final Color RULE = new Color(0xd3d8de);
  static final Color FIRST = new Color(0x0072b2);
  static final Color SECOND = new Color(0xb34700);
  static final Color PARTIAL = new Color(0xbcd9ea);

  /** Between the picture's edge and what is in it. */
  static final int EDGE = 6;

  private static final int PAD = 6;
  private static final int MOST_HEIGHT = 1000;
  private static final Font REGULAR = font("Inter-Regular.ttf");
  private static final Font SEMI_BOLD = font("Inter-SemiBold.ttf");

  private ChartTheme() {}

  static Font regular(float size) {
    return REGULAR.deriveFont(size);
  }

  static Font semiBold(float size) {
    return SEMI_BOLD.deriveFont(size);
  }

  /** Whole numbers with commas, whatever the machine's language. */
  static NumberFormat counts() {
    return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  /**
   * A chart with its titles around a plot, as high as the titles need and the plot asks for.
   *
   * @param shortened texts of the plot that end in an ellipsis, each with the whole text
   */
  static Picture picture(
      Plot plot, double plotHeight, ChartText text, Width width, Map<String, String> shortened) {
    TextTitle title = new TextTitle(text.title(), semiBold(width.title()));
    left(title, INK, new RectangleInsets(0, EDGE, 3, EDGE));
    TextTitle subtitle = new TextTitle(text.subtitle(), regular(width.subtitle()));
    left(subtitle, MUTED, new RectangleInsets(0, EDGE, 10, EDGE));
    TextTitle source = new TextTitle(text.source(), regular(width.small()));
    source.setPosition(RectangleEdge.BOTTOM);
    left(source, MUTED, new RectangleInsets(8, EDGE, 0, EDGE));
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setTitle(title);
    chart.setSubtitles(List.of(subtitle, source));
    chart.setBackgroundPaint(Color.WHITE);
    chart.setBorderVisible(false);
    chart.setPadding(new RectangleInsets(PAD, 0, PAD, 0));
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    double height = 2 * PAD + plotHeight;
    for (TextTitle line : List.of(title, subtitle, source)) {
      height += height(line, width.units());
    }
    return new Picture(chart, width.units(), (int) Math.ceil(height), shortened);
  }

  /** How high a title is whose words run on to as many lines as they need. */
  private static double height(TextTitle title, int width) {
    Graphics2D measure =
        new SVGGraphics2D(
            GenericDOMImplementation.getDOMImplementation().createDocument("", "svg", null));
    try {
      return title
          .arrange(measure, new RectangleConstraint(new Range(0, width), new Range(0, MOST_HEIGHT)))
          .getHeight();
    } finally {
      measure.dispose();
    }
  }

  private static void left(TextTitle title, Color color, RectangleInsets padding) {
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setPaint(color);
    title.setPadding(padding);
  }

  /** A thin edge around what is pale. */
  static BasicStroke edge() {
    return new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }

  /** An edge around what is not known sharply. */
  static BasicStroke brokenEdge() {
    return new BasicStroke(
        1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4f, new float[] {3f, 2f}, 0f);
  }

  static void valueAxis(NumberAxis axis, Width width) {
    axis.setNumberFormatOverride(counts());
    axis.setAxisLineVisible(false);
    axis.setUpperMargin(0.12);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    ticks(axis, width);
    axis.setTickLabelInsets(new RectangleInsets(10, 4, 10, 4));
  }

  static void ticks(ValueAxis axis, Width width) {
    axis.setTickMarksVisible(false);
    axis.setTickLabelFont(regular(width.label()));
    axis.setTickLabelPaint(MUTED);
  }

  static BasicStroke hairline() {
    return new BasicStroke(0.8f);
  }

  static BasicStroke line() {
    return new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  static BasicStroke dashed() {
    return new BasicStroke(
        1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {7f, 4f}, 0f);
  }

  private static Font font(String file) {
    try (InputStream in =
        ChartTheme.class.getClassLoader().getResourceAsStream("assets/fonts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its font " + file);
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + file, e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("not a font: " + file, e);
    }
  }
}
