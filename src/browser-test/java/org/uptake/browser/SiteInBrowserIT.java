package org.uptake.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.pipeline.Layout;
import org.uptake.run.RunSummary;
import org.uptake.run.Runner;

/** Reads a version published from the bundled data as a person would: in a browser, from disk. */
@EnabledIf(value = "chromiumIsThereOrMustBe", disabledReason = SiteInBrowserIT.NO_CHROMIUM)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SiteInBrowserIT {
  static final String NO_CHROMIUM =
      "The browser test needs /usr/bin/chromium: apt-get install chromium";
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final int WIDE = 1280;
  private static final int NARROW = 390;
  private static final int HIGH = 900;

  /** The words of each chart whose boxes leave the picture or overlap. */
  private static final String BOXES =
      """
      () => [...document.querySelectorAll('figure svg')].flatMap(svg => {
        const picture = svg.getBoundingClientRect();
        const words = [...svg.querySelectorAll('text')]
          .map(t => ({ text: t.textContent.trim(), box: t.getBoundingClientRect() }))
          .filter(w => w.text);
        const out = words
          .filter(w => w.box.left < picture.left - 1 || w.box.right > picture.right + 1
            || w.box.top < picture.top - 1 || w.box.bottom > picture.bottom + 1)
          .map(w => 'cut off: ' + w.text);
        const both = words.flatMap((a, i) => words.slice(i + 1)
          .filter(b => Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1
            && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 3)
          .map(b => a.text + ' lies on ' + b.text));
        return [...out, ...both];
      })""";

  private final List<String> complaints = new ArrayList<>();
  private Path site;
  private Playwright playwright;
  private BrowserContext browser;
  private Page page;

  @BeforeAll
  void publishAndOpenTheBrowser(@TempDir Path work) {
    assertThat(CHROMIUM).as(NO_CHROMIUM).isExecutable();
    Layout layout =
        new Layout(
            Path.of(System.getProperty("basedir", "")).toAbsolutePath(),
            work.resolve("store"),
            work.resolve("reports"));
    RunSummary run = new Runner(layout, Optional.empty()).run();
    assertThat(run.exitCode()).as("the run: %s", run.messages()).isZero();
    site = layout.versions().resolve(run.version().orElseThrow());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launchPersistentContext(
                work.resolve("profile"),
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(CHROMIUM)
                    .setHeadless(true)
                    .setViewportSize(WIDE, HIGH)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    browser.onConsoleMessage(
        m -> {
          if (m.type().equals("error") || m.type().equals("warning")) {
            complaints.add("console: " + m.text());
          }
        });
    browser.onWebError(e -> complaints.add("script: " + e.error()));
    browser.onRequestFailed(r -> complaints.add("failed request: " + r.url()));
    browser.onRequest(
        r -> {
          if (!r.url().startsWith("file:") && !r.url().startsWith("data:")) {
            complaints.add("request to elsewhere: " + r.url());
          }
        });
  }

  /** Where CI is set, a missing browser fails the test; elsewhere the test is skipped by name. */
  static boolean chromiumIsThereOrMustBe() {
    return Files.isExecutable(CHROMIUM) || System.getenv("CI") != null;
  }

  @AfterAll
  void closeTheBrowser() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void openAPage() {
    complaints.clear();
    page = browser.newPage();
  }

  @AfterEach
  void noPageComplained() {
    page.close();
    assertThat(complaints).as("console errors and failed requests").isEmpty();
  }

  @Test
  void aHeadlineFigureLeadsToTheDocumentRowAndColumnItWasPrintedIn() {
    open("index.html");
    follow("California", "states/ca.html");
    follow("Los Angeles County", "counties/06037.html");

    Locator headline = page.locator(".lead");
    assertThat(headline.innerText())
        .contains("In fiscal year 2022", "1,459 [p]", "a part of the year");
    headline.getByText("1,459").click();
    aPageIsSound();

    Locator citation = page.locator("li:target");
    assertThat(citation.innerText())
        .contains("ORR", "table 1, row 11, column 3", "row “CA Los Angeles County”")
        .contains("column “Total Number of UC Released to Sponsors in FY22 (thru Dec 2021)”")
        .contains("printed “1459”", "origin: transcribed");
    String sha256 = citation.locator(".hash").innerText();
    assertThat(sha256).matches("[0-9a-f]{64}");

    citation.getByText("Document").click();
    aPageIsSound();
    assertThat(shown()).isEqualTo("sources.html");
    assertThat(page.locator(":target .hash").innerText()).isEqualTo(sha256);
  }

  @Test
  void aCountyWithoutAFigureSaysInWordsWhy() {
    open("counties/48301.html");
    assertThat(page.locator("h1").innerText()).isEqualTo("Loving County, Texas");
    assertThat(page.locator(".lead").innerText())
        .contains(
            "0 to 49 [c]", "does not name Loving County", "fewer children than its threshold");
    assertThat(shownFor("FY2021")).startsWith("0 to 49 [c]");
    assertThat(shownFor("FY2022")).startsWith("not held by us [n]");
    assertThat(page.locator("main").innerText())
        .contains("leaves the county out by its own rule", "Nothing follows for the county");
    assertThat(page.locator("#releases a.num").count()).as("numbers of its own").isZero();
  }

  @Test
  void aCountyThatEndedNamesWhatReplacedIt() {
    open("counties/09001.html");
    assertThat(page.locator("h1").innerText()).isEqualTo("Fairfield County, Connecticut");
    assertThat(page.locator(".code").innerText()).contains("in use until 31 December 2021");
    Locator notice = page.locator(".notice");
    assertThat(notice.innerText()).contains("do not nest");
    assertThat(notice.getByRole(AriaRole.LINK).count()).isEqualTo(9);
    follow("Western Connecticut Planning Region", "counties/09190.html");
    assertThat(page.locator(".code").innerText()).contains("in use since 1 January 2022");
  }

  @Test
  void aNameKeepsItsLetters() {
    open("counties/35013.html");
    assertThat(page.title()).startsWith("Doña Ana County, New Mexico");
    assertThat(page.locator("h1").innerText()).isEqualTo("Doña Ana County, New Mexico");
  }

  @Test
  void theFirstTabStopSkipsToTheContent() {
    open("index.html");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.url()).endsWith("#main");
  }

  @Test
  void everyKindOfPageIsSoundOnAWideAndOnANarrowScreen() {
    for (int width : List.of(WIDE, NARROW)) {
      page.setViewportSize(width, HIGH);
      for (String path :
          List.of(
              "index.html",
              "states/ca.html",
              "counties/06037.html",
              "policies/detainer-limits.html",
              "policies/municipal-id.html",
              "policies/287g.html",
              "policies/federal-programme.html",
              "policies/sanctuary-ordinances.html",
              "policies/state-extends.html",
              "policies/children-welcomed.html",
              "reconciliation.html",
              "disagreements.html",
              "counties/05119.html",
              "sources.html",
              "findings.html",
              "methods.html")) {
        open(path);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
            .as("width of %s on a screen of %d", path, width)
            .isLessThanOrEqualTo(width);
      }
    }
  }

  @Test
  void noWordOfAChartIsCutOffOrLiesOnAnother() throws IOException {
    List<String> paths = new ArrayList<>(List.of("index.html", "states/ca.html", "states/vi.html"));
    try (Stream<Path> families = Files.list(site.resolve("policies"))) {
      families.sorted().forEach(f -> paths.add("policies/" + f.getFileName()));
    }
    for (String path : paths) {
      open(path);
      assertThat(page.evaluate(BOXES)).as("words of the charts of %s", path).isEqualTo(List.of());
    }
  }

  private void open(String path) {
    page.navigate(site.resolve(path).toUri().toString());
    assertThat(shown()).isEqualTo(path);
    aPageIsSound();
  }

  private void follow(String link, String path) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
    assertThat(shown()).isEqualTo(path);
    aPageIsSound();
  }

  private void aPageIsSound() {
    assertThat(page.locator("h1").count()).as("h1 of %s", page.url()).isEqualTo(1);
    assertThat(page.locator("html").getAttribute("lang")).as(page.url()).isEqualTo("en");
    assertThat(page.evaluate("document.fonts.ready.then(f => [...f].map(x => x.status).join())"))
        .as("bundled fonts of %s", page.url())
        .isEqualTo("loaded,loaded");
  }

  /** The page shown, by its path from the site's top. */
  private String shown() {
    String address = page.url().replaceFirst("#.*", "");
    return address.substring(site.toUri().toString().length());
  }

  private String shownFor(String year) {
    return page.locator("table.figures tr")
        .filter(new Locator.FilterOptions().setHasText(year))
        .locator("td.figure")
        .innerText();
  }
}
