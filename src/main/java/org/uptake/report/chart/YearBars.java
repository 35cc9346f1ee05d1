package org.uptake.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * A bar a fiscal year, its number at its end. A partial year is pale and outlined, marked [p], and
 * says how far it goes. A figure that a list hides is a broken frame between its bounds. Where
 * nothing is, the mark says why, and no bar stands: a gap is not a zero. A broken line parts years
 * whose figures rest on different documents.
 *
 * <p>The bars stand side by side in a wide picture, and lie one under the other in a narrow one.
 *
 * <pre>
 * new YearBars(List.of(Bar.of(2024, 99_381), Bar.absent(2025, "[n]")), text).svg()
 * </pre>
 *
 * @param bars oldest year first, at least one
 */
public record YearBars(List<Bar> bars, ChartText text) implements Chart {
  private static final double PLOT_HEIGHT = 250;

  /** For two lines of numbers above the highest bar. */
  private static final double HEADROOM = 34;

  private static final double LINE = 15;
  private static final double ROW = 23;
  private static final double GAP = 6;

  /** Of a column, what its bar fills. */
  private static final double FILLED = 0.72;

  /**
   * A year.
   *
   * @param year fiscal year
   * @param value the figure
   * @param atLeast without a figure: the fewest that it can be, and
   * @param atMost the most; a frame is drawn where both are held
   * @param partial whether only a part of the year is covered
   * @param through for a part of the year: how far it goes, in few letters; else empty
   * @param mark shorthand behind the number or the bounds, e.g. {@code [p]}; may be empty
   * @param absent shorthand in place of the bar where there is neither figure nor bounds
   * @param broken whether it and the years before rest on different documents
   */
  public record Bar(
      int year,
      OptionalLong value,
      OptionalLong atLeast,
      OptionalLong atMost,
      boolean partial,
      String through,
      String mark,
      String absent,
      boolean broken) {

    /** A whole year with its figure. */
    public static Bar of(int year, long value) {
      OptionalLong none = OptionalLong.empty();
      return new Bar(year, OptionalLong.of(value), none, none, false, "", "", "", false);
    }

    /** A year with neither figure nor bounds, and the shorthand that says why. */
    public static Bar absent(int year, String why) {
      OptionalLong none = OptionalLong.empty();
      return new Bar(year, none, none, none, false, "", "", why, false);
    }

    private boolean bounded() {
      return value.isEmpty() && atLeast.isPresent() && atMost.isPresent();
    }

    private LongStream ends() {
      return bounded() ? atMost.stream() : value.stream();
    }

    private String number() {
      if (bounded()) {
        long least = atLeast.getAsLong();
        long most = atMost.getAsLong();
        String from = ChartTheme.counts().format(least);
        return least == most ? from : from + "–" + ChartTheme.counts().format(most);
      }
      return value.isPresent() ? ChartTheme.counts().format(value.getAsLong()) : absent;
    }

    private String name() {
      return "FY%02d".formatted(year % 100);
    }
  }

  /** Keeps the bars as they are given. */
  public YearBars {
    bars = List.copyOf(bars);
  }

  @Override
  public Picture draw(Width width) {
    return width == Width.WIDE
        ? ChartTheme.picture(new Canvas(this::columns), PLOT_HEIGHT, text, width, Map.of())
        : ChartTheme.picture(
            new Canvas(this::rows), bars.size() * ROW + GAP, text, width, Map.of());
  }

  private double most() {
    return Math.max(1, bars.stream().flatMapToLong(Bar::ends).max().orElse(1));
  }

