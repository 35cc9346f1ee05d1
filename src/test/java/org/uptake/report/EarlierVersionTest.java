package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of the version before stands for an equal one of the next, and for no other. */
class EarlierVersionTest {
  @TempDir private Path versions;
  private Path before;
  private Path next;

  @BeforeEach
  void aVersionWithOnePage() throws IOException {
    before = versions.resolve("before");
    Files.createDirectories(before.resolve("counties"));
    next = Files.createDirectories(versions.resolve("next"));
    Files.writeString(before.resolve("counties/01001.html"), "<h1>Autauga</h1>");
    Files.writeString(before.resolve("01001.csv"), "a,b");
    VersionManifest.write(
        before,
        "before",
        List.of(new VersionManifest.PageKey("counties/01001.html", "k1", List.of("01001.csv"))));
  }

  private boolean share(String key) throws IOException {
    return EarlierVersion.in(before).orElseThrow().share("counties/01001.html", key, next);
  }

  @Test
  void anEqualPageIsTakenWithItsFiles() throws IOException {
    assertThat(share("k1")).isTrue();
    assertThat(next.resolve("counties/01001.html")).hasContent("<h1>Autauga</h1>");
    assertThat(next.resolve("01001.csv")).hasContent("a,b");
  }

  @Test
  void aChangedPageIsNotTaken() throws IOException {
    assertThat(share("k2")).isFalse();
    assertThat(next).isEmptyDirectory();
  }

  @Test
  void aPageThatWasDamagedSinceIsNotTaken() throws IOException {
    Files.writeString(before.resolve("counties/01001.html"), "<h1>Autaugo</h1>");
    assertThat(share("k1")).isFalse();
    assertThat(next).isEmptyDirectory();
  }

  @Test
  void aPageWhoseFileIsGoneIsNotTaken() throws IOException {
    Files.delete(before.resolve("01001.csv"));
    assertThat(share("k1")).isFalse();
    assertThat(next).isEmptyDirectory();
  }

  @Test
  void aVersionWithoutAReadableManifestGivesNothing() throws IOException {
    Files.writeString(before.resolve("manifest.json"), "{");
    assertThat(EarlierVersion.in(before)).isEmpty();
  }

  @Test
  void aVersionFromBeforePagesHadKeysGivesNothing() throws IOException {
    Files.writeString(before.resolve("manifest.json"), "{\"version\": \"before\", \"files\": []}");
    assertThat(share("k1")).isFalse();
  }
}
