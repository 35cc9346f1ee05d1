package org.uptake.report;

import java.util.List;

/** Where briefs stand. */
public final class BriefPaths {
  private BriefPaths() {}

  /** The page of a place's briefs, from the site's top. */
  public static String page(Site.PlaceRow place) {
    return "briefs/" + place.page();
  }

  /** The counties that a place is, or lies in. */
  static List<Site.PlaceRow> counties(SiteIndex site, Site.PlaceRow place) {
    return BriefElsewhere.counties(site, place.placeId()).stream()
        .flatMap(c -> site.place(c).stream())
        .toList();
  }
}
