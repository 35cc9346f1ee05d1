package org.uptake.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A browser that reads a version from disk, and keeps what its pages complained of: errors, failed
 * requests, requests to anywhere but the disk.
 */
final class OpenBrowser implements AutoCloseable {
  static final String NO_CHROMIUM =
      "The browser test needs /usr/bin/chromium: apt-get install chromium";

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final int HIGH = 900;

  private final List<String> complaints = new ArrayList<>();
  private final Path site;
  private final Playwright playwright;
  private final BrowserContext browser;

  /**
   * Opens it.
   *
   * @param site folder of the version
   * @param profile an empty folder
   * @param scripts whether pages may run scripts
   */
  OpenBrowser(Path site, Path profile, int width, boolean scripts) {
    assertThat(CHROMIUM).as(NO_CHROMIUM).isExecutable();
    this.site = site;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launchPersistentContext(
                profile,
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(CHROMIUM)
                    .setHeadless(true)
                    .setJavaScriptEnabled(scripts)
                    .setViewportSize(width, HIGH)
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
  static boolean isThereOrMustBe() {
    return Files.isExecutable(CHROMIUM) || System.getenv("CI") != null;
  }

  /** Opens a page of the version. */
  Page open(String path) {
    Page page = browser.newPage();
    page.navigate(site.resolve("index.html").toUri().resolve(path).toString());
    return page;
  }

  /** The page shown, by its path from the site's top, without fragment and words searched for. */
  String shown(Page page) {
    return page.url().replaceFirst("[#?].*", "").substring(site.toUri().toString().length());
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
