package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.uptake.warehouse.Warehouse;

/** The maps of a full run. */
@ExtendWith(BundledSite.class)
class MapsIT {
  private final BundledSite.Version version;

  MapsIT(BundledSite.Version version) {
    this.version = version;
  }

  /** A county of a list: its value if it has one, else -1; by fiscal year and code. */
  private Map<String, Long> held() {
    Map<String, Long> held = new HashMap<>();
    try (Warehouse warehouse = version.warehouse()) {
      warehouse
          .query(
              "SELECT fiscal_year || ' ' || geoid AS key, coalesce(value, -1) AS value"
                  + " FROM placements WHERE geo_level = 'county' AND fiscal_year IN (2021, 2022)",
              r -> Map.entry(r.getString("key"), r.getLong("value")))
          .forEach(e -> held.put(e.getKey(), e.getValue()));
    }
    return held;
  }

  @Test
  void everyColouredCountyOfAStateHasItsFigureAndEveryOtherAHatching() {
    Map<String, Long> held = held();
    List<String> wrong = new ArrayList<>();
    int coloured = 0;
    int areas = 0;
    for (String page : version.pages()) {
      if (!page.startsWith("states/")) {
        continue;
      }
      Document document = Jsoup.parse(version.text(page));
      for (Element map : document.select("figure.map > svg")) {
        String year = map.select("> title").attr("id").replaceAll("\\D", "");
        for (Element area : map.select("a")) {
          areas++;
          String geoid = area.attr("href").replaceAll("\\D", "");
          long value = held.getOrDefault(year + " " + geoid, -2L);
          String fill = area.select("path").attr("fill");
          String tip = area.select("title").text();
          boolean colour = fill.startsWith("#");
          coloured += colour ? 1 : 0;
          if (value < -1
              || colour != value >= 0
              || (colour && !tip.contains(": " + String.format(Locale.ROOT, "%,d", value)))) {
            wrong.add(page + ": " + tip + ", " + fill + ", warehouse " + value);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(coloured).isBetween(90, 120);
    assertThat(areas).isGreaterThan(4_000);
  }

  @Test
  void aWholeYearsFigureHasNoColourBesideAListOfAPartOfTheYear() {
    assertThat(Jsoup.parse(version.text("states/dc.html")).select("figure.map")).isEmpty();
    Element nation = Jsoup.parse(version.text("maps.html"));
    assertThat(nation.select("figure.map > svg path[fill$=-other-days)]")).hasSize(2);
    assertThat(nation.select("section[id^=fy] caption + thead + tbody").eachText().get(0))
        .doesNotContain("District of Columbia");
  }

  @Test
  void everyHatchingThatOccursIsInTheLegend() {
    List<String> missing = new ArrayList<>();
    for (String page : version.pages()) {
      if (!page.matches("(states|policies)/.*|index.html|maps.html")) {
        continue;
      }
      for (Element figure : Jsoup.parse(version.text(page)).select("figure.map")) {
        List<String> legend = figure.select("ul.legend rect").eachAttr("fill");
        for (Element area : figure.select("> svg [fill^=url]")) {
          if (!legend.contains(area.attr("fill"))) {
            missing.add(page + " " + area.attr("fill"));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void theMapsCountTheCountiesThatTheMeasureCounts() {
    try (Warehouse warehouse = version.warehouse()) {
      assertThat(
              warehouse.query(
                  "SELECT family FROM family_coverage c WHERE asked = 'last_event'"
                      + " AND counties_own_surely <> (SELECT count(*) FROM adoption_map m"
                      + " WHERE m.family = c.family AND m.map = 'main' AND m.level = 'county'"
                      + " AND m.own = 'surely')",
                  r -> r.getString("family")))
          .isEmpty();
    }
  }

  @Test
  void pagesWithMapsStayLight() {
    assertThat(version.text("maps.html").length()).isLessThan(450_000);
    assertThat(version.text("states/tx.html").length()).isLessThan(500_000);
  }
}
