package org.uptake.report;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.uptake.report.chart.Chart;

/**
 * A picture of a chart as a file of its own.
 *
 * @param path from the site's top, e.g. {@code charts/releases/ca.png}
 */
record ChartFile(String path, Chart chart) {
  private static final String PNG = ".png";

  /** The two files of a chart that has any. */
  static Stream<ChartFile> of(PageModel.InlineChart inline) {
    return inline.picture().stream()
        .flatMap(path -> Stream.of(path + ".svg", path + PNG))
        .map(path -> new ChartFile(path, inline.chart()));
  }

  byte[] bytes() {
    return path.endsWith(PNG) ? chart.png() : chart.svgFile().getBytes(StandardCharsets.UTF_8);
  }
}
