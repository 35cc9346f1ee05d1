package org.uptake.report;

import java.util.List;
import java.util.function.Supplier;

/** The page of the national maps of the county lists. */
final class MapPages implements Section {
  private final SiteIndex site;
  private final FamilyBuilder families;
  private final Maps maps;

  MapPages(SiteIndex site, FamilyBuilder families, Maps maps) {
    this.site = site;
    this.families = families;
    this.maps = maps;
  }

  @Override
  public List<Supplier<Page>> pages() {
    return List.of(this::page);
  }

  private Page page() {
    MapModel.Page model =
        new MapModel.Page(
            maps.lists(),
            families.families().stream()
                .map(f -> new MapModel.Linked(Text.family(f, "name"), FamilyPaths.page(f)))
                .toList(),
            site.states().stream().map(s -> new MapModel.Linked(s.name(), s.page())).toList());
    return new Page(
        "maps.html",
        "maps",
        "map",
        Text.of("page.maps"),
        model,
        List.of(PageModel.Csv.of("lists", "data/county-lists.csv")),
        List.of());
  }
}
