package org.uptake.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.report.BundledSite;
import org.uptake.warehouse.Warehouse;

/**
 * Every kind of page in its worst case can be read by everyone: WCAG 2.2 AA as far as a program can
 * judge, at the width of a phone, at 200 % and at 400 %.
 */
@EnabledIf(
    value = "org.uptake.browser.OpenBrowser#isThereOrMustBe",
    disabledReason = OpenBrowser.NO_CHROMIUM)
@ExtendWith(BundledSite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessibilityIT {
  private static final int WIDE = 1280;
  private static final int HIGH = 900;

  /** Pages of which there is one of a kind. */
  private static final List<String> SINGLE =
      List.of(
          "index.html",
          "national.html",
          "sources.html",
          "findings.html",
          "disagreements.html",
          "reconciliation.html",
          "revisions.html",
          "methods.html",
          "quality.html",
          "whats-new.html",
          "downloads.html",
          "how-to-cite.html",
          "glossary.html",
          "search.html",
          "search.html?q=maricpa",
          "places.html",
          "policies/index.html");

  /** For a kind of which there are many: the paths of its worst cases. */
  private static final List<String> WORST =
      List.of(
          // States: the most policies, and one without a county.
          "SELECT 'states/' || lower(state) || '.html' FROM policies WHERE family <> 'agreement_287g'"
              + " GROUP BY state ORDER BY count(*) DESC, state LIMIT 1",
          "SELECT 'states/' || lower(state) || '.html' FROM place s WHERE kind = 'state' AND NOT EXISTS"
              + " (FROM place c WHERE c.kind = 'county' AND c.state = s.state) ORDER BY state LIMIT 1",
          // Counties: the longest name, the most policies, no figure, one that ended.
          "SELECT 'counties/' || geoid || '.html' FROM place WHERE kind = 'county'"
              + " ORDER BY length(name) DESC, geoid LIMIT 1",
          "SELECT 'counties/' || p.geoid || '.html' FROM place p JOIN place_container c"
              + " ON c.container_id = p.place_id JOIN policies q ON q.place_id = c.place_id"
              + " WHERE p.kind = 'county' GROUP BY p.geoid ORDER BY count(*) DESC, p.geoid LIMIT 1",
          "SELECT 'counties/' || min(geoid) || '.html' FROM placements WHERE geo_level = 'county'"
              + " AND geoid NOT IN (SELECT geoid FROM placements WHERE geo_level = 'county'"
              + " AND value_status <> 'not_held')",
          "SELECT 'counties/' || min(geoid) || '.html' FROM place WHERE kind = 'county'"
              + " AND valid_to IS NOT NULL",
          // Places: the longest name that is the name of its page, and the most events of its
          // policies.
          "SELECT 'places/' || place_id || '.html' FROM place"
              + " WHERE kind IN ('municipality', 'agency') AND length(place_id) <= 120"
              + " ORDER BY length(name) DESC, place_id LIMIT 1",
          "SELECT 'places/' || place_id || '.html' FROM policy_events JOIN place USING (place_id)"
              + " WHERE kind IN ('municipality', 'agency')"
              + " GROUP BY place_id ORDER BY count(*) DESC, place_id LIMIT 1",
          // Families: the most policies, and a short one.
          "SELECT CASE WHEN family = 'agreement_287g' THEN 'policies/287g.html' ELSE 'policies/'"
              + " || replace(family, '_', '-') || '.html' END FROM policies GROUP BY family"
              + " QUALIFY row_number() OVER (ORDER BY count(*) DESC) IN (2, 4) "
              + " OR row_number() OVER (ORDER BY count(*)) = 1 ORDER BY 1");

  private final Set<String> pages = new LinkedHashSet<>(SINGLE);
  private OpenBrowser browser;

  @BeforeAll
  void open(BundledSite.Version version, @TempDir Path work) {
    browser = new OpenBrowser(version.folder(), work.resolve("profile"), WIDE, true);
    pages.add("counties/06037.html");
    try (Warehouse warehouse = version.warehouse()) {
      for (String query : WORST) {
        List<String> found = warehouse.query(query, r -> String.valueOf(r.getString(1)));
        pages.addAll(found.stream().filter(p -> !p.equals("null")).toList());
      }
    }
    assertThat(pages).hasSizeGreaterThan(SINGLE.size() + 6);
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void noRuleOfWcagIsBroken() {
    List<String> broken = new ArrayList<>();
    for (String path : pages) {
      Page page = browser.open(path);
      new AxeBuilder(page)
          .setLegacyMode(true)
          .withTags(
              List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
          .analyze()
          .getViolations()
          .forEach(
              v ->
                  broken.add(
                      path
                          + ": "
                          + v.getId()
                          + ", "
                          + v.getNodes().size()
                          + " times, e.g. "
                          + v.getNodes().get(0).getHtml()));
      page.close();
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void noPageScrollsSidewaysOnAPhoneOrEnlarged() {
    List<String> wide = new ArrayList<>();
    for (String path : pages) {
      Page page = browser.open(path);
      for (int width : List.of(320, 390, WIDE / 2)) {
        page.setViewportSize(width, HIGH);
        int needs = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (needs > width) {
          wide.add(path + " needs " + needs + " of " + width);
        }
      }
      page.close();
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void aPageHasItsLandmarks() {
    List<String> wrong = new ArrayList<>();
    for (String path : pages) {
      Page page = browser.open(path);
      for (String landmark :
          List.of(
              "body > header", "main", "body > footer", "nav[aria-label=Site]", "[role=search]")) {
        if (page.locator(landmark).count() != 1) {
          wrong.add(path + ": " + landmark);
        }
      }
      page.close();
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatHasTheFocusIsSeen() {
    Page page = browser.open("counties/06037.html");
    List<String> unseen = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      Object seen =
          page.evaluate(
              "() => { const e = document.activeElement, s = getComputedStyle(e),"
                  + " b = e.getBoundingClientRect();"
                  + " return parseFloat(s.outlineWidth) >= 2 && s.outlineStyle !== 'none'"
                  + " && b.width > 0 && b.left >= 0 ? '' : e.outerHTML.slice(0, 120); }");
      if (!seen.equals("")) {
        unseen.add(String.valueOf(seen));
      }
    }
    page.close();
    assertThat(unseen).isEmpty();
  }
}
