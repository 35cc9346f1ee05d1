package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.uptake.warehouse.Warehouse;

/** What the pages of counties and states must say, of a full run on the bundled data. */
@ExtendWith(BundledSite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlacePagesIT {
  /** Harris, Los Angeles, Loving, Fairfield and its region, Bexar, Kalawao, DC, Cook, New York. */
  private static final List<String> COUNTIES =
      List.of(
          "48201", "06037", "48301", "09001", "09190", "48029", "15005", "11001", "17031", "36061",
          "01001", "72001");

  private BundledSite.Version site;
  private Warehouse warehouse;

  @BeforeAll
  void open(BundledSite.Version published) {
    site = published;
    warehouse = site.warehouse();
  }

  @AfterAll
  void close() {
    warehouse.close();
  }

  private Document county(String geoid) {
    return Jsoup.parse(site.text("counties/" + geoid + ".html"));
  }

  private Document state(String state) {
    return Jsoup.parse(site.text("states/" + state + ".html"));
  }

  private List<String> ask(String sql) {
    return warehouse.query(sql, row -> String.valueOf(row.getString(1)));
  }

  @Test
  void aCountysPageAnswersInOneOrder() {
    List<String> order =
        List.of(
            "releases",
            "compared",
            "policies",
            "deciders",
            "nearby",
            "unknown",
            "citations",
            "sources",
            "cite");
    for (String geoid : COUNTIES) {
      List<String> ids = new ArrayList<>(county(geoid).select("main section[id]").eachAttr("id"));
      ids.retainAll(order);
      assertThat(ids).as(geoid).isEqualTo(order);
    }
  }

  @Test
  void aStatesPageAnswersInTheSameOrder() {
    List<String> order =
        List.of(
            "releases",
            "compared",
            "counties",
            "policies",
            "acted",
            "deciders",
            "unknown",
            "citations",
            "sources",
            "cite");
    for (String code : List.of("tx", "ca", "vt", "vi", "pr", "dc")) {
      List<String> ids = new ArrayList<>(state(code).select("main section[id]").eachAttr("id"));
      ids.retainAll(order);
      assertThat(ids).as(code).isEqualTo(order);
    }
  }

  @Test
  void theFirstSentenceSaysHowManyInWhichDaysAndOfWhatStanding() {
    assertThat(county("48201").select("#releases .lead").text())
        .contains("fiscal year 2021, from 1 October 2020 to 31 January 2021", "475", "published")
        .contains("a part of the year");
    assertThat(county("48301").select("#releases .lead").text())
        .contains("does not name Loving County", "0 to 49", "not published");
    assertThat(county("09190").select("#releases .lead").text())
        .contains("No list that we hold", "not zero");
  }

  @Test
  void aComparisonIsOfTheSameDaysAndEqualsTheWarehouse() {
    for (String geoid : COUNTIES) {
      Document page = county(geoid);
      if (page.select("#compared tbody tr").isEmpty()) {
        continue;
      }
      String end =
          ask("SELECT period_end FROM compared_figure c JOIN place p USING (place_id)"
                  + " WHERE p.geoid = '"
                  + geoid
                  + "' AND p.kind = 'county' ORDER BY EXISTS (SELECT 1 FROM compared_figure s WHERE"
                  + " s.place_id = 'state-' || lower(p.state) AND s.period_start = c.period_start"
                  + " AND s.period_end = c.period_end) DESC, c.period_start DESC LIMIT 1")
              .get(0);
      List<String> expected =
          ask(
              "SELECT similar_geoid || ' ' || similar_population FROM similar_counties"
                  + " WHERE geoid = '"
                  + geoid
                  + "' AND period_end = DATE '"
                  + end
                  + "' ORDER BY 1");
      List<String> shown = new ArrayList<>();
      for (Element row : page.select("#compared tr:has(td:containsOwn(like it))")) {
        String link = row.select("th a").attr("href");
        shown.add(
            link.replaceAll("\\D", "")
                + " "
                + row.select("[data-label=People]").text().replace(",", ""));
      }
      assertThat(shown).as(geoid).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void theRateOfTheStateIsOfTheDaysOfTheList() {
    assertThat(county("48201").select("#compared .say").text())
        .contains(
            "475 children in Harris County, or 10.03 for each 100,000", "In Texas, 1,014, or 3.43");
  }

  @Test
  void everyNumberOfPeopleNamesItsLineOfTheReferenceFile() {
    Document page = county("48201");
    for (Element number : page.select("#compared [data-label=People] a")) {
      assertThat(page.select("li" + number.attr("href")).text())
          .as(number.attr("href"))
          .contains(number.text());
    }
    Matcher line =
        Pattern.compile("Harris County, 2021: 4,736,539, Vintage 2025, line ([\\d,]+)")
            .matcher(page.select("#sources").text());
    assertThat(line.find()).isTrue();
    assertThat(
            ask(
                "SELECT file_line FROM place_population WHERE place_id = 'county-48201' AND"
                    + " year = 2021 AND vintage = 'V2025'"))
        .containsExactly(line.group(1).replace(",", ""));
  }

  @Test
  void everyNeighbourOfTheWarehouseIsNamedAndNoOther() {
    for (String geoid : COUNTIES) {
      List<String> named =
          county(geoid).select("#nearby ul.neighbours li > a:first-child").eachAttr("href").stream()
              .map(href -> href.replaceAll("\\D", ""))
              .sorted()
              .toList();
      assertThat(named)
          .as(geoid)
          .isEqualTo(
              ask(
                  "SELECT neighbour_geoid FROM neighbours WHERE geoid = '"
                      + geoid
                      + "' ORDER BY 1"));
    }
    assertThat(county("09190").select("#nearby").text()).contains("are not held");
    assertThat(county("15003").select("#nearby").text()).contains("borders no other county");
  }

  @Test
  void whereNothingNearbyIsHeldThePageSaysSo() {
    assertThat(county("72001").select("#nearby").text())
        .contains("We hold no adopted policy", "does not show that there is none");
  }

  @Test
  void whoDecidedAddsUpToTheAdoptedPoliciesOfTheFamily() {
    Document page = county("48201");
    for (String row :
        ask(
            "SELECT family || ' ' || count(*) FROM policies WHERE status NOT IN ('campaign',"
                + " 'not_adopted', 'set_aside') AND family <> 'federal_programme'"
                + " GROUP BY family")) {
      String family = row.substring(0, row.indexOf(' '));
      long sum =
          page
              .select(
                  "#deciders tr:has(th:containsOwn("
                      + Text.family(family, "name").replace("(", "\\(").replace(")", "\\)")
                      + ")) td:not([data-label='In this county']) a")
              .eachText()
              .stream()
              .mapToLong(n -> Long.parseLong(n.replace(",", "")))
              .sum();
      assertThat(family + " " + sum).isEqualTo(row);
    }
  }

  @Test
  void belowATableStandTheMarksThatOccurInItAndNoOther() {
    for (String geoid : COUNTIES) {
      Document page = county(geoid);
      String explained = page.select("#releases .shorthand").text();
      List<String> marks =
          page.select("#releases table.figures abbr").eachText().stream().distinct().toList();
      for (String mark : List.of("[p]", "[r]", "[e]", "[d]", "[c]", "[x]", "[n]", "[z]", "[b]")) {
        assertThat(explained.contains(mark))
            .as("%s %s", geoid, mark)
            .isEqualTo(marks.contains(mark));
      }
    }
  }

  @Test
  void aStateSaysItsRankAndWhoSharesIt() {
    assertThat(state("md").select("#compared .say").text())
        .contains("FY2024", "58.48", "the highest of 51");
    assertThat(state("pr").select("#compared .say").text()).contains("There is no rate");
  }

  @Test
  void aCitationNamesThePageAndItsVersion() {
    Document page = county("48201");
    String version = page.select("footer code").text();
    assertThat(page.select("#cite .cite").text()).contains("Harris County, Texas", version);
    assertThat(page.select("#cite pre").text()).startsWith("@misc{uptake-48201,").contains(version);
  }
}
