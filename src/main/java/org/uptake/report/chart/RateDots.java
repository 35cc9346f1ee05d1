package org.uptake.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * A rate of several places, one under the other, from zero on: a dot for a rate, a pale frame
 * between the bounds of one, and words alone where there is neither. The dot of the page's own
 * place is filled.
 *
 * <pre>
 * new RateDots(
 *     List.of(
 *         new Row("Harris County", OptionalDouble.of(10.1), OptionalDouble.of(10.1), "10.1", true),
 *         new Row("Texas", OptionalDouble.of(4), OptionalDouble.of(9), "4.0–9.0 [c]", false)),
 *     text)
 * </pre>
 *
 * @param rows in the order in which they stand, at least one
 */
public record RateDots(List<Row> rows, ChartText text) implements Chart {
  private static final double NAMES = 250;
  private static final double GAP = 10;
  private static final double DOT = 6;
  private static final double BAR = 12;
  private static final double WIDE_ROW = 30;
  private static final double NARROW_ROW = 44;
  private static final double NARROW_NAME = 14;

  /**
   * A place.
   *
   * @param name of the place, or of places together
   * @param least the lowest that the rate can be; as high as {@code most} if it is known
   * @param most the highest
   * @param words the rate as printed beside its mark, with its shorthand, or why there is none
   * @param own whether it is the place that the chart is about
   */
  public record Row(
      String name, OptionalDouble least, OptionalDouble most, String words, boolean own) {
    private boolean held() {
      return least.isPresent() && most.isPresent();
    }

    private double upper() {
      return held() ? most.getAsDouble() : 0;
    }
  }

  /** Keeps the rows as they are given. */
  public RateDots {
    rows = List.copyOf(rows);
  }

  @Override
  public Picture draw(Width width) {
    Sheet sheet = new Sheet(width);
    return ChartTheme.picture(
        new Canvas(sheet::paint), rows.size() * sheet.row, text, width, sheet.shortened);
  }

  /** The drawing for one width. */
  private final class Sheet {
    private final boolean wide;
    private final Font font;
    private final double row;
    private final double room;
    private final double start;
    private final double end;
    private final double most;
    private final Map<String, String> shortened = new HashMap<>();

    Sheet(Width width) {
      wide = width == Width.WIDE;
      font = ChartTheme.regular(width.label());
      row = wide ? WIDE_ROW : NARROW_ROW;
      double names = Math.min(widest(Row::name), NAMES);
      double across = width.units() - 2.0 * ChartTheme.EDGE;
      room = wide ? names : across;
      start = ChartTheme.EDGE + (wide ? names + GAP : DOT);
      end = width.units() - ChartTheme.EDGE - DOT - GAP - widest(Row::words);
      most = Math.max(Double.MIN_NORMAL, rows.stream().mapToDouble(Row::upper).max().orElse(1));
      rows.forEach(r -> name(r));
    }

    private double widest(Function<Row, String> words) {
      return rows.stream()
          .map(words)
          .flatMapToDouble(w -> DoubleStream.of(Pen.width(w, font)))
          .max()
          .orElse(0);
    }

    private String name(Row place) {
      String fitted = Pen.fit(place.name(), font, room);
      if (!fitted.equals(place.name())) {
        shortened.put(fitted, place.name());
      }
      return fitted;
    }

    void paint(Pen pen, double left, double top) {
      double zero = left + start;
      for (int i = 0; i < rows.size(); i++) {
        Row place = rows.get(i);
        double y = top + i * row;
        double middle = wide ? y + row / 2 : y + NARROW_NAME + 15;
        Color color = place.own() ? ChartTheme.FIRST : ChartTheme.MUTED;
        double half = wide ? row / 2 : BAR;
        double feet = wide ? middle + 4 : y + NARROW_NAME;
        pen.line(zero, middle - half, zero, middle + half, ChartTheme.hairline(), ChartTheme.MUTED);
        if (wide) {
          pen.right(name(place), zero - GAP, feet, font, ChartTheme.INK);
        } else {
          pen.left(name(place), left + ChartTheme.EDGE, feet, font, ChartTheme.INK);
        }
        double upper = zero + place.upper() / most * (end - start);
        if (place.held()) {
          double lower = zero + place.least().orElse(0) / most * (end - start);
          mark(pen, lower, upper, middle, color, place.own());
        }
        double beside = place.held() ? upper + DOT + GAP / 2 : zero + GAP;
        pen.left(place.words(), beside, middle + 4, font, ChartTheme.INK);
      }
    }

    private void mark(Pen pen, double lower, double upper, double y, Color color, boolean own) {
      if (lower < upper) {
        pen.fill(lower, y - BAR / 2, upper - lower, BAR, ChartTheme.PARTIAL);
        pen.outline(lower, y - BAR / 2, upper - lower, BAR, ChartTheme.brokenEdge(), color);
      } else {
        pen.dot(upper, y, DOT, own ? color : Color.WHITE, color);
      }
    }
  }
}
