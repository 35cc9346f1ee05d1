package org.uptake.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/**
 * Writes a chart as SVG: text as text, a title, a description and a role for screen readers, and
 * presentation attributes alone, which a strict Content-Security-Policy lets pass. Nothing in it
 * depends on a clock or on the machine.
 */
final class SvgWriter {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String FONT = "font-family=\"Inter, system-ui, sans-serif\"";

  private SvgWriter() {}

  /**
   * An element to stand in a page. The narrow picture is named by the title and description of the
   * wide one, which stand in the page once.
   */
  static String inPage(Picture picture, Width width, ChartText text) {
    String names = "aria-labelledby=\"" + text.id() + "-title " + text.id() + "-desc\"";
    String described =
        width == Width.WIDE
            ? named("title", text.id(), text.title()) + named("desc", text.id(), text.description())
            : "";
    return "<svg class=\"%s\" %s role=\"img\" %s %s>%s%s</svg>"
        .formatted(
            width == Width.WIDE ? "wide" : "narrow",
            size(picture),
            names,
            FONT,
            described,
            marks(picture));
  }

  private static String named(String tag, String id, String words) {
    return "<%1$s id=\"%2$s-%1$s\">%3$s</%1$s>".formatted(tag, id, SvgMarks.escape(words));
  }

  /** A document of its own. */
  static String document(Picture picture, ChartText text) {
    return "<svg xmlns=\"%s\" %s role=\"img\" aria-labelledby=\"title desc\" %s><title id=\"title\">%s</title><desc id=\"desc\">%s</desc>%s</svg>%n"
        .formatted(
            SVG,
            size(picture),
            FONT,
            SvgMarks.escape(text.title()),
            SvgMarks.escape(text.description()),
            marks(picture))
        .replace("\r\n", "\n");
  }

  private static String size(Picture picture) {
    return "viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\""
        .formatted(picture.width(), picture.height());
  }

  private static String marks(Picture picture) {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGraphics2D graphics =
        new SVGGraphics2D(SVGGeneratorContext.createDefault(document), /* textAsShapes= */ false);
    picture.chart().draw(graphics, new Rectangle2D.Double(0, 0, picture.width(), picture.height()));
    return SvgMarks.of(graphics.getRoot(), Map.copyOf(picture.shortened()));
  }
}
