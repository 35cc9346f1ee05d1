package org.uptake.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pages of counties and states say of their own policies and of the places in them. */
final class PlaceDetails {
  private final SiteIndex site;
  private final PolicyArticles articles;

  /** By the county they lie in or serve, and by their state. */
  private final Map<String, List<LocalModel.Inside>> inside = new HashMap<>();

  PlaceDetails(SiteIndex site) {
    this.site = site;
    this.articles = new PolicyArticles(site);
    for (Site.PlaceRow local : site.locals()) {
      LocalModel.Inside row = inside(local);
      List<Site.PlaceRow> around = new ArrayList<>(row.counties());
      around.add(site.state(local.state()));
      around.forEach(p -> inside.computeIfAbsent(p.placeId(), id -> new ArrayList<>()).add(row));
    }
  }

  LocalModel.Detail of(Site.PlaceRow place) {
    return new LocalModel.Detail(
        articles.of(place), inside.getOrDefault(place.placeId(), List.of()));
  }

  private LocalModel.Inside inside(Site.PlaceRow local) {
    List<Site.PolicyRow> own =
        site.policies(local.placeId()).stream().sorted(PolicyLines.ORDER).toList();
    return new LocalModel.Inside(
        local,
        grounds(local),
        own.size(),
        own.stream().map(Site.PolicyRow::family).distinct().toList());
  }

  private List<Site.PlaceRow> grounds(Site.PlaceRow local) {
    return site.grounds(local.placeId()).stream()
        .flatMap(g -> site.place(g.countyId()).stream())
        .toList();
  }
}
