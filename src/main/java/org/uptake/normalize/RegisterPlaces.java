package org.uptake.normalize;

import java.util.ArrayList;
import java.util.List;
import org.uptake.model.Coded;
import org.uptake.model.Locator;
import org.uptake.model.Place;
import org.uptake.model.PlaceKind;
import org.uptake.model.SourceException;
import org.uptake.normalize.PolicyRegister.RegisterRow;

/** Finds the places that a register row names, and checks its codes against the reference. */
final class RegisterPlaces {
  private final PlaceReference reference;
  private final Facts facts;
  private final Locator at;

  RegisterPlaces(PlaceReference reference, Facts facts, Locator at) {
    this.reference = reference;
    this.facts = facts;
    this.at = at;
  }

  List<Place> of(RegisterRow row) {
    String[] names = row.required("place").split(";", -1);
    String[] kinds = row.get("place_kind").split(";", -1);
    String[] codes = row.get("county_code").split(";", -1);
    if (kinds.length != names.length || (codes.length != names.length && codes.length != 1)) {
      throw new SourceException(
          "place, place_kind and county_code must name equally many places, separated by ;");
    }
    Place state =
        reference
            .state(row.get("state"))
            .orElseThrow(() -> new SourceException("'" + row.get("state") + "' is no state"));
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      PlaceKind kind = Coded.of(PlaceKind.class, kinds[i].strip());
      String code = codes.length == 1 ? codes[0].strip() : codes[i].strip();
      String name = NameKey.oneLine(names[i]);
      if (name.isEmpty()) {
        throw new SourceException("place '" + row.get("place") + "' names an empty place");
      }
      places.add(place(name, kind, code, state));
    }
    return places;
  }

  private Place place(String name, PlaceKind kind, String codes, Place state) {
    return switch (kind) {
      case STATE -> state(name, state);
      case COUNTY -> county(name, codes, state);
      case MUNICIPALITY, AGENCY ->
          Place.uncoded(kind, state.state(), name.replace('’', '\''), containers(codes, state));
      case NATION -> throw new SourceException("the register holds no national policies");
    };
  }

  private Place state(String name, Place state) {
    return reference
        .state(name)
        .filter(state::equals)
        .orElseThrow(() -> new SourceException("'" + name + "' is not the state " + state.state()));
  }

  private Place county(String name, String code, Place state) {
    Place county =
        reference.county(state.state(), name).orElseThrow(() -> noSuchCounty(name, state));
    if (!code.isEmpty() && !code.equals(county.geoid().orElse(""))) {
      facts.finding(
          "wrong_code",
          "warning",
          at,
          name
              + ", "
              + state.state()
              + ": the row has code "
              + code
              + ", the reference "
              + county.geoid().orElse("none")
              + "; the name decides.");
    }
    return county;
  }

  private SourceException noSuchCounty(String name, Place state) {
    facts.unresolved(at, state.state(), name);
    return new SourceException("no county of " + state.state() + " is called '" + name + "'");
  }

  private List<String> containers(String codes, Place state) {
    if (codes.isEmpty()) {
      return List.of(state.placeId());
    }
    List<String> containers = new ArrayList<>();
    for (String code : codes.split("\\|", -1)) {
      Place county =
          reference
              .coded(code)
              .filter(p -> p.state().equals(state.state()))
              .orElseThrow(
                  () -> new SourceException("no county of " + state.state() + " has code " + code));
      containers.add(county.placeId());
    }
    return containers;
  }
}
