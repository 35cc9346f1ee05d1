package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.uptake.report.chart.LabelBoxes;

/** Every chart of a full run, wide and narrow. */
@ExtendWith(BundledSite.class)
class ChartsOfTheSiteIT {
  private static final int MOST_WORDS = 15;
  private static final long MOST_BYTES = 60_000;

  @Test
  void noLabelIsCutOffOrLiesOnAnotherAndTitlesAreShort(BundledSite.Version site) {
    List<String> faults = new ArrayList<>();
    int charts = 0;
    for (String page : site.pages()) {
      for (Element figure : Jsoup.parse(site.text(page)).select("figure.chart")) {
        charts++;
        LabelBoxes.faults(figure.html()).forEach(fault -> faults.add(page + ": " + fault));
        String title = figure.select("svg > title").text();
        if (title.isEmpty() || title.split(" ", -1).length > MOST_WORDS) {
          faults.add(page + ": a title of another length: " + title);
        }
      }
    }

    assertThat(faults).isEmpty();
    assertThat(charts).isGreaterThan(3_300);
  }

  @Test
  void picturesOfSharedLinksAreSmall(BundledSite.Version site) throws IOException {
    try (Stream<Path> files = Files.walk(site.folder().resolve("assets/og"))) {
      List<Path> pictures = files.filter(Files::isRegularFile).toList();
      assertThat(pictures).hasSizeGreaterThan(60);
      for (Path picture : pictures) {
        assertThat(Files.size(picture)).as("%s", picture).isBetween(1L, MOST_BYTES);
      }
    }
  }
}
