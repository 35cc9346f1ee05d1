package org.uptake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what may be the source's document is stored. The bodies of errors here are invented. */
class ContentCheckTest {
  private static final Path COUNTIES =
      Path.of("data/snapshots/orr-releases-by-county/2021-03-11.html");
  private static final Path SHEET =
      Path.of("data/snapshots/ice-287g-participants/participatingAgencies07182025pm.xlsx");

  private static Optional<String> html(String page) {
    return ContentCheck.refusal("html", page.getBytes(StandardCharsets.UTF_8));
  }

  private static String page(String title, String body) {
    return "<!DOCTYPE html><html><head><title>"
        + title
        + "</title></head><body>"
        + body
        + "</body></html>";
  }

  @Test
  void thePublishedPagesAndSheetsPass() throws IOException {
    assertThat(ContentCheck.refusal("html", Files.readAllBytes(COUNTIES))).isEmpty();
    assertThat(ContentCheck.refusal("xlsx", Files.readAllBytes(SHEET))).isEmpty();
    assertThat(html(page("By State — September 2019", "<table></table>"))).isEmpty();
    assertThat(
            ContentCheck.refusal(
                "csv", "state,county\nTX,Harris\n".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "404 - Page Not Found",
        "Error 503",
        "502 Bad Gateway",
        "Access Denied",
        "403 Forbidden",
        "Service Unavailable",
        "Just a moment...",
        "Attention Required! | Cloudflare",
        "Are you a robot?",
        "Pardon Our Interruption",
        "Request Rejected",
        "Sign in to your account",
        "Log in | HHS",
        "Site under maintenance"
      })
  void aPageInPlaceOfTheDocumentIsKnownByItsTitle(String title) {
    assertThat(html(page(title, "<table></table>")).orElseThrow())
        .isEqualTo("it is a page in place of the document: '" + title + "'");
  }

  @Test
  void thePageOfAnArchiveThatHoldsNothingIsNoDocument() {
    String body = "<p>The Wayback Machine has not archived that URL.</p>";

    assertThat(html(page("Internet Archive Wayback Machine", body)).orElseThrow())
        .contains("holds no table");
    assertThat(html(page("", "<h1>This URL was not archived</h1><table></table>"))).isPresent();
  }

  @Test
  void aLoginPageIsKnownByItsField() {
    String body = "<table><tr><td><input type=\"password\"></td></tr></table>";

    assertThat(html(page("Welcome", body)).orElseThrow()).contains("login page: 'Welcome'");
  }

  @Test
  void aBotWallHoldsNoTable() {
    assertThat(html(page("", "<script>document.cookie='x'</script>")).orElseThrow())
        .contains("holds no table");
  }

  @Test
  void halfAPageIsRefusedWhereverItStops() throws IOException {
    byte[] whole = Files.readAllBytes(COUNTIES);
    for (int length = 0; length < whole.length - "</html>\n".length(); length += 7) {
      assertThat(ContentCheck.refusal("html", Arrays.copyOf(whole, length)))
          .describedAs("the first %d bytes", length)
          .isPresent();
    }
  }

  @Test
  void halfAWorkbookIsRefusedWhereverItStops() throws IOException {
    byte[] whole = Files.readAllBytes(SHEET);
    for (int length = 1; length < whole.length - 30; length += 997) {
      assertThat(ContentCheck.refusal("xlsx", Arrays.copyOf(whole, length)))
          .describedAs("the first %d bytes", length)
          .isPresent();
    }
  }

  @Test
  void aWorkbookThatIsAPageIsRefused() {
    byte[] page =
        page("Participating agencies", "<table></table>").getBytes(StandardCharsets.UTF_8);

    assertThat(ContentCheck.refusal("xlsx", page).orElseThrow())
        .isEqualTo("it is html by its first bytes; expected xlsx");
    assertThat(ContentCheck.refusal("csv", page).orElseThrow()).contains("expected csv");
  }

  @Test
  void aZipFileThatIsNoWorkbookIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
    }
    assertThat(ContentCheck.refusal("xlsx", out.toByteArray()).orElseThrow())
        .contains("no workbook");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"error\": \"busy, later\"}", "[1,2]", "Too many requests", " \n\t"})
  void textThatIsNoTableIsRefused(String text) {
    assertThat(ContentCheck.refusal("csv", text.getBytes(StandardCharsets.UTF_8))).isPresent();
  }
}
