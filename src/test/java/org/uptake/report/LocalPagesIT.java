package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.uptake.warehouse.Warehouse;

/** What the pages of municipalities and agencies must say, and where policies stand. */
@ExtendWith(BundledSite.class)
final class LocalPagesIT {
  /** The most that a page may weigh when it is sent, in bytes; pages with a map of all counties. */
  private static final int LIGHT = 60_000;

  private static final int LIGHT_WITH_MAP = 300_000;

  private static List<String> ask(BundledSite.Version site, String sql) {
    try (Warehouse warehouse = site.warehouse()) {
      return warehouse.query(sql, row -> row.getString(1));
    }
  }

  @Test
  void everyMunicipalityAndAgencyWithAPolicyHasAPage(BundledSite.Version site) {
    List<String> places =
        ask(
            site,
            "SELECT DISTINCT place_id FROM policies JOIN place USING (place_id)"
                + " WHERE kind IN ('municipality', 'agency')");
    assertThat(places).hasSizeGreaterThan(800);
    assertThat(site.pages().stream().filter(p -> p.startsWith("places/")))
        .containsExactlyInAnyOrderElementsOf(
            places.stream().map(p -> "places/" + Words.anchor(p) + ".html").toList());
  }

  @Test
  void everyPolicyStandsWithAllItsEventsOnOnePage(BundledSite.Version site) {
    Map<String, List<Integer>> events = new TreeMap<>();
    for (String path : site.pages()) {
      String text = site.text(path);
      if (text.contains("<article class=\"policy\"")) {
        for (Element article : Jsoup.parse(text).select("article.policy")) {
          events
              .computeIfAbsent(article.id(), id -> new ArrayList<>())
              .add(article.select("table.events tbody tr").size());
        }
      }
    }
    Map<String, List<Integer>> held = new TreeMap<>();
    for (String row :
        ask(site, "SELECT policy_id || ' ' || count(*) FROM policy_events GROUP BY policy_id")) {
      int space = row.lastIndexOf(' ');
      held.put(
          Words.anchor(row.substring(0, space)),
          List.of(Integer.parseInt(row.substring(space + 1))));
    }
    assertThat(events).isEqualTo(held);
  }

  @Test
  void aPageIsLight(BundledSite.Version site) throws IOException {
    List<String> heavy = new ArrayList<>();
    for (String path : site.pages()) {
      String text = site.text(path);
      ByteArrayOutputStream sent = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(sent)) {
        gzip.write(text.getBytes(StandardCharsets.UTF_8));
      }
      int most = text.contains("class=\"map") ? LIGHT_WITH_MAP : LIGHT;
      if (sent.size() >= most) {
        heavy.add(path + ": " + sent.size());
      }
    }
    assertThat(heavy).isEmpty();
  }

  @Test
  void childrenAreThoseOfTheCountyNeverOfACityOrAnAgencyInIt(BundledSite.Version site) {
    Document chicago = Jsoup.parse(site.text("places/municipality-il-chicago.html"));
    assertThat(chicago.select("#releases p").text())
        .contains("These are figures of the county, not of Chicago");
    assertThat(chicago.select("#releases a.num").eachAttr("href"))
        .isNotEmpty()
        .allMatch(href -> href.matches("\\.\\./counties/17031\\.html#c-fy\\d{4}"));
    Document city = Jsoup.parse(site.text("places/municipality-ny-new-york-city.html"));
    assertThat(city.select("#releases p").text()).contains("Their figures are not added up here");
  }

  @Test
  void aCountyAndAStateListThePlacesInThem(BundledSite.Version site) {
    assertThat(
            Jsoup.parse(site.text("counties/17031.html"))
                .select("#inside th a[href=../places/municipality-il-chicago.html]"))
        .hasSize(1);
    for (String state : List.of("fl", "il")) {
      assertThat(
              Jsoup.parse(site.text("states/" + state + ".html"))
                  .select("#inside tbody th a")
                  .eachAttr("href"))
          .as(state)
          .containsExactlyInAnyOrderElementsOf(
              site.pages().stream()
                  .filter(p -> p.matches("places/(municipality|agency)-" + state + "-.*"))
                  .map(p -> "../" + p)
                  .toList());
    }
  }

  @Test
  void aFamilysFilesHoldItsRowsAlone(BundledSite.Version site) {
    String counted =
        ask(site, "SELECT count(*)::VARCHAR FROM policies WHERE family = 'municipal_id'").get(0);
    assertThat(site.text("data/policies/municipal-id.csv").lines().skip(1))
        .hasSize(Integer.parseInt(counted));
    assertThat(site.text("policies/index.html"))
        .contains("municipal-id.html#policies\">" + counted + "<");
  }

  @Test
  void howToCiteNamesTheVersionOfThePage(BundledSite.Version site) {
    Document page = Jsoup.parse(site.text("places/municipality-il-chicago.html"));
    String version = page.select("footer code").text();
    assertThat(page.select("#how-to-cite .cite-text").text()).contains("version " + version);
    assertThat(page.select("#how-to-cite .bibtex").text())
        .startsWith("@misc{uptake-places-municipality-il-chicago,")
        .contains(version);
  }
}
