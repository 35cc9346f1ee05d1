package org.uptake.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;

/**
 * The room of a chart between its titles and its source line, for pictures whose labels have places
 * of their own: in the library's plots a label stands where its mark is, whatever else is there.
 */
final class Canvas extends Plot {
  private static final long serialVersionUID = 1L;
  private final transient Painter painter;

  Canvas(Painter painter) {
    this.painter = painter;
  }

  /** Paints into a room whose upper left corner is given. */
  interface Painter {
    void paint(Pen pen, double left, double top);
  }

  @Override
  public String getPlotType() {
    return "canvas";
  }

  @Override
  public void draw(
      Graphics2D graphics,
      Rectangle2D area,
      @Nullable Point2D anchor,
      @Nullable PlotState parent,
      @Nullable PlotRenderingInfo info) {
    painter.paint(new Pen(graphics), area.getX(), area.getY());
  }
}
