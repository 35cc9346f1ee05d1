package org.uptake.report;

import java.util.List;
import java.util.Optional;
import org.uptake.report.map.Atlas;

/** The maps of all pages. */
final class Maps {
  private static final String DETAINERS = "detainer_limits";

  private final CountyListMaps lists;
  private final RateMap rates;
  private final AdoptionMaps adoption;

  Maps(SiteIndex site, Atlas atlas, MapFacts.Data facts) {
    lists = new CountyListMaps(site, atlas);
    rates = new RateMap(site, atlas, facts.rates());
    adoption = new AdoptionMaps(site, atlas, facts);
  }

  /** The map of states by rate, and that of detainer limits; for pages at the site's top. */
  MapModel.Home home() {
    return new MapModel.Home(rates.draw(), adoption.lastDay(DETAINERS));
  }

  /** A family's maps. */
  Optional<MapModel.Adoption> family(String family) {
    return adoption.family(family);
  }

  /** The maps of a state's counties, the newest list first. */
  List<MapModel.Figure> state(Site.PlaceRow state) {
    return lists.state(state);
  }

  /** The national maps of the county lists, the newest first. */
  List<MapModel.CountyList> lists() {
    return lists.nation();
  }
}
