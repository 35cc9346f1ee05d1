package org.uptake.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The pages of municipalities and agencies of which a policy is held. */
final class LocalPages implements Section {
  private final SiteIndex site;
  private final LocalBuilder builder;
  private final Predicate<Site.PlaceRow> shown;

  LocalPages(SiteIndex site, Predicate<Site.PlaceRow> shown) {
    this.shown = shown;
    this.site = site;
    this.builder = new LocalBuilder(site);
  }

  @Override
  public List<Supplier<Page>> pages() {
    return site.locals().stream()
        .filter(shown)
        .<Supplier<Page>>map(place -> () -> page(place))
        .toList();
  }

  private Page page(Site.PlaceRow place) {
    LocalModel.Page model = builder.page(place);
    String data = "data/" + place.page().replace(".html", "");
    DataFile policies =
        new DataFile(
            data + "-policies.csv",
            DataFiles.POLICY_HEADINGS,
            DataFiles.policies(model.own().lines()));
    DataFile events =
        new DataFile(
            data + "-events.csv",
            DataFiles.EVENT_HEADINGS,
            DataFiles.events(model.articles().stream().flatMap(a -> a.events().stream()).toList()));
    return new Page(
        place.page(),
        "place",
        "place",
        place.name() + ", " + model.state().name(),
        model,
        List.of(
            PageModel.Csv.of("policies", policies.path()),
            PageModel.Csv.of("events", events.path())),
        List.of(policies, events));
  }
}
