package org.uptake.normalize;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.model.Locator;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.normalize.TableMatcher.Matched;

/** One row of the 287(g) sheet, its cells by role, on one line each. */
record AgreementRow(PrintedRow row, Locator at, Matched matched) {
  private static final Pattern COUNTY_SHERIFF = Pattern.compile("(.+ (?:County|Parish)) Sheriff.*");
  private static final Pattern NO_COUNTY = Pattern.compile("|#|#?N/?A");

  String get(String role) {
    return NameKey.oneLine(row.cells().get(matched.only(role).index()));
  }

  Locator locator(String role) {
    return at.column(matched.only(role).index() + 1);
  }

  String agency() {
    return get("agency").replace('’', '\'');
  }

  /** The agency and its state, for messages. */
  String who(Place state) {
    return agency() + ", " + state.state();
  }

  /** Whether the row names a county that the agency serves; a state agency serves the state. */
  boolean namesCounty() {
    return !NO_COUNTY.matcher(get("county")).matches()
        && !get("type").equalsIgnoreCase("State Agency");
  }

  /** The county that the row names, unless the agency's own name contradicts it. */
  Optional<Place> county(Place state, PlaceReference places) {
    return namesCounty() && !contradictsItself(state, places)
        ? places.county(state.state(), get("county"))
        : Optional.empty();
  }

  /** Whether a county sheriff's office stands beside another county. */
  boolean contradictsItself(Place state, PlaceReference places) {
    Matcher sheriff = COUNTY_SHERIFF.matcher(agency());
    Optional<Place> namesake =
        sheriff.matches() ? places.county(state.state(), sheriff.group(1)) : Optional.empty();
    Optional<Place> printed = places.county(state.state(), get("county"));
    return namesCounty()
        && namesake.isPresent()
        && printed.isPresent()
        && !namesake.equals(printed);
  }
}
