package org.uptake.normalize;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uptake.model.Place;
import org.uptake.model.SourceException;
import org.uptake.pipeline.CsvText;

/**
 * Spellings of an agency that are one agency, from {@code agency-aliases.csv}. A row may hold for
 * one model only: where the county signed the jail agreement and the sheriff the other, a list may
 * have printed both under one name. The state is part of the spelling, as some listings had the
 * wrong one. Nothing is joined on resemblance.
 */
final class AgencyNames {
  private final PlaceReference places;
  private final Map<String, Agency> bySpelling = new HashMap<>();

  /** An agency by the name that stands for all its spellings. */
  record Agency(Place state, String name) {

    private boolean isSame(Agency other) {
      return state.equals(other.state()) && Place.slug(name).equals(Place.slug(other.name()));
    }
  }

  private AgencyNames(PlaceReference places) {
    this.places = places;
  }

  /**
   * Reads the aliases.
   *
   * @throws SourceException if a row names no state or no model, has no evidence, repeats a
   *     spelling, or points at another alias
   */
  static AgencyNames read(Path file, PlaceReference places) {
    AgencyNames names = new AgencyNames(places);
    List<CsvText.Row> rows = CsvText.read(file);
    rows.forEach(names::add);
    rows.forEach(names::refuseChain);
    return names;
  }

  /** The agency of a spelling; empty if the state is none. */
  Optional<Agency> of(String printedState, String spelling, AgreementModel model) {
    String key = key(printedState, spelling);
    Agency forModel = bySpelling.get(key + model.code());
    Agency forAll = bySpelling.get(key);
    if (forModel != null || forAll != null) {
      return Optional.ofNullable(forModel == null ? forAll : forModel);
    }
    return places.state(printedState).map(state -> new Agency(state, spelling));
  }

  /**
   * Checks the pairs that must never be joined.
   *
   * @throws SourceException if aliases make one agency of a pair
   */
  void refuseJoined(Path pairs) {
    for (CsvText.Row row : CsvText.read(pairs)) {
      Optional<Agency> one = of(row.get("state_a"), row.get("agency_a"), AgreementModel.NOT_STATED);
      Optional<Agency> other =
          of(row.get("state_b"), row.get("agency_b"), AgreementModel.NOT_STATED);
      if (one.isEmpty() || other.isEmpty() || one.get().isSame(other.get())) {
        throw wrong(
            row,
            row.get("agency_a")
                + " and "
                + row.get("agency_b")
                + " are two agencies of known states; the aliases make one of them");
      }
    }
  }

  private void add(CsvText.Row row) {
    Place state =
        places
            .state(row.get("agency_state"))
            .orElseThrow(() -> wrong(row, "agency_state names no state"));
    if (row.get("evidence").isBlank()) {
      throw wrong(row, "evidence is empty: say what shows that both names are one agency");
    }
    Agency agency = new Agency(state, row.get("agency"));
    if (bySpelling.put(key(row), agency) != null) {
      throw wrong(row, "'" + row.get("agency_alias") + "' stands for an agency already");
    }
  }

  private void refuseChain(CsvText.Row row) {
    String target = key(row.get("agency_state"), row.get("agency"));
    boolean itself = target.equals(key(row.get("state"), row.get("agency_alias")));
    if (!itself
        && (bySpelling.containsKey(target) || bySpelling.containsKey(target + model(row)))) {
      throw wrong(row, "'" + row.get("agency") + "' is an alias itself; name the agency");
    }
  }

  private String key(CsvText.Row row) {
    return key(row.get("state"), row.get("agency_alias")) + model(row);
  }

  private static String model(CsvText.Row row) {
    return row.get("model").isEmpty()
        ? ""
        : AgreementModel.of(row.get("model"))
            .orElseThrow(() -> wrong(row, "model is none of " + AgreementModel.allSpellings()))
            .code();
  }

  private String key(String printedState, String spelling) {
    String state = places.state(printedState).map(Place::state).orElse(Place.slug(printedState));
    return state + "/" + Place.slug(spelling) + "/";
  }

  private static SourceException wrong(CsvText.Row row, String what) {
    return new SourceException(row.file() + ", row " + row.number() + ": " + what);
  }
}
