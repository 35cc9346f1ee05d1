package org.uptake.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

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

  static JFreeChart chart(Plot plot, ChartText text) {
    JFreeChart chart = new JFreeChart(text.title(), semiBold(17), plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setBorderVisible(false);
    chart.setPadding(new RectangleInsets(6, 4, 4, 4));
    left(chart.getTitle(), INK, new RectangleInsets(0, 6, 2, 6));
    TextTitle subtitle = new TextTitle(text.subtitle(), regular(13));
    left(subtitle, MUTED, new RectangleInsets(0, 6, 10, 6));
    TextTitle source = new TextTitle(text.source(), regular(11.5f));
    source.setPosition(RectangleEdge.BOTTOM);
    left(source, MUTED, new RectangleInsets(8, 6, 0, 6));
    chart.setSubtitles(List.of(subtitle, source));
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setInsets(new RectangleInsets(0, 4, 0, 8));
    return chart;
  }

  private static void left(TextTitle title, Color color, RectangleInsets padding) {
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setPaint(color);
    title.setPadding(padding);
  }

  static void valueAxis(NumberAxis axis) {
    axis.setNumberFormatOverride(counts());
    axis.setAxisLineVisible(false);
    axis.setUpperMargin(0.12);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    ticks(axis);
    axis.setTickLabelInsets(new RectangleInsets(10, 4, 10, 4));
  }

  static void ticks(ValueAxis axis) {
    axis.setTickMarksVisible(false);
    axis.setTickLabelFont(regular(12));
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
