package org.uptake.cite;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uptake.normalize.NameKey;
import org.uptake.warehouse.SqlScript;
import org.uptake.warehouse.Warehouse;

/**
 * Finds the nation, a state or a county by what a person types: a place id, an official code, a
 * state's name or USPS code, or a county's name, alone or with its state ("Harris County, TX").
 * Spellings are compared as {@link NameKey} does. A county's name without its kind ("Harris, TX")
 * is found where no other place of the state answers to it.
 */
public final class PlaceFinder {
  private static final String PLACES_SQL = "sql/cite/places.sql";

  private final Map<String, Set<NamedPlace>> byKey = new HashMap<>();
  private final Warehouse warehouse;
  private final String kinds;

  /** The kinds of places that have figures. */
  public static final List<String> WITH_FIGURES = List.of("nation", "state", "county");

  /** Those and municipalities. */
  public static final List<String> WITH_CITIES =
      List.of("nation", "state", "county", "municipality");

  /** Finds places with figures. */
  public PlaceFinder(Warehouse warehouse) {
    this(warehouse, WITH_FIGURES);
  }

  /** Reads the places of some kinds and their known other spellings. */
  public PlaceFinder(Warehouse warehouse, List<String> kinds) {
    this.warehouse = warehouse;
    this.kinds = String.join(",", kinds);
    warehouse
        .query(
            SqlScript.read(PLACES_SQL).get(0).sql(),
            List.of(this.kinds),
            row ->
                new Spelling(
                    row.getString("spelling"),
                    row.getString("state_name"),
                    new NamedPlace(
                        row.getString("place_id"),
                        row.getString("geoid"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("state"))))
        .forEach(this::add);
  }

  private record Spelling(String text, String stateName, NamedPlace place) {}

  private void add(Spelling spelling) {
    NamedPlace place = spelling.place();
    key(place.placeId(), place);
    key(place.geoid(), place);
    key(spelling.text(), place);
    if (place.local()) {
      key(spelling.text() + place.state(), place);
      key(spelling.text() + spelling.stateName(), place);
    } else {
      key(place.state(), place);
    }
  }

  private void key(String spelling, NamedPlace place) {
    String key = NameKey.of(spelling);
    if (!key.isEmpty()) {
      byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(place);
    }
  }

  /** All places that answer to a text; more than one if it does not tell them apart. */
  public List<NamedPlace> find(String text) {
    Set<NamedPlace> found = byKey.getOrDefault(NameKey.of(text), Set.of());
    if (found.isEmpty()) {
      found = withoutKind(text);
    }
    List<NamedPlace> states = found.stream().filter(p -> !p.local()).toList();
    return states.isEmpty() ? List.copyOf(found) : states;
  }

  /** "Harris" or "Harris, TX" for Harris County; a city and a county of one name are both named. */
  private Set<NamedPlace> withoutKind(String text) {
    int comma = text.lastIndexOf(',');
    String name = comma < 0 ? text : text.substring(0, comma);
    String state = comma < 0 ? "" : text.substring(comma + 1);
    Set<NamedPlace> found = new LinkedHashSet<>();
    for (String kind : List.of("County", "Parish", "city", "Borough", "Census Area", "Municipio")) {
      found.addAll(byKey.getOrDefault(NameKey.of(name + " " + kind + " " + state), Set.of()));
    }
    return found;
  }

  /** The places whose label looks most like a text, the nearest first. */
  public List<String> nearest(String text) {
    return warehouse.query(
        SqlScript.read(PLACES_SQL).get(1).sql(),
        List.of(kinds, text, text),
        row -> row.getString(1));
  }
}
