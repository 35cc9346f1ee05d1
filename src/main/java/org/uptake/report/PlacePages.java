package org.uptake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages of states and of counties, each with its CSV files. */
final class PlacePages implements Section {
  private final SiteIndex site;
  private final PlaceBuilder builder;
  private final Predicate<Site.PlaceRow> shown;

  PlacePages(SiteIndex site, Maps maps, Predicate<Site.PlaceRow> shown) {
    this.shown = shown;
    this.site = site;
    this.builder = new PlaceBuilder(site, maps);
  }

  @Override
  public List<Supplier<Page>> pages() {
    Stream<Supplier<Page>> states = site.states().stream().filter(shown).map(s -> () -> state(s));
    Stream<Supplier<Page>> counties =
        site.counties().stream().filter(shown).map(c -> () -> county(c));
    return Stream.concat(states, counties).toList();
  }

  private Page state(Site.PlaceRow state) {
    PageModel.StatePage page = builder.state(state);
    PageFiles files = new PageFiles(state.page());
    files.add("releases", "", DataFiles.FIGURE_HEADINGS, DataFiles.figures(page.figures()));
    if (!page.counties().isEmpty()) {
      List<PageModel.CitedFigure> figures =
          page.counties().stream().flatMap(c -> c.figures().stream()).toList();
      files.add("counties", "-counties", DataFiles.FIGURE_HEADINGS, DataFiles.figures(figures));
    }
    policies(files, page.policies().lines(), page.acted().lines());
    claims(files, page.claims());
    return files.page("state", state.name(), page);
  }

  private Page county(Site.PlaceRow county) {
    PageModel.CountyPage page = builder.county(county);
    PageFiles files = new PageFiles(county.page());
    files.add("releases", "", DataFiles.FIGURE_HEADINGS, DataFiles.figures(page.figures()));
    page.more()
        .comparison()
        .ifPresent(
            c ->
                files.add(
                    "beside", "-compared", DataFiles.COMPARED_HEADINGS, DataFiles.compared(c)));
    policies(files, page.policies().lines(), List.of());
    List<PlaceModel.NearLine> near = page.more().near().lines();
    if (!near.isEmpty()) {
      files.add("nearby", "-nearby", DataFiles.NEARBY_HEADINGS, DataFiles.nearby(near));
    }
    claims(files, page.claims());
    return files.page("county", county.name() + ", " + page.state().name(), page);
  }

  private static void policies(
      PageFiles files, List<PageModel.PolicyLine> own, List<PageModel.PolicyLine> others) {
    List<PageModel.PolicyLine> policies = Stream.concat(own.stream(), others.stream()).toList();
    if (!policies.isEmpty()) {
      files.add("policies", "-policies", DataFiles.POLICY_HEADINGS, DataFiles.policies(policies));
    }
  }

  private static void claims(PageFiles files, List<Elsewhere.Claim> claims) {
    if (!claims.isEmpty()) {
      files.offer("claims", "data/placement-claims.csv");
    }
  }

  /** The CSV files of one page: its own, named after it, and those that all pages share. */
  private static final class PageFiles {
    private final String path;
    private final List<PageModel.Csv> offered = new ArrayList<>();
    private final List<DataFile> written = new ArrayList<>();

    PageFiles(String path) {
      this.path = path;
    }

    void add(String label, String suffix, List<String> headings, List<List<Object>> rows) {
      String file = "data/" + path.replace(".html", "") + suffix + ".csv";
      offer(label, file);
      written.add(new DataFile(file, headings, rows));
    }

    void offer(String label, String file) {
      offered.add(PageModel.Csv.of(label, file));
    }

    Page page(String kind, String title, Object model) {
      return new Page(path, kind, kind, title, model, List.copyOf(offered), List.copyOf(written));
    }
  }
}
