package org.uptake.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.model.Locator;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.SourceException;
import org.uptake.normalize.TableMatcher.Matched;

/** One row of a 287(g) list, its cells by role, on one line each. */
record AgreementRow(PrintedRow row, Locator at, Matched matched) {
  private static final Pattern COUNTY_SHERIFF = Pattern.compile("(.+ (?:County|Parish)) Sheriff.*");
  private static final Pattern NO_COUNTY = Pattern.compile("|#|#?N/?A");

  /** The rows that can be read; blank ones and misfits get their outcome here. */
  static List<AgreementRow> readable(Matched matched, Facts facts) {
    List<AgreementRow> rows = new ArrayList<>();
    for (PrintedRow row : matched.table().rows()) {
      Locator at = Locator.row(matched.table().name(), row.number());
      Optional<String> misfit = matched.misfit(row);
      if (row.isBlank()) {
        facts.blank(at, row);
      } else if (misfit.isPresent()) {
        facts.rejected(at, row, misfit.get());
      } else {
        rows.add(new AgreementRow(row, at, matched));
      }
    }
    return rows;
  }

  String get(String role) {
    return NameKey.oneLine(row.cells().get(matched.only(role).index()));
  }

  /**
   * A day in ISO form.
   *
   * @throws SourceException if the cell holds none
   */
  LocalDate day(String role) {
    try {
      return LocalDate.parse(get(role));
    } catch (DateTimeException e) {
      throw new SourceException(
          matched.only(role).heading() + " '" + get(role) + "' is not a day like 2025-07-18");
    }
  }

  String heading(String role) {
    return matched.only(role).heading();
  }

  Locator locator(String role) {
    return at.column(matched.only(role).index() + 1);
  }

  String agency() {
    return get("agency").replace('’', '\'');
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
