package org.uptake.report.chart;

import java.awt.BasicStroke;
import java.awt.Paint;
import java.util.List;
import java.util.OptionalLong;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * A bar a fiscal year, its number on it; a partial year is pale, outlined, marked [p], and says
 * under it how far it goes.
 */
public final class YearBars {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 380;

  private YearBars() {}

  /**
   * A bar.
   *
   * @param year fiscal year
   * @param value no bar is drawn without one
   * @param partial whether only a part of the year is covered
   * @param through for a part of the year: how far it goes, in few letters; else empty
   * @param mark shorthand behind the number, e.g. {@code [p]}
   * @param absent shorthand in place of the bar where there is no value
   */
  public record Bar(
      int year, OptionalLong value, boolean partial, String through, String mark, String absent) {}

  /** The chart as a value. */
  public record Spec(List<Bar> bars, ChartText text) implements Drawing {
    @Override
    public String svg() {
      return YearBars.svg(bars, text);
    }
  }

  private static String svg(List<Bar> bars, ChartText text) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (Bar bar : bars) {
      data.addValue(
          bar.value().isPresent() ? Long.valueOf(bar.value().getAsLong()) : null,
          "children",
          label(bar));
    }
    CategoryAxis years = new CategoryAxis();
    years.setAxisLinePaint(ChartTheme.MUTED);
    years.setTickMarksVisible(false);
    years.setTickLabelFont(ChartTheme.regular(12));
    years.setTickLabelPaint(ChartTheme.MUTED);
    years.setMaximumCategoryLabelLines(3);
    years.setCategoryMargin(0.22);
    years.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
    NumberAxis counts = new NumberAxis();
    ChartTheme.valueAxis(counts);
    CategoryPlot plot = new CategoryPlot(data, years, counts, new Bars(bars));
    plot.setRangeGridlinePaint(ChartTheme.RULE);
    plot.setRangeGridlineStroke(ChartTheme.hairline());
    plot.setDomainGridlinesVisible(false);
    for (Bar bar : bars) {
      if (bar.value().isEmpty()) {
        plot.addAnnotation(absent(bar));
      }
    }
    JFreeChart chart = ChartTheme.chart(plot, text);
    return SvgWriter.write(chart, text, WIDTH, HEIGHT);
  }

  private static String label(Bar bar) {
    String year = "FY" + bar.year() % 100;
    return bar.through().isEmpty() ? year : year + " " + bar.through();
  }

  /** A gap is not a zero: its mark stands where the bar would. */
  private static CategoryTextAnnotation absent(Bar bar) {
    CategoryTextAnnotation mark = new CategoryTextAnnotation(bar.absent(), label(bar), 0);
    mark.setFont(ChartTheme.regular(12));
    mark.setPaint(ChartTheme.MUTED);
    mark.setTextAnchor(TextAnchor.BOTTOM_CENTER);
    return mark;
  }

  private static final class Bars extends BarRenderer {
    private static final long serialVersionUID = 1L;
    private final transient List<Bar> bars;

    Bars(List<Bar> bars) {
      this.bars = bars;
      setBarPainter(new StandardBarPainter());
      setShadowVisible(false);
      setDrawBarOutline(true);
      setDefaultOutlineStroke(new BasicStroke(1.2f));
      setDefaultItemLabelsVisible(true);
      setDefaultItemLabelFont(ChartTheme.regular(12));
      setDefaultItemLabelPaint(ChartTheme.INK);
      setDefaultPositiveItemLabelPosition(
          new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
      setDefaultItemLabelGenerator(
          new StandardCategoryItemLabelGenerator() {
            private static final long serialVersionUID = 1L;

            @Override
            public String generateLabel(CategoryDataset data, int row, int column) {
              Bar bar = bars.get(column);
              return bar.value().isEmpty()
                  ? ""
                  : ChartTheme.counts().format(bar.value().getAsLong()) + bar.mark();
            }
          });
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return bars.get(column).partial() ? ChartTheme.PARTIAL : ChartTheme.FIRST;
    }

    @Override
    public Paint getItemOutlinePaint(int row, int column) {
      return ChartTheme.FIRST;
    }
  }
}
