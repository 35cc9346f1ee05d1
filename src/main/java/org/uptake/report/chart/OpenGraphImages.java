package org.uptake.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * The pictures that stand beside a link to a page where somebody shares it: 1200 by 630 pixels, a
 * name, a line below it, and for a state the bars of its chart. They lie in {@code assets/} of the
 * site, as {@code og/KIND.png} for the kinds {@code home}, {@code national}, {@code family}, {@code
 * state}, {@code county}, {@code place}, {@code map}, {@code check} and {@code help}, and as {@code
 * og/states/USPS.png} with a state's USPS code in small letters.
 */
public final class OpenGraphImages {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 630;
  private static final int EDGE = 72;
  private static final int STRIPE = 18;
  private static final float NAME = 68;
  private static final float LINE = 36;
  private static final double FOOT = HEIGHT - 96.0;
  private static final double BARS = 190;
  private static final double FILLED = 0.72;

  private OpenGraphImages() {}

  /** Where the picture of a kind of page lies, from {@code assets/}. */
  public static String pathOfKind(String kind) {
    return "og/" + kind + ".png";
  }

  /** Where the picture of a state lies, from {@code assets/}; its code in small letters. */
  public static String pathOfState(String usps) {
    return "og/states/" + usps + ".png";
  }

  /**
   * Draws one as a PNG file.
   *
   * @param site the name of the site
   * @param name of the state, or of the kind of page
   * @param line what is found or to be found there
   * @param bars of the state's chart; may be empty
   */
  public static byte[] draw(String site, String name, String line, List<YearBars.Bar> bars) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    PngWriter.smooth(graphics);
    Pen pen = new Pen(graphics);
    pen.fill(0, 0, WIDTH, HEIGHT, Color.WHITE);
    pen.fill(0, 0, STRIPE, HEIGHT, ChartTheme.FIRST);
    pen.left(site, EDGE, HEIGHT - 40.0, ChartTheme.semiBold(28), ChartTheme.MUTED);
    double y = EDGE + NAME * 0.8;
    for (String part : lines(name, ChartTheme.semiBold(NAME), 2)) {
      pen.left(part, EDGE, y, ChartTheme.semiBold(NAME), ChartTheme.INK);
      y += NAME * 1.2;
    }
    for (String part : lines(line, ChartTheme.regular(LINE), 3)) {
      pen.left(part, EDGE, y, ChartTheme.regular(LINE), ChartTheme.INK);
      y += LINE * 1.4;
    }
    bars(pen, bars);
    graphics.dispose();
    return PngWriter.bytes(image);
  }

  private static void bars(Pen pen, List<YearBars.Bar> bars) {
    long most = bars.stream().mapToLong(b -> b.value().orElse(0)).max().orElse(0);
    if (most == 0) {
      return;
    }
    double column = (WIDTH - 2.0 * EDGE) / bars.size();
    for (int i = 0; i < bars.size(); i++) {
      YearBars.Bar bar = bars.get(i);
      double high = (double) bar.value().orElse(0) / most * BARS;
      double x = EDGE + column * i;
      Color color = bar.partial() ? ChartTheme.PARTIAL : ChartTheme.FIRST;
      pen.fill(x, FOOT - high, column * FILLED, high, color);
      if (bar.partial()) {
        pen.outline(x, FOOT - high, column * FILLED, high, ChartTheme.edge(), ChartTheme.FIRST);
      }
    }
    pen.line(EDGE, FOOT, WIDTH - EDGE, FOOT, ChartTheme.edge(), ChartTheme.MUTED);
  }

  /** Words in lines, as many as there may be; the last one ends in an ellipsis if more follow. */
  private static List<String> lines(String words, Font font, int most) {
    List<String> lines = new ArrayList<>();
    String rest = words;
    double room = WIDTH - 2.0 * EDGE;
    while (!rest.isEmpty()) {
      if (lines.size() == most - 1 || Pen.width(rest, font) <= room) {
        lines.add(Pen.fit(rest, font, room));
        return lines;
      }
      int end = rest.length();
      while (end > 0 && Pen.width(rest.substring(0, end), font) > room) {
        end = rest.lastIndexOf(' ', end - 1);
      }
      if (end <= 0) {
        lines.add(Pen.fit(rest, font, room));
        return lines;
      }
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    return lines;
  }
}
