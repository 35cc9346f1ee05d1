package org.uptake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.model.SourceException;

/** Settings come from a file and, before it, from the environment; what cannot be read is named. */
class SettingsTest {
  @TempDir private Path folder;

  @Test
  void withoutAFileTheDocumentedDefaultsStand() {
    assertThat(read(Map.of()))
        .isEqualTo(
            new Settings(
                Optional.empty(),
                URI.create("https://web.archive.org"),
                true,
                Duration.ofSeconds(4),
                Duration.ofSeconds(60),
                50_000_000,
                4,
                Optional.empty(),
                List.of()));
  }

  @Test
  void theEnvironmentGoesBeforeTheFile() throws IOException {
    write("contact = file@example.org\nseconds_between_requests = 1.5\n");

    Settings settings = read(Map.of("UPTAKE_CONTACT", "env@example.org"));

    assertThat(settings.contact()).contains("env@example.org");
    assertThat(settings.interval()).isEqualTo(Duration.ofMillis(1500));
  }

  @Test
  void anUnknownKeyIsRefusedByName() throws IOException {
    write("contakt = a@example.org\n");

    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("unknown key 'contakt'; known are [archive, archive_robots, contact");
  }

  @Test
  void aValueThatCannotBeReadIsRefusedWhereItStands() throws IOException {
    write("retries = many\n");

    assertThatThrownBy(() -> read(Map.of()))
        .hasMessageContaining("uptake.properties, retries: 'many' does not do")
        .hasMessageContaining("from 0 to 20");
    assertThatThrownBy(() -> read(Map.of("UPTAKE_RETRIES", "-1")))
        .hasMessageContaining("UPTAKE_RETRIES: '-1'");
    assertThatThrownBy(() -> read(Map.of("UPTAKE_RETRIES", "1", "UPTAKE_ARCHIVE", "archive.org")))
        .hasMessageContaining("UPTAKE_ARCHIVE: 'archive.org'");
    assertThatThrownBy(() -> read(Map.of("UPTAKE_RETRIES", "1", "UPTAKE_CONTACT", "a b\r\nX: y")))
        .hasMessageContaining("UPTAKE_CONTACT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "Jane",
        "@",
        "a@",
        "@example.org",
        "a b@example.org",
        "https://",
        "www.example.org",
        "ftp://example.org/x",
        "a@example.org\r\nX: y",
        "ä@example.org"
      })
  void aContactThatReachesNobodyIsRefusedWhereItStands(String contact) throws IOException {
    assertThatThrownBy(() -> read(Map.of("UPTAKE_CONTACT", contact)))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("UPTAKE_CONTACT: '" + contact + "' does not do; write an address");
    write("contact = x\n");
    assertThatThrownBy(() -> read(Map.of()))
        .hasMessageStartingWith(folder.resolve("uptake.properties") + ", contact: 'x' does not do");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.org",
        "first.last+uptake@example.org",
        "mailto:a@example.org",
        "https://example.org/contact?of=uptake",
        "http://example.org"
      })
  void aContactIsAnAddressOfMailOrOfAPage(String contact) {
    assertThat(read(Map.of("UPTAKE_CONTACT", contact)).contact()).contains(contact);
  }

  @Test
  void theAddressOfTheSiteEndsInASlash() {
    assertThat(read(Map.of("UPTAKE_SITE", "https://example.org/a")).site())
        .contains("https://example.org/a/");
    assertThat(read(Map.of("UPTAKE_SITE", "https://example.org/")).site())
        .contains("https://example.org/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "ftp://example.org/",
        "https://e.org/\"><script>",
        "https://e.org/?q"
      })
  void anAddressOfTheSiteThatWouldNotDoInALinkIsRefused(String site) {
    assertThatThrownBy(() -> read(Map.of("UPTAKE_SITE", site)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("UPTAKE_SITE: '" + site + "'");
  }

  @Test
  void theProjectsFileListsEveryKeyWithItsDefault() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("uptake.properties"));

    Settings.DEFAULTS.forEach((key, value) -> assertThat(lines).contains("#" + key + "=" + value));
  }

  private Settings read(Map<String, String> environment) {
    return Settings.read(Layout.at(folder), environment);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("uptake.properties"), text);
  }
}
