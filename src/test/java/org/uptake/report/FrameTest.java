package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uptake.pipeline.Json;

final class FrameTest {
  private static final Optional<String> SITE = Optional.of("https://example.org/uptake/");

  private static PageModel.Frame frame(String title, String path, Optional<String> site) {
    return new PageModel.Frame(
        title,
        "What it is.",
        path,
        "../",
        "county",
        "0123456789ab",
        site,
        List.of(new PageModel.Csv("children released", "data/counties/06037.csv")),
        Optional.empty());
  }

  private static LinkedData data() {
    return LinkedData.of(List.of(), List.of(), List.of());
  }

  @Test
  void withoutAnAddressNoneIsMadeUp() {
    PageModel.Frame frame = frame("Loving County, Texas", "counties/48301.html", Optional.empty());
    assertThat(frame.permalink()).isEmpty();
    assertThat(frame.picture()).isEqualTo("../assets/og/county.png");
    JsonNode set = Json.tree(data().script(frame).orElseThrow());
    assertThat(set.has("url")).isFalse();
    assertThat(set.at("/distribution/0/contentUrl").asText())
        .isEqualTo("../data/counties/06037.csv");
  }

  @Test
  void withAnAddressLinksAreWhole() {
    PageModel.Frame frame = frame("Loving County, Texas", "counties/48301.html", SITE);
    assertThat(frame.permalink()).contains("https://example.org/uptake/counties/48301.html");
    assertThat(frame.picture()).isEqualTo("https://example.org/uptake/assets/og/county.png");
    assertThat(frame("", "index.html", SITE).permalink()).contains("https://example.org/uptake/");
    JsonNode set = Json.tree(data().script(frame).orElseThrow());
    assertThat(set.get("@type").asText()).isEqualTo("Dataset");
    assertThat(set.at("/spatialCoverage/name").asText()).isEqualTo("Loving County, Texas");
    assertThat(set.at("/distribution/0/contentUrl").asText())
        .isEqualTo("https://example.org/uptake/data/counties/06037.csv");
  }

  @Test
  void aNameCannotBreakOutOfItsScriptElement() {
    String name = "</script><script>alert(1)</script><!-- & \u2028 \"";
    String script = data().script(frame(name, "counties/1.html", SITE)).orElseThrow();
    assertThat(script).doesNotContain("<", ">", "&", "\u2028");
    assertThat(Json.tree(script).at("/spatialCoverage/name").asText()).isEqualTo(name);
  }

  @Test
  void thePolicyNamesTheDataOfThePageByItsHash() {
    assertThat(LinkedData.policySource("{}"))
        .isEqualTo("'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='");
    PageModel.Frame frame = frame("Loving County, Texas", "counties/48301.html", SITE);
    assertThat(frame.scripts()).isEqualTo("'self'");
    assertThat(frame.with(Optional.of("{}")).scripts()).startsWith("'self' 'sha256-RBNvo1Wz");
  }

  @Test
  void theSitemapNamesEveryPageOnceAndTheHomePageByItsFolder() {
    assertThat(Sitemap.of(SITE.orElseThrow(), List.of("counties/48301.html", "index.html")))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>https://example.org/uptake/counties/48301.html</loc></url>
            <url><loc>https://example.org/uptake/</loc></url>
            </urlset>
            """);
    assertThatThrownBy(() -> Sitemap.of("https://x/", Collections.nCopies(50_001, "a.html")))
        .hasMessageContaining("50001 pages are more than one sitemap holds");
  }

  @Test
  void aKindWithoutAPictureOfItsOwnHasThatOfTheSite() {
    assertThat(ShareImages.pathOf("state", "states/ca.html")).isEqualTo("og/states/ca.png");
    assertThat(ShareImages.pathOf("agency", "places/x.html")).isEqualTo("og/place.png");
    assertThat(ShareImages.pathOf("new-kind", "x.html")).isEqualTo("og/home.png");
  }

  @Test
  void everyTermOfTheGlossaryHasAMeaningAndAPlainAnchor() {
    assertThat(Glossary.terms()).hasSizeGreaterThan(30).allMatch(t -> !t.meaning().isBlank());
    assertThat(Glossary.terms()).allMatch(t -> t.anchor().matches("[a-z0-9-]+"));
  }
}
