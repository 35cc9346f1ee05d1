package org.uptake.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The pages of briefs: one for each place, with a sheet for each issue. */
final class BriefPages implements Section {
  private final BriefBuilder builder;
  private final Predicate<Site.PlaceRow> shown;

  BriefPages(SiteIndex site, Predicate<Site.PlaceRow> shown) {
    this.shown = shown;
    this.builder = new BriefBuilder(site);
  }

  @Override
  public List<Supplier<Page>> pages() {
    return builder.places().stream().filter(shown).<Supplier<Page>>map(p -> () -> page(p)).toList();
  }

  private Page page(Site.PlaceRow place) {
    BriefModel.Page page = builder.page(place);
    return new Page(
        BriefPaths.page(place),
        "brief",
        "brief",
        Text.of("page.brief", page.label()),
        page,
        List.of(),
        List.of());
  }
}
