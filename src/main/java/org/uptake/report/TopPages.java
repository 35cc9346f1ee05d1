package org.uptake.report;

import java.util.List;
import java.util.function.Supplier;

/** The home page, the national tables, and how it is all measured. */
final class TopPages implements Section {
  private final SiteIndex site;
  private final FamilyBuilder families;
  private final HelpBuilder help;
  private final Maps maps;

  TopPages(SiteIndex site, FamilyBuilder families, HelpBuilder help, Maps maps) {
    this.maps = maps;
    this.site = site;
    this.families = families;
    this.help = help;
  }

  @Override
  public List<Supplier<Page>> pages() {
    return List.of(this::home, this::national, this::methods);
  }

  private Page home() {
    PageModel.Home home = new HomeBuilder(site, families, help, maps).home();
    DataFile releases =
        new DataFile(
            "data/releases-by-year.csv",
            DataFiles.FIGURE_HEADINGS,
            DataFiles.figures(home.national()));
    List<PageModel.Csv> csv =
        List.of(
            PageModel.Csv.of("releases", releases.path()),
            PageModel.Csv.of("adoption", "data/adoption-curves.csv"));
    return new Page(
        "index.html", "home", "home", Text.of("page.home"), home, csv, List.of(releases));
  }

  private Page national() {
    List<PageModel.Csv> csv =
        List.of(
            PageModel.Csv.of("national", "data/national-figures.csv"),
            PageModel.Csv.of("claims", "data/placement-claims.csv"));
    return new Page(
        "national.html",
        "national",
        "national",
        Text.of("page.national"),
        new NationalBuilder(site).page(),
        csv,
        List.of());
  }

  private Page methods() {
    return new Page(
        "methods.html", "methods", "help", Text.of("page.methods"), "", List.of(), List.of());
  }
}
