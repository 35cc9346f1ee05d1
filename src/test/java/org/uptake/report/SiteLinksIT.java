package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.pipeline.Layout;
import org.uptake.run.RunSummary;
import org.uptake.run.Runner;
import org.uptake.warehouse.Warehouse;

/**
 * Reads every page of a full run once, one page at a time, and keeps only what is wrong, the ids
 * and where links lead.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SiteLinksIT {
  /** A year, or the first and the last of years that stand in one row. */
  private static final Pattern YEARS = Pattern.compile("FY(\\d{4})(?:–FY(\\d{4}))?");

  private static final Pattern CITATION = Pattern.compile("c-fy(\\d{4})");

  /** A figure as the warehouse has it. */
  private record Held(OptionalLong value, String status, Optional<String> bounds) {}

  /** By page, by fiscal year. */
  private final Map<String, Map<Integer, Held>> held = new HashMap<>();

  private final Map<String, Set<String>> idsByPage = new HashMap<>();
  private final Map<String, String> targets = new LinkedHashMap<>();
  private final List<String> doubledIds = new ArrayList<>();
  private final List<String> loadedFromElsewhere = new ArrayList<>();
  private final List<String> wrongFigures = new ArrayList<>();
  private final List<String> wrongFrames = new ArrayList<>();
  private Path site;
  private int numbers;

  @BeforeAll
  void publishAndReadEveryPage(@TempDir Path work) throws IOException {
    Layout layout =
        new Layout(
            Path.of(System.getProperty("basedir", "")).toAbsolutePath(),
            work.resolve("store"),
            work.resolve("reports"));
    RunSummary run = new Runner(layout, Optional.empty()).run();
    assertThat(run.exitCode()).as("the run: %s", run.messages()).isZero();
    site = layout.versions().resolve(run.version().orElseThrow());
    try (Warehouse warehouse = Warehouse.openReadOnly(Layout.warehouseIn(site))) {
      warehouse
          .query(
              "SELECT geo_level, geoid, state, fiscal_year, value, value_status,"
                  + " CASE WHEN at_least < at_most THEN at_least || ' to ' || at_most"
                  + " ELSE at_most || '' END AS bounds FROM placements",
              r -> {
                long value = r.getLong("value");
                OptionalLong shown = r.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
                String page =
                    switch (r.getString("geo_level")) {
                      case "nation" -> "index.html";
                      case "state" ->
                          "states/" + r.getString("state").toLowerCase(Locale.ROOT) + ".html";
                      default -> "counties/" + r.getString("geoid") + ".html";
                    };
                return Map.entry(
                    page,
                    Map.entry(
                        r.getInt("fiscal_year"),
                        new Held(
                            shown,
                            r.getString("value_status"),
                            Optional.ofNullable(r.getString("bounds")))));
              })
          .forEach(
              f ->
                  held.computeIfAbsent(f.getKey(), page -> new TreeMap<>())
                      .put(f.getValue().getKey(), f.getValue().getValue()));
    }
    for (String page : pages()) {
      read(page, Jsoup.parse(Files.readString(site.resolve(page), StandardCharsets.UTF_8)));
    }
  }

  private List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .map(f -> site.relativize(f).toString())
          .filter(f -> f.endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  private void read(String page, Document document) {
    Set<String> ids = new HashSet<>();
    for (Element element : document.select("[id]")) {
      if (!ids.add(element.id())) {
        doubledIds.add(page + "#" + element.id());
      }
    }
    idsByPage.put(page, ids);
    for (Element link : document.select("a[href]")) {
      String href = link.attr("href");
      if (!href.matches("https?://.*")) {
        targets.putIfAbsent(resolve(page, href), page);
      }
    }
    for (Element picture : document.select("meta[property=og:image]")) {
      targets.putIfAbsent(resolve(page, picture.attr("content")), page);
    }
    for (Element loaded : document.select("link[href], [src]")) {
      String address = loaded.attr(loaded.hasAttr("src") ? "src" : "href");
      if (address.contains(":") || address.startsWith("//")) {
        loadedFromElsewhere.add(page + ": " + address);
      }
      targets.putIfAbsent(resolve(page, address), page);
    }
    if (document.select("h1").size() != 1 || !document.select("html").attr("lang").equals("en")) {
      wrongFrames.add(page);
    }
    if (held.containsKey(page)) {
      figures(page, document);
    }
  }

  private static String resolve(String page, String href) {
    return href.startsWith("#") ? page + href : URI.create(page).resolve(href).toString();
  }

  /** The table of the page's own place, the numbers wherever they stand, and the chart. */
  private void figures(String page, Document document) {
    Map<Integer, Held> own = held.getOrDefault(page, Map.of());
    Map<Integer, String> printed = new TreeMap<>();
    for (Element row : document.select("table.figures tbody tr:has(th:matchesOwn(^FY\\d{4}))")) {
      Matcher years = YEARS.matcher(row.select("th").text());
      if (!years.matches()) {
        wrongFigures.add(page + ": no years in " + row.text());
        continue;
      }
      int first = Integer.parseInt(years.group(1));
      int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
      for (int year = first; year <= last; year++) {
        if (printed.put(year, row.select("td.figure").text()) != null) {
          wrongFigures.add(page + ": FY" + year + " stands in two rows");
        }
      }
    }
    Map<Integer, String> expected = new TreeMap<>();
    own.forEach((year, figure) -> expected.put(year, words(figure)));
    if (!printed.keySet().equals(expected.keySet())
        || expected.entrySet().stream()
            .anyMatch(e -> !begins(printed.getOrDefault(e.getKey(), ""), e.getValue()))) {
      wrongFigures.add(page + ": table " + printed + ", warehouse " + expected);
    }
    for (Element number : document.select("a.num")) {
      numbers++;
      number(page, number.attr("href"), number.text());
    }
    String chart = document.select("svg desc#releases-desc").text();
    if (!chart.isEmpty()) {
      own.forEach(
          (year, figure) -> {
            String words = "FY" + year + ": " + words(figure);
            if ((figure.value().isPresent() || figure.bounds().isPresent())
                != Pattern.compile(words + "\\b").matcher(chart).find()) {
              wrongFigures.add(page + ": the chart does not say " + words);
            }
          });
    }
  }

  private void number(String page, String href, String text) {
    String target = resolve(page, href);
    int hash = target.indexOf('#');
    Matcher citation = CITATION.matcher(target.substring(hash + 1));
    Optional<Held> figure =
        hash > 0 && citation.matches()
            ? Optional.ofNullable(
                held.getOrDefault(target.substring(0, hash), Map.of())
                    .get(Integer.parseInt(citation.group(1))))
            : Optional.empty();
    if (figure.filter(f -> f.value().isPresent() && text.equals(words(f))).isEmpty()) {
      wrongFigures.add(page + ": " + text + " for " + target);
    }
  }

  /** How a figure begins where it is printed. */
  private static String words(Held figure) {
    if (figure.value().isPresent()) {
      return String.format(Locale.ROOT, "%,d", figure.value().getAsLong());
    }
    return switch (figure.status()) {
      case "below_threshold" -> figure.bounds().orElseThrow();
      case "not_published" -> "not published";
      case "not_applicable" -> "not applicable";
      default -> "not held by us";
    };
  }

  private static boolean begins(String text, String words) {
    return text.equals(words) || text.startsWith(words + " [");
  }

  @Test
  void everyStateAndCountyHasAPage() {
    assertThat(idsByPage.keySet()).containsAll(held.keySet());
    assertThat(idsByPage).hasSizeGreaterThan(3_200);
  }

  @Test
  void everyInternalLinkAndAnchorResolves() {
    List<String> dead = new ArrayList<>();
    targets.forEach(
        (target, from) -> {
          int hash = target.indexOf('#');
          String file = hash < 0 ? target : target.substring(0, hash);
          boolean there =
              hash < 0
                  ? !file.startsWith("..") && Files.isRegularFile(site.resolve(file))
                  : idsByPage.getOrDefault(file, Set.of()).contains(target.substring(hash + 1));
          if (!there) {
            dead.add(target + " (on " + from + ")");
          }
        });
    assertThat(dead).isEmpty();
    assertThat(targets).hasSizeGreaterThan(6_000);
  }

  @Test
  void anIdStandsOnceInAPage() {
    assertThat(doubledIds).isEmpty();
  }

  @Test
  void aPageLoadsNothingFromElsewhere() {
    assertThat(loadedFromElsewhere).isEmpty();
  }

  @Test
  void aPageHasOneHeadingAndSaysItsLanguage() {
    assertThat(wrongFrames).isEmpty();
  }

  @Test
  void everyNumberOnAPageEqualsTheWarehouse() {
    assertThat(wrongFigures).isEmpty();
    assertThat(numbers).isGreaterThan(700);
  }
}
