package org.uptake.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.uptake.model.Place;
import org.uptake.model.PlaceKind;

/**
 * The agencies of a whole sheet, so that the order of its rows decides nothing. An agency lies in
 * every county that any of its rows names. Where one name has the same model in two counties, it is
 * the name of two agencies (two townships of a state may share a name), told apart by county.
 */
final class AgencyPlaces {
  private final Map<String, Map<String, Place>> countiesOf = new HashMap<>();
  private final Map<String, Set<String>> countiesOfModel = new HashMap<>();

  /** Notes what a row says of its agency. */
  void note(Place state, String agency, String model, Optional<Place> county) {
    String key = key(state, agency);
    Map<String, Place> all = countiesOf.computeIfAbsent(key, k -> new TreeMap<>());
    county.ifPresent(
        c -> {
          all.put(c.placeId(), c);
          countiesOfModel.computeIfAbsent(key + " " + model, k -> new TreeSet<>()).add(c.placeId());
        });
  }

  /** The agency of a row, once all rows are noted. */
  Place of(Place state, String agency, Optional<Place> county) {
    String key = key(state, agency);
    boolean several =
        countiesOfModel.entrySet().stream()
            .anyMatch(e -> e.getKey().startsWith(key + " ") && e.getValue().size() > 1);
    if (several && county.isPresent()) {
      return Place.uncoded(
          PlaceKind.AGENCY,
          state.state(),
          agency + " (" + county.get().name() + ")",
          List.of(county.get().placeId()));
    }
    List<String> counties = List.copyOf(countiesOf.getOrDefault(key, Map.of()).keySet());
    return Place.uncoded(
        PlaceKind.AGENCY,
        state.state(),
        agency,
        counties.isEmpty() || several ? List.of(state.placeId()) : counties);
  }

  private static String key(Place state, String agency) {
    return state.state() + "/" + Place.slug(agency);
  }
}
