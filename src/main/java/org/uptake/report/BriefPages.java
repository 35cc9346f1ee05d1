package org.uptake.report;

import java.util.List;
import java.util.function.Supplier;

/** The pages of briefs: one for each place, with a sheet for each issue. */
final class BriefPages implements Section {
  private final BriefBuilder builder;

  BriefPages(SiteIndex site) {
    this.builder = new BriefBuilder(site);
  }

  @Override
  public List<Supplier<Page>> pages() {
    return builder.places().stream().<Supplier<Page>>map(p -> () -> page(p)).toList();
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
