package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.pipeline.Layout;
import org.uptake.run.RunSummary;
import org.uptake.run.Runner;
import org.uptake.warehouse.Warehouse;

/** What the pages of policies must say, of a full run on the bundled data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PolicyPagesIT {
  private Path site;
  private Warehouse warehouse;

  @BeforeAll
  void publish(@TempDir Path work) {
    Layout layout =
        new Layout(
            Path.of(System.getProperty("basedir", "")).toAbsolutePath(),
            work.resolve("store"),
            work.resolve("reports"));
    RunSummary run = new Runner(layout, Optional.empty()).run();
    assertThat(run.exitCode()).as("the run: %s", run.messages()).isZero();
    site = layout.versions().resolve(run.version().orElseThrow());
    warehouse = Warehouse.openReadOnly(Layout.warehouseIn(site));
  }

  @AfterAll
  void close() {
    warehouse.close();
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(site.resolve(path), StandardCharsets.UTF_8));
  }

  private List<String> ask(String sql) {
    return warehouse.query(sql, row -> String.valueOf(row.getString(1)));
  }

  @Test
  void everyFamilyHasAPageThatDefinesItAndSaysWhatEachEventDoes() throws IOException {
    List<String> families = ask("SELECT DISTINCT family FROM policies ORDER BY 1");
    assertThat(families).hasSizeGreaterThan(10);
    for (String family : families) {
      Document page = page(FamilyPaths.page(family));
      assertThat(page.select("#definition dt").eachText())
          .as(family)
          .containsExactly("Counts", "Does not count", "Held");
      assertThat(page.select("#definition tbody th").eachText().stream().sorted().toList())
          .as("events of %s", family)
          .isEqualTo(
              ask(
                  "SELECT replace(event, '_', ' ') FROM event_effect WHERE family = '"
                      + family
                      + "' ORDER BY 1"));
    }
  }

  @Test
  void aFamilyWithFiveDatedPlacesHasACurveAndItsTableEndsWhereTheCurveEnds() throws IOException {
    for (String family : ask("SELECT DISTINCT family FROM adoption_curves ORDER BY 1")) {
      String last =
          ask("SELECT concat_ws(' ', gross_surely, gross_possibly, net_surely, net_possibly)"
                  + " FROM adoption_curves WHERE grade = 'strong' AND family = '"
                  + family
                  + "' AND day <= (SELECT day FROM family_days WHERE asked = 'last_event' AND family = '"
                  + family
                  + "') ORDER BY day DESC LIMIT 1")
              .get(0);
      Document page = page(FamilyPaths.page(family));
      Elements cells = page.select("#adoption table").get(0).select("tbody tr:last-child td");
      assertThat(cells.eachText())
          .as(family)
          .containsExactlyElementsOf(
              Stream.of(last.split(" ", -1)).map(n -> Words.count(Long.parseLong(n))).toList());
      long places = Long.parseLong(last.substring(0, last.indexOf(' ')));
      assertThat(page.select("#adoption figure.chart")).as(family).hasSize(places >= 5 ? 1 : 0);
    }
  }

  @Test
  void everyPublishedCountStandsOnThePageOfCountsAndOnThatOfItsFamily() throws IOException {
    Document all = page("reconciliation.html");
    List<String> counts = ask("SELECT count_id FROM reconciliation");
    assertThat(all.select("tbody tr").eachAttr("id")).containsExactlyInAnyOrderElementsOf(counts);
    assertThat(all.select(".lead").text()).contains("nothing is forced to match");
    for (String count : counts) {
      String ours =
          ask("SELECT CASE WHEN ours_surely = ours_possibly THEN format('{:,}', ours_surely)"
                  + " ELSE format('{:,}–{:,}', ours_surely, ours_possibly) END"
                  + " FROM reconciliation WHERE count_id = '"
                  + count
                  + "'")
              .get(0);
      String family =
          ask("SELECT family FROM reconciliation WHERE count_id = '" + count + "'").get(0);
      for (Document page : List.of(all, page(FamilyPaths.page(family)))) {
        assertThat(page.select("tr[id=" + count + "] [data-label=Ours]").get(0).ownText().strip())
            .as(count)
            .isEqualTo(ours);
      }
    }
  }

  @Test
  void theHomePageComparesWithTheCountOfOctober2014() throws IOException {
    assertThat(page("index.html").select("#adoption > p").get(0).text())
        .contains("by 31 October 2014", "“more than 250”");
  }

  @Test
  void everyDisagreementIsListedAndItsPolicyIsMarkedWhereverItStands() throws IOException {
    Document page = page("disagreements.html");
    assertThat(page.select("tbody tr"))
        .hasSize(Integer.parseInt(ask("SELECT count(*) FROM disagreements").get(0)));
    assertThat(page.select("section").eachAttr("id"))
        .containsExactlyElementsOf(ask("SELECT DISTINCT kind FROM disagreements ORDER BY 1"));
    assertThat(page.select("td a[href^=sources.html#]").size()).isPositive();
    Document king = page("counties/53033.html");
    assertThat(king.select("td a[href^=../disagreements.html#d-county-53033]")).isNotEmpty();
    assertThat(
            page("policies/detainer-limits.html")
                .select("td a[href^=../disagreements.html#d-county-53033]"))
        .isNotEmpty();
  }

  @Test
  void aStateLawThatReachesACountyIsInheritedThereWithItsProvision() throws IOException {
    String text = page("counties/12057.html").select("#policies").text();
    assertThat(text)
        .contains("inherited: the state's law reaches the county", "Fla. Stat. 908.103");
  }

  @Test
  void whereALawMayForbidAPolicyOfWhichNoEndIsHeldThePageSaysThatNoSourceTells()
      throws IOException {
    Document pulaski = page("counties/05119.html");
    assertThat(pulaski.select("#against").text())
        .contains("SB 426", "is not said by any source held");
    assertThat(page("counties/22071.html").select("#against"))
        .as("Orleans Parish: a source says that the policy was kept after the law")
        .isEmpty();
    assertThat(page("counties/12057.html").select("#against"))
        .as("Hillsborough County: the policy's end is held")
        .isEmpty();
  }

  @Test
  void aRowSaysWhatThePolicyIsAboutSinceWhenItStandsAndOnWhoseWord() throws IOException {
    Elements rows = page("counties/48453.html").select("#policies tbody tr");
    Elements law = rows.select("tr:contains(in force since 1 September 2017)");
    assertThat(law).as("Texas SB 4, signed on 7 May 2017, began later").hasSize(1);
    assertThat(law.select("td[data-label=About]").text()).startsWith("State laws that pre-empt");
    assertThat(law.select("td[data-label=Adopted] .note a[href]")).hasSize(1);
  }

  @Test
  void anEndSaysWhenAndHowItCameAndNamesItsSource() throws IOException {
    for (String policy :
        ask("SELECT policy_id FROM policies WHERE status = 'ended' AND place_id LIKE 'county-%'")) {
      String county = ask("SELECT geoid FROM policies WHERE policy_id = '" + policy + "'").get(0);
      Elements cell =
          page("counties/" + county + ".html")
              .select("tr:has(a[href$=#" + Words.anchor(policy) + "]) td[data-label=Status]");
      assertThat(cell.text()).as(policy).matches("ended .*\\d{4} \\(.+\\).*");
      assertThat(cell.select(".note")).as(policy).isNotEmpty();
    }
  }

  @Test
  void policiesInForceComeBeforeTheOthersOfTheirFamily() throws IOException {
    for (String county : List.of("12057", "48453", "42101", "17031")) {
      String family = "";
      boolean gone = false;
      for (Element row : page("counties/" + county + ".html").select("#policies tbody tr")) {
        String about = row.select("[data-label=About]").text();
        gone = gone && about.equals(family);
        family = about;
        boolean standing = row.select("[data-label=Status]").text().startsWith("in force");
        assertThat(gone && standing).as("%s: %s", county, row.text()).isFalse();
        gone |= !standing;
      }
    }
  }

  @Test
  void aCityThatIsItsCountyIsNamedSo() throws IOException {
    assertThat(page("counties/42101.html").select("td[data-label=Whose]").eachText())
        .contains("the city that is the county");
    assertThat(page("counties/36061.html").select("td[data-label=Whose]").eachText())
        .contains("the city that the county is part of");
  }

  @Test
  void whereNoStateLawIsHeldThePageSaysSo() throws IOException {
    String sentence = "We hold no law of this state that limits or requires honouring detainers";
    assertThat(page("counties/42101.html").select("#policies").text()).contains(sentence);
    assertThat(page("counties/48453.html").select("#policies").text()).doesNotContain(sentence);
  }

  @Test
  void aPendingRequestIsNoAgreementAndAnAgreementNamesTheLastListThatPrintsIt() throws IOException {
    Elements rows = page("policies/287g.html").select("tr td[data-label=Status]");
    assertThat(rows.eachText().stream().filter(t -> t.startsWith("requested; on ICE's pending")))
        .hasSize(
            Integer.parseInt(
                ask("SELECT count(*) FROM policies WHERE family = 'agreement_287g' AND status ="
                        + " 'not_adopted'")
                    .get(0)));
    assertThat(rows.eachText())
        .contains("in force as far as we know: on ICE's list of 18 July 2025, the last we hold");
  }

  @Test
  void agreementsInForceByModelAddUpToThoseInForce() throws IOException {
    Elements last = page("policies/287g.html").select("#models tbody tr:last-child td");
    long least =
        last.eachText().stream()
            .mapToLong(t -> Long.parseLong(t.replaceAll("–.*", "").replace(",", "")))
            .sum();
    assertThat(String.valueOf(least))
        .isEqualTo(
            ask("SELECT count(*) FROM policies_in_force((SELECT day FROM family_days WHERE"
                    + " family = 'agreement_287g' AND asked = 'last_event'), DATE '9999-12-31')"
                    + " WHERE family = 'agreement_287g' AND certainty = 'surely'")
                .get(0));
  }

  @Test
  void aProgrammeIsShownWithItsNatureAndItsEvents() throws IOException {
    assertThat(page("policies/federal-programme.html").select("#programmes tr:not(.group) th"))
        .hasSize(Integer.parseInt(ask("SELECT count(*) + 4 FROM programme_event").get(0)));
    assertThat(page("policies/federal-programme.html").select("#programmes").text())
        .contains("Criminal Alien Program", "described to states and counties as voluntary");
  }

  @Test
  void theTablesOfAllFamiliesEqualTheMacroOfEach() {
    for (String family : ask("SELECT DISTINCT family FROM policies ORDER BY 1")) {
      for (String differ :
          List.of(
              "FROM adoption_curve('F', DATE '9999-12-31') EXCEPT SELECT * EXCLUDE (family,"
                  + " gross_possibly_dated) FROM adoption_curves WHERE family = 'F'",
              "SELECT * EXCLUDE (family) FROM family_quarters WHERE family = 'F' EXCEPT FROM"
                  + " adoptions_by_quarter('F', DATE '9999-12-31')",
              "SELECT * EXCLUDE (family, asked, day) FROM family_coverage WHERE family = 'F' AND"
                  + " asked = 'october_2014' EXCEPT FROM coverage('F', DATE '2014-10-31', DATE"
                  + " '9999-12-31')",
              "SELECT * EXCLUDE (family, day) FROM family_children WHERE family = 'F' EXCEPT FROM"
                  + " children_coverage('F', DATE '2021-01-31', DATE '9999-12-31', 2021)")) {
        assertThat(ask("SELECT count(*) FROM (" + differ.replace("'F'", "'" + family + "'") + ")"))
            .as("%s: %s", family, differ)
            .containsExactly("0");
      }
    }
    assertThat(
            ask(
                """
                SELECT count(*) FROM (
                  SELECT * EXCLUDE (family, day) FROM family_comparison WHERE family = 'municipal_id'
                  EXCEPT FROM adopters_compared('municipal_id', (SELECT day FROM family_days
                    WHERE family = 'municipal_id' AND asked = 'last_event'), DATE '9999-12-31'))"""))
        .containsExactly("0");
  }

  @Test
  void theBandOfACurveLiesBetweenSurelyAndPossibly() {
    assertThat(
            ask(
                """
                SELECT family || ' ' || day FROM adoption_curves
                WHERE gross_possibly_dated NOT BETWEEN gross_surely AND gross_possibly"""))
        .isEmpty();
  }

  @Test
  void pagesOfEveryKindAreReadWithoutAParseError() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        String path = site.relativize(file).toString();
        if (!path.startsWith("counties/") || path.matches("counties/(06037|05119|53033).html")) {
          Parser parser = Parser.htmlParser().setTrackErrors(3);
          parser.parseInput(Files.readString(file), "");
          parser.getErrors().forEach(e -> wrong.add(path + ": " + e));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
