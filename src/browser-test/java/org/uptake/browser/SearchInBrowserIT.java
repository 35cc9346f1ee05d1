package org.uptake.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.report.BundledSite;

/** Searches as a person would, from disk: by a near spelling, by keyboard, and without a script. */
@EnabledIf(
    value = "org.uptake.browser.OpenBrowser#isThereOrMustBe",
    disabledReason = OpenBrowser.NO_CHROMIUM)
@ExtendWith(BundledSite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchInBrowserIT {
  private static final int WIDE = 1280;
  private static final int NARROW = 320;

  private Path site;
  private OpenBrowser browser;

  @BeforeAll
  void open(BundledSite.Version version, @TempDir Path work) {
    site = version.folder();
    browser = new OpenBrowser(site, work.resolve("profile"), WIDE, true);
  }

  @AfterAll
  void noPageComplained() {
    if (browser != null) {
      List<String> complaints = browser.complaints();
      browser.close();
      assertThat(complaints).isEmpty();
    }
  }

  private static Locator box(Page page) {
    return page.getByRole(AriaRole.COMBOBOX);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maricpa | Maricopa County, Arizona – county",
        "dona ana | Doña Ana County, New Mexico – county",
        "doña ana | Doña Ana County, New Mexico – county",
        "los angelos | Los Angeles County, California – county",
        "st louis | St. Louis County, Missouri – county",
        "saint louis | St. Louis County, Missouri – county",
        "prince georges | Prince George's County, Maryland – county",
        "NYC | New York County, New York – county",
        "dade | Miami-Dade County, Florida – county",
        "harris texas | Harris County, Texas – county",
        "californa | California – state",
        "ca | California – state",
        "06037 | Los Angeles County, California – county",
        "jefferson parish | Jefferson Parish, Louisiana – parish",
        "harris county sheriff | Harris County Sheriff's Office, Harris County, Texas – agency",
        "chicago | Chicago, Cook County, Illinois – city or town",
        "pheonix | Phoenix, Maricopa County, Arizona – city or town",
        "detainers | Limits on ICE detainers – policy family",
        "fiscal year | fiscal year (FY) – glossary"
      })
  void theFirstAnswerIsWhatIsMeant(String words, String first) {
    Page page = browser.open("index.html");
    box(page).fill(words);
    assertThat(page.getByRole(AriaRole.OPTION).first()).hasText(first);
    page.close();
  }

  @Test
  void aCountyIsFoundAndOpenedByKeyboardAlone() {
    for (int width : List.of(WIDE, NARROW)) {
      Page page = browser.open("states/tx.html");
      page.setViewportSize(width, 800);
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      assertThat(box(page)).isFocused();
      page.keyboard().type("maricpa");
      assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
      assertThat(box(page)).hasAttribute("aria-expanded", "true");
      page.keyboard().press("ArrowDown");
      assertThat(box(page)).hasAttribute("aria-activedescendant", "search-option-0");
      assertThat(page.locator("#search-option-0")).hasAttribute("aria-selected", "true");
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile(".*counties/04013\\.html"));
      page.close();
    }
  }

  @Test
  void theNumberOfAnswersIsSaidToThoseWhoCannotSeeThem() {
    Page page = browser.open("index.html");
    box(page).fill("maricpa");
    assertThat(page.locator("form.search [role=status]"))
        .hasText(Pattern.compile("Nothing has this very name\\. With a similar one: \\d+ places"));
    box(page).fill("qqqqqqqqqqqq");
    assertThat(page.locator("form.search [role=status]"))
        .hasText(Pattern.compile("Nothing was found.*"));
    page.close();
  }

  @Test
  void escapeClosesTheListAndKeepsTheWords() {
    Page page = browser.open("index.html");
    box(page).fill("cook");
    assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
    box(page).press("Escape");
    assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
    assertThat(box(page)).hasValue("cook");
    assertThat(box(page)).hasAttribute("aria-expanded", "false");
    page.close();
  }

  @Test
  void enterWithoutAChoiceShowsAllAnswersOnAPage() {
    Page page = browser.open("counties/06037.html");
    box(page).fill("jefferson");
    box(page).press("Enter");
    page.waitForURL(Pattern.compile(".*search\\.html\\?q=jefferson"));
    Locator found = page.locator("ol.results li");
    assertThat(found.first()).hasText("Jefferson County, Kentucky – county");
    assertThat(found.count()).isGreaterThan(25);
    found.first().getByRole(AriaRole.LINK).click();
    assertThat(browser.shown(page)).isEqualTo("counties/21111.html");
    page.close();
  }

  @Test
  void wordsInAnAddressAreNeverReadAsHtml() {
    Page page = browser.open("search.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20cook");
    assertThat(page.locator("#results [role=status]"))
        .containsText("<img src=x onerror=alert(1)> cook");
    assertThat(page.locator("#results img")).hasCount(0);
    page.close();
  }

  @Test
  void withoutAScriptTheFormLeadsToTheIndexOfAllPlaces(@TempDir Path work) {
    try (OpenBrowser plain = new OpenBrowser(site, work.resolve("plain"), WIDE, false)) {
      Page page = plain.open("counties/06037.html");
      assertThat(page.getByText("Print this page")).isHidden();
      page.getByLabel("Find a place").fill("maricpa");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
      assertThat(plain.shown(page)).isEqualTo("search.html");
      assertThat(page.getByText("Found", new Page.GetByTextOptions().setExact(true))).isHidden();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Maricopa County")).click();
      assertThat(plain.shown(page)).isEqualTo("counties/04013.html");
      assertThat(plain.complaints()).isEmpty();
    }
  }
}
