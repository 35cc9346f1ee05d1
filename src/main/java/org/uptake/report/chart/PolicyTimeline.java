package org.uptake.report.chart;

import java.awt.Font;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The policies of a place on a line of time, one row each: from its adoption, filled as long as a
 * source shows it standing, and open beyond that if no end is known. A dot is a day; where the
 * sources give two days, a pale frame lies between them. A bar across closes a policy that ended.
 *
 * <p>Names and words stand left of the bars in a wide drawing, and above them in a narrow one. What
 * there is no room for ends in an ellipsis, with the whole text as its title.
 *
 * <pre>
 * new PolicyTimeline(List.of(row), lastDay, "no date held", text).svg()
 * </pre>
 *
 * @param rows in the order in which they stand, at least one; more than 30 are hard to read
 * @param to the last day of the data
 * @param undated stands in place of the bar of a row without a day
 */
public record PolicyTimeline(List<Row> rows, LocalDate to, String undated, ChartText text)
    implements Chart {
  private static final double NAMES = 262;
  private static final double GAP = 10;
  private static final double ARROW = 9;
  private static final double BAR = 9;
  private static final double DOT = 5;
  private static final double YEARS = 18;
  private static final double WIDE_ROW = 35;
  private static final double NARROW_ROW = 50;

  /** Where the feet of the two lines of words are in a row. */
  private static final double FIRST_LINE = 14;

  private static final double SECOND_LINE = 28;
  private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50);

  /** Whether a policy ended. */
  public enum Ending {
    /** No end is known. */
    OPEN,
    /** An end may lie between its days, or may not have happened. */
    POSSIBLE,
    /** It ended between its days. */
    ENDED
  }

  /**
   * A policy.
   *
   * @param name whose it is and what it is about
   * @param words its dates and how it stands, in few words
   * @param earliest the first day on which it can have been adopted; empty if nothing bounds it
   * @param latest the last one; empty if no day is held
   * @param seen the last day on which a source shows it standing, if that is later
   * @param endEarliest the first day on which it can have ended; empty if nothing bounds it
   * @param endLatest the last one
   */
  public record Row(
      String name,
      String words,
      Optional<LocalDate> earliest,
      Optional<LocalDate> latest,
      Optional<LocalDate> seen,
      Ending ending,
      Optional<LocalDate> endEarliest,
      Optional<LocalDate> endLatest) {

    private Stream<LocalDate> days() {
      return Stream.of(earliest, latest, endEarliest, endLatest).flatMap(Optional::stream);
    }
  }

  /** Keeps the rows as they are given. */
  public PolicyTimeline {
    rows = List.copyOf(rows);
  }

  @Override
  public Picture draw(Width width) {
    Sheet sheet = new Sheet(width);
    return ChartTheme.picture(
        new Canvas(sheet::paint), sheet.height(), text, width, sheet.shortened);
  }

  private LocalDate from() {
    return rows.stream()
        .flatMap(Row::days)
        .min(LocalDate::compareTo)
        .filter(to::isAfter)
        .orElse(to)
        .withDayOfYear(1);
  }

  /** The drawing for one width. */
  private final class Sheet {
    private final Width width;
    private final Font font;
    private final Font small;
    private final double row;
    private final double room;
    private final double start;
    private final double end;
    private final LocalDate from = from();
    private final Map<String, String> shortened = new HashMap<>();

    Sheet(Width width) {
      boolean wide = width == Width.WIDE;
      this.width = width;
      font = ChartTheme.regular(width.label());
      small = ChartTheme.regular(width.small());
      row = wide ? WIDE_ROW : NARROW_ROW;
      room = wide ? NAMES : width.units() - 2.0 * ChartTheme.EDGE;
      start = ChartTheme.EDGE + DOT + (wide ? NAMES + GAP : 0);
      end = width.units() - ChartTheme.EDGE - ARROW;
      for (Row policy : rows) {
        fit(policy.name(), font);
        fit(policy.words(), small);
      }
    }

    private String fit(String words, Font with) {
      String fitted = Pen.fit(words, with, room);
      if (!fitted.equals(words)) {
        shortened.put(fitted, words);
      }
      return fitted;
    }

    double height() {
      return YEARS + rows.size() * row;
    }

    void paint(Pen pen, double left, double top) {
      years(pen, left, top);
      for (int i = 0; i < rows.size(); i++) {
        Row policy = rows.get(i);
        double y = top + YEARS + i * row;
        double edge = left + ChartTheme.EDGE;
        pen.left(fit(policy.name(), font), edge, y + FIRST_LINE, font, ChartTheme.INK);
        pen.left(fit(policy.words(), small), edge, y + SECOND_LINE, small, ChartTheme.MUTED);
        double middle = width == Width.WIDE ? y + row / 2 : y + SECOND_LINE + 11;
        if (policy.latest().isPresent()) {
          policy(pen, policy, left, middle);
        } else {
          pen.left(undated, left + start, middle + 4, small, ChartTheme.MUTED);
        }
      }
    }

    /** A line and a number at the beginning of years, as many as there is room for. */
    private void years(Pen pen, double left, double top) {
      double year = (end - start) * 365.25 / Math.max(1, ChronoUnit.DAYS.between(from, to));
      double least = Pen.width("2000", small) + GAP;
      int step = STEPS.stream().filter(s -> s * year >= least).findFirst().orElse(STEPS.get(5));
      int first = Math.floorDiv(from.getYear() + step - 1, step) * step;
      for (int y = first; y <= to.getYear(); y += step) {
        double x = left + x(LocalDate.of(y, 1, 1));
        pen.line(x, top + YEARS - 2, x, top + height(), ChartTheme.hairline(), ChartTheme.RULE);
        double half = Pen.width(String.valueOf(y), small) / 2;
        double middle = Math.min(Math.max(x, left + start - DOT + half), left + end + ARROW - half);
        pen.middle(String.valueOf(y), middle, top + YEARS - 6, small, ChartTheme.MUTED);
      }
    }

    private double x(LocalDate day) {
      double days = ChronoUnit.DAYS.between(from, day);
      double all = Math.max(1, ChronoUnit.DAYS.between(from, to));
      return start + Math.min(Math.max(days / all, 0), 1) * (end - start);
    }

    private void policy(Pen pen, Row policy, double left, double y) {
      LocalDate latest = policy.latest().orElse(to);
      double adopted = left + x(latest);
      double earliest = left + policy.earliest().map(this::x).orElse(start);
      if (earliest < adopted) {
        uncertain(pen, earliest, adopted, y);
      }
      double stood = left + x(standsTo(policy, latest));
      pen.fill(adopted, y - BAR / 2, Math.max(0, stood - adopted), BAR, ChartTheme.FIRST);
      switch (policy.ending()) {
        case OPEN -> open(pen, stood, left + end, y);
        case POSSIBLE -> uncertain(pen, stood, left + end, y);
        case ENDED -> {
          double gone = left + policy.endLatest().map(this::x).orElse(end);
          uncertain(pen, stood, gone, y);
          pen.line(gone, y - BAR, gone, y + BAR, ChartTheme.line(), ChartTheme.FIRST);
        }
      }
      if (policy.earliest().equals(policy.latest())) {
        pen.dot(adopted, y, DOT, ChartTheme.FIRST, ChartTheme.FIRST);
      }
    }

    /** Until when it surely stood: the last day seen, or, if it ended, the first it can have. */
    private LocalDate standsTo(Row policy, LocalDate latest) {
      Optional<LocalDate> until =
          policy.ending() == Ending.ENDED ? policy.endEarliest() : policy.seen();
      return until.filter(latest::isBefore).orElse(latest);
    }

    private void uncertain(Pen pen, double start, double end, double y) {
      if (end > start) {
        pen.fill(start, y - BAR / 2, end - start, BAR, ChartTheme.PARTIAL);
        pen.outline(
            start, y - BAR / 2, end - start, BAR, ChartTheme.brokenEdge(), ChartTheme.FIRST);
      }
    }

    /** Two lines that a point closes: it goes on, as far as is known. */
    private void open(Pen pen, double start, double end, double y) {
      double half = BAR / 2;
      pen.path(
          ChartTheme.edge(),
          ChartTheme.FIRST,
          start,
          y - half,
          end,
          y - half,
          end + ARROW - 2,
          y,
          end,
          y + half,
          start,
          y + half);
    }
  }
}
