package org.uptake.normalize;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uptake.model.Place;
import org.uptake.model.PlaceKind;
import org.uptake.model.SourceException;
import org.uptake.pipeline.CsvText;

/**
 * The places with an official code, and the ways their names are printed. Reads {@code states.csv},
 * {@code counties.csv} and {@code place-aliases.csv}.
 */
public final class PlaceReference {
  private final Map<String, Place> states = new HashMap<>();
  private final Map<String, Place> counties = new HashMap<>();
  private final Map<String, Set<Place>> countiesOfAllStates = new HashMap<>();
  private final Map<String, Place> byCode = new HashMap<>();
  private final List<String> usps = new ArrayList<>();

  /**
   * Reads the reference.
   *
   * @throws SourceException if a file is missing or malformed, or if two places of one state would
   *     answer to one spelling
   */
  public static PlaceReference read(Path folder) {
    PlaceReference reference = new PlaceReference();
    for (CsvText.Row row : CsvText.read(folder.resolve("states.csv"))) {
      reference.addState(row);
    }
    for (CsvText.Row row : CsvText.read(folder.resolve("counties.csv"))) {
      reference.addCounty(row);
    }
    for (CsvText.Row row : CsvText.read(folder.resolve("place-aliases.csv"))) {
      reference.addAlias(row);
    }
    return reference;
  }

  /** The state, district or territory that this text names, by USPS code, name or alias. */
  public Optional<Place> state(String printed) {
    return Optional.ofNullable(states.get(NameKey.of(printed)));
  }

  /** The county or equivalent of a state that this text names. */
  public Optional<Place> county(String state, String printed) {
    return Optional.ofNullable(counties.get(countyKey(state, printed)));
  }

  /**
   * The county or equivalent that this text names where no state is given: only if one place of the
   * whole country answers to it.
   */
  public Optional<Place> onlyCounty(String printed) {
    Set<Place> named = countiesOfAllStates.getOrDefault(NameKey.of(printed), Set.of());
    return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
  }

  /** The state or county with this official code. */
  public Optional<Place> coded(String geoid) {
    return Optional.ofNullable(byCode.get(geoid));
  }

  /** All USPS codes, in the reference's order. */
  public List<String> usps() {
    return List.copyOf(usps);
  }

  private void addState(CsvText.Row row) {
    String code = row.get("usps");
    Place place =
        new Place(
            Place.stateId(code),
            Optional.of(row.get("geoid")),
            PlaceKind.STATE,
            row.get("name"),
            code,
            List.of(Place.NATION_ID));
    usps.add(code);
    code(row, place);
    put(states, NameKey.of(code), place, row);
    put(states, NameKey.of(row.get("name")), place, row);
  }

  private void addCounty(CsvText.Row row) {
    String state = row.get("state");
    Place place =
        new Place(
            Place.countyId(row.get("geoid")),
            Optional.of(row.get("geoid")),
            PlaceKind.COUNTY,
            row.get("name"),
            state,
            List.of(Place.stateId(state)));
    code(row, place);
    putCounty(row.get("name"), place, row);
  }

  private void code(CsvText.Row row, Place place) {
    Place before = byCode.putIfAbsent(row.get("geoid"), place);
    if (before != null) {
      throw new SourceException(
          row.file()
              + ", row "
              + row.number()
              + ": code "
              + row.get("geoid")
              + " stands for "
              + before.name()
              + " already");
    }
  }

  private void addAlias(CsvText.Row row) {
    String geoid = row.get("geoid");
    Place place =
        coded(geoid)
            .orElseThrow(
                () ->
                    new SourceException(
                        row.file() + ", row " + row.number() + ": no place has code " + geoid));
    if (!place.state().equals(row.get("state"))) {
      throw new SourceException(
          row.file()
              + ", row "
              + row.number()
              + ": "
              + place.name()
              + " is in "
              + place.state()
              + ", not in "
              + row.get("state"));
    }
    if (place.kind() == PlaceKind.STATE) {
      put(states, NameKey.of(row.get("alias")), place, row);
    } else {
      putCounty(row.get("alias"), place, row);
    }
  }

  private void putCounty(String name, Place place, CsvText.Row row) {
    put(counties, countyKey(place.state(), name), place, row);
    countiesOfAllStates.computeIfAbsent(NameKey.of(name), n -> new HashSet<>()).add(place);
  }

  private static String countyKey(String state, String printed) {
    return state + " " + NameKey.of(printed);
  }

  private static void put(Map<String, Place> index, String key, Place place, CsvText.Row row) {
    Place before = index.putIfAbsent(key, place);
    if (before != null && !before.equals(place)) {
      throw new SourceException(
          row.file()
              + ", row "
              + row.number()
              + ": "
              + place.name()
              + " ("
              + place.placeId()
              + ") and "
              + before.name()
              + " ("
              + before.placeId()
              + ") share the spelling '"
              + key
              + "'. Two places must not answer to one name.");
    }
  }
}
