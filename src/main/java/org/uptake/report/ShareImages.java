package org.uptake.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.uptake.report.chart.OpenGraphImages;
import org.uptake.report.chart.YearBars;

/**
 * Writes the pictures that are shown where a page is shared: one a kind of page, and one a state.
 */
final class ShareImages {
  private static final List<String> KINDS =
      List.of(
          "home",
          "national",
          "family",
          "state",
          "county",
          "place",
          "brief",
          "map",
          "check",
          "help");

  private ShareImages() {}

  /** The picture of a page, from {@code assets/}: its state's, its kind's, or that of the site. */
  static String pathOf(String kind, String path) {
    return switch (kind) {
      case "state" -> OpenGraphImages.pathOfState(path.replace("states/", "").replace(".html", ""));
      case "families" -> OpenGraphImages.pathOfKind("family");
      case "municipality", "agency" -> OpenGraphImages.pathOfKind("place");
      case "search", "downloads" -> OpenGraphImages.pathOfKind("help");
      default -> OpenGraphImages.pathOfKind(KINDS.contains(kind) ? kind : "home");
    };
  }

  /** Writes them into {@code assets/} of a version's folder. */
  static void write(SiteIndex site, Predicate<Site.PlaceRow> shown, Path folder)
      throws IOException {
    Path assets = folder.resolve("assets");
    Files.createDirectories(assets.resolve("og/states"));
    for (String kind : KINDS) {
      String name = Text.of("og." + kind);
      String line = Text.of("og." + kind + ".line");
      draw(assets.resolve(OpenGraphImages.pathOfKind(kind)), name, line, List.of());
    }
    site.states().parallelStream().filter(shown).forEach(state -> state(site, state, assets));
  }

  private static void state(SiteIndex site, Site.PlaceRow state, Path assets) {
    Optional<YearBars> chart = Charts.releases(state.name(), site.figures(state.placeId()));
    draw(
        assets.resolve(OpenGraphImages.pathOfState(state.state().toLowerCase(Locale.ROOT))),
        state.name(),
        chart.map(c -> c.text().title()).orElse(Text.of("og.state.line")),
        chart.map(YearBars::bars).orElse(List.of()));
  }

  private static void draw(Path file, String name, String line, List<YearBars.Bar> bars) {
    try {
      Files.write(file, OpenGraphImages.draw(Text.of("og.site"), name, line, bars));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
