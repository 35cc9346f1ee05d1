package org.uptake.report.chart;

/**
 * A chart as a value: what it shows and says, in records of lists, texts, numbers and days, so that
 * two charts are equal when their pictures are. It is drawn only when asked for a picture, each
 * time with the same bytes.
 *
 * <p>A page calls {@link #svg()}; a file of its own holds {@link #svgFile()} or {@link #png()}.
 */
public sealed interface Chart permits YearBars, AdoptionSteps, PolicyTimeline, RateDots {
  /** Title, subtitle, source line and description. */
  ChartText text();

  /** Lays the chart out for a width. */
  Picture draw(Width width);

  /**
   * Two SVG elements to stand in a page one after the other, a wide drawing of the class {@code
   * wide} and a narrow one of the class {@code narrow}, of which the stylesheet shows one. Both
   * have the title and description of the wide one.
   */
  default String svg() {
    return SvgWriter.inPage(draw(Width.WIDE), Width.WIDE, text())
        + SvgWriter.inPage(draw(Width.NARROW), Width.NARROW, text());
  }

  /** The wide drawing as an SVG document of its own. */
  default String svgFile() {
    return SvgWriter.document(draw(Width.WIDE), text());
  }

  /** The wide drawing as a PNG picture, at twice its size. */
  default byte[] png() {
    return PngWriter.write(draw(Width.WIDE));
  }
}
