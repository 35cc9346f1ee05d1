package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.uptake.pipeline.Json;
import org.uptake.warehouse.Warehouse;

/** What the search box and the indexes of places of a full run know. */
@ExtendWith(BundledSite.class)
final class SearchedPlacesIT {
  private static final String BEGIN = "globalThis.uptakeIndex = ";
  private static final int MOST_BYTES = 450_000;

  private static JsonNode index(BundledSite.Version site) {
    String script = site.text("assets/search-index.js");
    return Json.tree(script.substring(BEGIN.length(), script.length() - 2));
  }

  @Test
  void everyStateCountyAndPlaceWithAPolicyCanBeFound(BundledSite.Version site) {
    Set<String> found = new HashSet<>();
    index(site).get("entries").forEach(e -> found.add(e.get(1).asText()));
    try (Warehouse warehouse = site.warehouse()) {
      assertThat(found)
          .containsAll(
              warehouse.query(
                  "SELECT name FROM place WHERE kind IN ('state', 'county')"
                      + " OR place_id IN (SELECT place_id FROM policies)",
                  r -> r.getString(1)));
    }
    assertThat(index(site).get("entries").size()).isGreaterThan(4_100);
  }

  @Test
  void everyAliasCanBeFound(BundledSite.Version site) {
    Set<String> words = new HashSet<>();
    index(site).get("entries").forEach(e -> e.path(5).forEach(w -> words.add(w.asText())));
    try (Warehouse warehouse = site.warehouse()) {
      assertThat(words)
          .containsAll(
              warehouse.query(
                  "SELECT alias FROM place_aliases JOIN place USING (place_id)"
                      + " WHERE kind IN ('state', 'county')",
                  r -> r.getString(1)));
    }
  }

  @Test
  void everyAnswerLeadsToAPageAndItsAnchor(BundledSite.Version site) {
    Map<String, Document> pages = new HashMap<>();
    Set<String> all = Set.copyOf(site.pages());
    List<String> dead = new ArrayList<>();
    for (JsonNode entry : index(site).get("entries")) {
      String[] path = entry.get(3).asText().split("#", 2);
      if (!all.contains(path[0])) {
        dead.add(entry.get(3).asText());
      } else if (path.length > 1) {
        Document page = pages.computeIfAbsent(path[0], p -> Jsoup.parse(site.text(p)));
        if (page.getElementById(path[1]) == null) {
          dead.add(entry.get(3).asText());
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void theIndexesForReadersWithoutAScriptNameAsMany(BundledSite.Version site) {
    try (Warehouse warehouse = site.warehouse()) {
      List<Integer> held =
          warehouse.query(
              "SELECT count(*) FILTER (kind = 'county'), count(*) FILTER (kind NOT IN ('county', 'state')"
                  + " AND place_id IN (SELECT place_id FROM policies)) FROM place"
                  + " WHERE kind <> 'nation'",
              r -> r.getInt(1) * 100_000 + r.getInt(2));
      int counties = Jsoup.parse(site.text("search.html")).select("ul.index li").size();
      int others = Jsoup.parse(site.text("places.html")).select("ul.index li").size();
      assertThat(held).containsExactly(counties * 100_000 + others);
    }
  }

  @Test
  void aWordToSearchByBelongsToSomethingThatIsThere(BundledSite.Version site) {
    Set<String> words = new HashSet<>();
    index(site).get("entries").forEach(e -> e.path(5).forEach(w -> words.add(w.asText())));
    for (String key : Text.keys("also.")) {
      assertThat(words)
          .as("also.%s in text/frame.properties", key)
          .containsAll(List.of(Text.of("also." + key).split("; *")));
    }
  }

  @Test
  void theIndexIsSmall(BundledSite.Version site) {
    assertThat(site.text("assets/search-index.js").length()).isLessThan(MOST_BYTES);
  }
}