  private void columns(Pen pen, double left, double top) {
    Font font = ChartTheme.regular(Width.WIDE.label());
    Font small = ChartTheme.regular(Width.WIDE.small());
    double edge = left + ChartTheme.EDGE;
    double column = (Width.WIDE.units() - 2.0 * ChartTheme.EDGE) / Math.max(bars.size(), 6);
    double foot = top + PLOT_HEIGHT - 2 * LINE - GAP;
    double high = foot - top - HEADROOM;
    pen.line(
        edge, foot, edge + column * bars.size(), foot, ChartTheme.hairline(), ChartTheme.MUTED);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double middle = edge + column * (i + 0.5);
      double from = foot - bar.atLeast().orElse(0) / most() * high;
      double to = foot - bar.ends().max().orElse(0) / most() * high;
      double start = middle - column * FILLED / 2;
      if (bar.broken() && i > 0) {
        double at = edge + column * i;
        pen.line(at, top, at, foot, ChartTheme.brokenEdge(), ChartTheme.MUTED);
        pen.middle("[b]", at, foot + LINE, small, ChartTheme.MUTED);
      }
      mark(pen, bar, start, to, column * FILLED, (bar.bounded() ? from : foot) - to);
      double feet = to - 5;
      boolean oneLine = Pen.width(both(bar), font) <= column - 2;
      if (!oneLine) {
        pen.middle(bar.mark(), middle, feet, small, ChartTheme.MUTED);
        feet -= LINE;
      }
      pen.middle(oneLine ? both(bar) : bar.number(), middle, feet, font, ink(bar));
      pen.middle(bar.name(), middle, foot + LINE, font, ChartTheme.MUTED);
      pen.middle(bar.through(), middle, foot + 2 * LINE, small, ChartTheme.MUTED);
    }
  }

  private void rows(Pen pen, double left, double top) {
    Font font = ChartTheme.regular(Width.NARROW.label());
    double names = widest(bars.stream().map(YearBars::nameAndEnd).toList(), font) + GAP;
    double numbers = widest(bars.stream().map(YearBars::both).toList(), font) + GAP;
    double start = left + ChartTheme.EDGE + names;
    double wide = Width.NARROW.units() - 2.0 * ChartTheme.EDGE - names - numbers;
    pen.line(start, top, start, top + bars.size() * ROW, ChartTheme.hairline(), ChartTheme.MUTED);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double y = top + i * ROW;
      double feet = y + ROW / 2 + 4;
      double from = bar.bounded() ? bar.atLeast().orElse(0) / most() * wide : 0;
      double to = bar.ends().max().orElse(0) / most() * wide;
      if (bar.broken() && i > 0) {
        pen.line(
            left + ChartTheme.EDGE,
            y,
            left + Width.NARROW.units() - ChartTheme.EDGE,
            y,
            ChartTheme.brokenEdge(),
            ChartTheme.MUTED);
      }
      mark(pen, bar, start + from, y + ROW * (1 - FILLED) / 2, to - from, ROW * FILLED);
      pen.left(nameAndEnd(bar), left + ChartTheme.EDGE, feet, font, ChartTheme.MUTED);
      pen.left(both(bar), start + to + GAP, feet, font, ink(bar));
    }
  }

  private static void mark(Pen pen, Bar bar, double x, double y, double width, double height) {
    if (bar.bounded()) {
      pen.fill(x, y, width, height, ChartTheme.PARTIAL);
      pen.outline(x, y, width, height, ChartTheme.brokenEdge(), ChartTheme.FIRST);
    } else if (bar.value().isPresent() && bar.partial()) {
      pen.fill(x, y, width, height, ChartTheme.PARTIAL);
      pen.outline(x, y, width, height, ChartTheme.edge(), ChartTheme.FIRST);
    } else if (bar.value().isPresent()) {
      pen.fill(x, y, width, height, ChartTheme.FIRST);
    }
  }

  private static Color ink(Bar bar) {
    return bar.value().isPresent() || bar.bounded() ? ChartTheme.INK : ChartTheme.MUTED;
  }

  private static String both(Bar bar) {
    return (bar.number() + " " + bar.mark()).strip();
  }

  private static String nameAndEnd(Bar bar) {
    String broken = bar.broken() ? " [b]" : "";
    return (bar.name() + " " + bar.through()).strip() + broken;
  }

  private static double widest(List<String> words, Font font) {
    return words.stream().map(w -> Pen.width(w, font)).max(Comparator.naturalOrder()).orElse(0.0);
  }
}
