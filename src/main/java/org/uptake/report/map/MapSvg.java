package org.uptake.report.map;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes a map as an SVG element to stand in a page: a title and a description for screen readers,
 * ids behind the map's own id, presentation attributes only, whole units, nothing that depends on a
 * machine or a day. Words of a map stand beside it, where they keep their size on a phone; only the
 * names of insets are text in the picture.
 */
public final class MapSvg {
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder definitions = new StringBuilder();
  private final Set<Hatching> hatchings = EnumSet.noneOf(Hatching.class);
  private final String id;
  private final View view;
  private final double unit;
  private boolean linked;
  private boolean penOpen;

  /**
   * A map without areas.
   *
   * @param id unique in a page
   * @param unit how many units of the picture are one pixel on a wide screen
   */
  public MapSvg(String id, View view, double unit) {
    this.id = id;
    this.view = view;
    this.unit = unit;
  }

  /** Areas as one shape without a border. */
  public void areas(List<Line> outline, Fill fill) {
    shape(PathData.of(outline, view, true), fill);
  }

  /** Areas as one shape with the borders between them. */
  public void separate(List<List<Line>> outlines, Fill fill) {
    StringBuilder path = new StringBuilder();
    outlines.forEach(outline -> path.append(PathData.of(outline, view, true)));
    shape(path.toString(), fill);
  }

  private void shape(String path, Fill fill) {
    fill.hatching().ifPresent(hatchings::add);
    body.append("<path fill=\"").append(fill.in(id)).append("\" fill-rule=\"evenodd\" d=\"");
    body.append(path).append("\"/>\n");
  }

  /**
   * An area that leads to a page.
   *
   * @param tip what is shown when a pointer rests on it
   */
  public void area(List<Line> outline, Fill fill, String href, String tip) {
    open(href);
    shape(PathData.of(outline, view, true), fill);
    close(tip);
  }

  /** The table beside the map has the same links; a keyboard is not led through them twice. */
  private void open(String href) {
    linked = true;
    body.append("<a tabindex=\"-1\" href=\"").append(escaped(href)).append("\">");
  }

  private void close(String tip) {
    body.setLength(body.length() - 1);
    body.append("<title>").append(escaped(tip)).append("</title></a>\n");
  }

  /**
   * A square for a place that has no shape, or a shape too small to be seen.
   *
   * @param corner its upper left corner, in units of the picture
   * @param side of the square
   */
  public void inset(String label, Point corner, int side, Fill fill, String href, String tip) {
    long x = Math.round(corner.x());
    long y = Math.round(corner.y());
    open(href);
    shape("M" + x + " " + y + "h" + side + "v" + side + "h-" + side + "z", fill);
    body.setLength(body.length() - 1);
    body.append("<text stroke=\"none\" fill=\"#1b1b1b\" x=\"").append(x + side + 4 * unit);
    body.append("\" y=\"").append(y + side * 0.72).append("\" font-size=\"");
    body.append(decimal(13 * unit)).append("\">").append(escaped(label)).append("</text>\n");
    close(tip);
  }

  /** Borders from here on, for areas and lines, in pixels. */
  public void pen(String color, double width) {
    endPen();
    penOpen = true;
    body.append("<g stroke=\"").append(color).append("\" stroke-width=\"");
    body.append(decimal(width * unit)).append("\" stroke-linejoin=\"round\">\n");
  }

  private void endPen() {
    body.append(penOpen ? "</g>\n" : "");
    penOpen = false;
  }

  /** Borders alone. */
  public void borders(List<Line> lines) {
    body.append("<path fill=\"none\" d=\"").append(PathData.of(lines, view, false));
    body.append("\"/>\n");
  }

  /**
   * Marks on points of the nation's map.
   *
   * @param size 1 for a mark of some pixels
   */
  public void marks(List<Point> points, Mark mark, double size) {
    if (points.isEmpty()) {
      return;
    }
    StringBuilder path = new StringBuilder();
    for (Point p : points) {
      Point at = view.place(p);
      path.append('M').append(Math.round(at.x())).append(' ').append(Math.round(at.y()));
      path.append("h0");
    }
    body.append(mark.drawn(path.toString(), unit * size)).append('\n');
  }

  /** Keeps a shape for {@link #use} in any map of the page, without drawing it. */
  public void define(String shapeId, List<Line> lines) {
    definitions.append("<path id=\"").append(shapeId).append("\" fill-rule=\"evenodd\" d=\"");
    definitions.append(PathData.of(lines, view, lines.get(0).ring()));
    definitions.append("\"/>\n");
  }

  /** Draws a shape that a map of the page keeps, whose view has the same units. */
  public void use(String shapeId, Fill fill) {
    fill.hatching().ifPresent(hatchings::add);
    body.append("<use href=\"#").append(shapeId).append("\" fill=\"").append(fill.in(id));
    body.append("\"/>\n");
  }

  /**
   * The element. A map of links is a group whose areas are left to the pointer, since a picture
   * with links inside would be read as neither.
   *
   * @param title the finding
   * @param description the map in words
   */
  public String svg(String title, String description) {
    endPen();
    StringBuilder out = new StringBuilder();
    out.append("<svg class=\"map\" role=\"").append(linked ? "group" : "img");
    out.append("\" aria-labelledby=\"").append(id).append("-title ").append(id).append("-desc\"");
    out.append(" viewBox=\"0 0 ").append(view.width()).append(' ').append(view.height());
    out.append("\" width=\"").append(Math.round(view.width() / unit));
    out.append("\" height=\"").append(Math.round(view.height() / unit)).append("\">\n");
    out.append("<title id=\"").append(id).append("-title\">").append(escaped(title));
    out.append("</title><desc id=\"").append(id).append("-desc\">").append(escaped(description));
    out.append("</desc>\n");
    if (!hatchings.isEmpty() || definitions.length() > 0) {
      out.append("<defs>");
      hatchings.forEach(h -> out.append(h.pattern(id, unit)).append('\n'));
      out.append(definitions).append("</defs>\n");
    }
    out.append(linked ? "<g aria-hidden=\"true\">\n" : "<g>\n").append(body).append("</g></svg>");
    return out.toString();
  }

  /** A number with at most two decimals. */
  static String decimal(double number) {
    String text = String.format(Locale.ROOT, "%.2f", number);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
