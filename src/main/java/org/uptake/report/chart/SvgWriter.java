package org.uptake.report.chart;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes a chart as an SVG element to stand in a page: text as text, a title, a description and a
 * role for screen readers, ids from a counter behind the chart's own id, never from a clock.
 */
final class SvgWriter {
  private static final String SVG = "http://www.w3.org/2000/svg";

  /**
   * Java names the semi-bold face as a family of its own; browsers know it as a weight of Inter.
   */
  private static final Pattern SEMI_BOLD = Pattern.compile("font-family=\"'Inter SemiBold'\"");

  private SvgWriter() {}

  static String write(JFreeChart chart, ChartText text, int width, int height) {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment("");
    context.setIDGenerator(new Ids(text.id()));
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 " + width + " " + height);
    root.setAttribute("width", String.valueOf(width));
    root.setAttribute("height", String.valueOf(height));
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", text.id() + "-title " + text.id() + "-desc");
    describe(document, root, "desc", text.id(), text.description());
    describe(document, root, "title", text.id(), text.title());
    StringWriter out = new StringWriter();
    try {
      graphics.stream(root, out, false, false);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the chart " + text.id(), e);
    }
    return element(out.toString()).replace("genericDefs", text.id() + "-defs");
  }

  private static void describe(
      Document document, Element root, String tag, String id, String words) {
    Element element = document.createElementNS(SVG, tag);
    element.setAttribute("id", id + "-" + tag);
    element.appendChild(document.createTextNode(words));
    root.insertBefore(element, root.getFirstChild());
  }

  /** The element alone: an XML declaration and a document type have no place inside a page. */
  private static String element(String xml) {
    return SEMI_BOLD
        .matcher(xml.substring(xml.indexOf("<svg")))
        .replaceAll("font-family=\"Inter, sans-serif\" font-weight=\"600\"")
        .replace("font-family=\"'Inter'\"", "font-family=\"Inter, sans-serif\"")
        .replaceAll("<!--.*?-->", "")
        .strip();
  }

  private static final class Ids extends SVGIDGenerator {
    private final String prefix;
    private int count;

    Ids(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public String generateID(String kind) {
      return prefix + "-" + kind + ++count;
    }
  }
}
