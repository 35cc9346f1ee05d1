package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.run.ProjectCopy;
import org.uptake.run.RunSummary;

/** A source full of scripts, formulas and tricks publishes harmless pages and files. */
final class HostileTextIT {
  private static final String REGISTER = "data/register/detainer-limits.csv";
  private static final String LONG = "x".repeat(300);
  private static final String SCRIPT = "<script>alert(1)</script>";

  private static final Pattern FORMULA = Pattern.compile("(?m)(^|,)\"?=cmd");

  @Test
  void hostileTextPublishesHarmlessPagesAndFiles(@TempDir Path folder) throws IOException {
    ProjectCopy project = ProjectCopy.withAllPages(folder);
    project.write(
        REGISTER, project.text(REGISTER) + row(SCRIPT + "\u202E", SCRIPT) + row(LONG, LONG));
    RunSummary run = project.run();
    assertThat(run.version()).as("%s", run.messages()).isPresent();
    Path site = project.layout().versions().resolve(run.version().orElseThrow());
    List<String> wrong = new ArrayList<>();
    int told = 0;
    int formulas = 0;
    for (Path file : files(site)) {
      String name = site.relativize(file).toString();
      String text = Files.readString(file);
      if (text.contains("\u202E") && !name.endsWith(".ttf")) {
        wrong.add(name + ": a mark of direction");
      }
      if (name.endsWith(".html")) {
        Document page = Jsoup.parse(text);
        told += page.text().contains("alert(1)") ? 1 : 0;
        harmless(name, page, wrong);
      } else if (name.endsWith(".csv")) {
        formulas += text.contains("'=cmd") ? 1 : 0;
        if (FORMULA.matcher(text).find()) {
          wrong.add(name + ": a formula");
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(told).as("pages that print the text as text").isGreaterThan(3);
    assertThat(formulas).as("files that print the formula as text").isGreaterThan(2);
    try (Stream<Path> places = Files.list(site.resolve("places"))) {
      assertThat(places.map(p -> p.getFileName().toString()))
          .allMatch(name -> name.length() < 150)
          .anyMatch(name -> name.startsWith("municipality-al-xxxxxxxx"));
    }
  }

  /** A policy of a municipality in Alabama; what the row says is not so. */
  private static String row(String place, String title) {
    return String.format(
        Locale.ROOT,
        "detainer_limits,%s,municipality,AL,01001,1,ordinance,city_council,%s,passed,2014-05-21,day,"
            + "=cmd|' /C calc'!A0,high,statement,<img src=x onerror=alert(1)>,javascript:alert(1),"
            + "2014-05-21,@evil,-2+3 %s \u202Egnirts%n",
        place,
        title,
        SCRIPT);
  }

  private static List<Path> files(Path site) throws IOException {
    try (Stream<Path> walk = Files.walk(site)) {
      return walk.filter(f -> f.toString().matches(".*\\.(html|csv|js)")).sorted().toList();
    }
  }

  private static void harmless(String name, Document page, List<String> wrong) {
    for (Element element : page.select("script, img[onerror], [onclick], [onload], [onerror]")) {
      boolean ours =
          element.is("script[src$=assets/uptake.js]:empty")
              || element.is("script[type=application/ld+json]");
      if (!ours) {
        wrong.add(name + ": " + element);
      }
    }
    for (Element link : page.select("a[href]")) {
      String href = link.attr("href");
      if (href.matches("(?i)\\s*[a-z][a-z0-9+.-]*:.*") && !href.matches("https?://.*")) {
        wrong.add(name + ": " + href);
      }
    }
  }
}
