package org.uptake.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.model.DateInterval;
import org.uptake.model.EventKind;
import org.uptake.model.Locator;
import org.uptake.model.Place;
import org.uptake.model.PlaceKind;
import org.uptake.model.PolicyClaim;
import org.uptake.model.PolicyFamily;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.normalize.TableMatcher.Matched;

/**
 * ICE's sheet of agencies that take part in 287(g): one row is one agreement of one agency under
 * one model. The agency is a place of its own; the county it serves contains it. A bad date is a
 * bad cell: the agreement stays, undated, with a finding.
 */
final class AgreementSheet implements Normalizer {
  private static final Map<String, String> MODELS =
      Map.of(
          "jail enforcement model", "jail-enforcement",
          "task force model", "task-force",
          "warrant service officer", "warrant-service-officer");

  private static final Pattern COUNTY_SHERIFF = Pattern.compile("(.+ (?:County|Parish)) Sheriff.*");

  @Override
  public Facts normalize(PrintedDocument document, DocumentContext context) {
    Matched matched = TableMatcher.match(context.snapshot().file(), document, context.pipeline());
    Facts facts = new Facts(context.snapshot().snapshotId());
    Map<String, Integer> seen = new HashMap<>();
    for (PrintedRow row : matched.table().rows()) {
      Locator at = Locator.row(matched.table().name(), row.number());
      if (row.isBlank()) {
        facts.blank(at, row);
      } else {
        agreement(new Cells(row, matched), at, context, facts, seen);
      }
    }
    return facts;
  }

  private record Cells(PrintedRow row, Matched matched) {
    String get(String role) {
      return NameKey.oneLine(row.cells().get(matched.only(role).index()));
    }

    Locator locator(Locator at, String role) {
      return at.column(matched.only(role).index() + 1);
    }
  }

  private static void agreement(
      Cells cells, Locator at, DocumentContext context, Facts facts, Map<String, Integer> seen) {
    Optional<Place> state = context.places().state(cells.get("state"));
    String model = MODELS.get(cells.get("model").toLowerCase(Locale.ROOT));
    if (state.isEmpty() || model == null || cells.get("agency").isEmpty()) {
      facts.rejected(at, cells.row(), problem(cells, state.isEmpty(), model == null));
      return;
    }
    Place agency = agency(cells, at, state.get(), context, facts);
    String policyId = agency.placeId() + "/287g/" + model;
    Integer before = seen.putIfAbsent(policyId, cells.row().number());
    if (before != null) {
      facts.duplicate(at, cells.row(), "the same agency and model stand in row " + before);
      return;
    }
    facts.add(agency);
    facts.add(claim(cells, at, context, facts, agency, policyId));
    facts.kept(at, cells.row(), 1);
  }

  private static String problem(Cells cells, boolean noState, boolean noModel) {
    if (noState) {
      return "'" + cells.get("state") + "' is no state";
    }
    return noModel
        ? "'"
            + cells.get("model")
            + "' is none of the models "
            + MODELS.keySet().stream().sorted().toList()
        : "the row names no agency";
  }

  private static Place agency(
      Cells cells, Locator at, Place state, DocumentContext context, Facts facts) {
    String name = cells.get("agency").replace('’', '\'');
    String county = cells.get("county");
    boolean statewide = cells.get("type").equalsIgnoreCase("State Agency");
    boolean named = !county.isEmpty() && !county.matches("#|#?N/?A");
    Optional<Place> container =
        named && !statewide ? context.places().county(state.state(), county) : Optional.empty();
    Optional<Place> namesake = namesake(name, state, context);
    if (container.isPresent() && namesake.isPresent() && !namesake.equals(container)) {
      facts.finding(
          "contradiction",
          "warning",
          cells.locator(at, "county"),
          name
              + ", "
              + state.state()
              + ": the row's county is '"
              + county
              + "'; the agreement is kept, its county is open.");
      container = Optional.empty();
    } else if (named && !statewide && container.isEmpty()) {
      facts.finding(
          "unresolved_county",
          "warning",
          cells.locator(at, "county"),
          name
              + ", "
              + state.state()
              + ": no county of the state is called '"
              + county
              + "'; the agreement is kept, its county is open.");
    }
    return Place.uncoded(
        PlaceKind.AGENCY,
        state.state(),
        name,
        List.of(container.map(Place::placeId).orElse(state.placeId())));
  }

  /** The county in the name of a county sheriff's office. */
  private static Optional<Place> namesake(String agency, Place state, DocumentContext context) {
    Matcher sheriff = COUNTY_SHERIFF.matcher(agency);
    return sheriff.matches()
        ? context.places().county(state.state(), sheriff.group(1))
        : Optional.empty();
  }

  private static PolicyClaim claim(
      Cells cells,
      Locator at,
      DocumentContext context,
      Facts facts,
      Place agency,
      String policyId) {
    String printed = cells.get("signed");
    Optional<DateInterval> date = PrintedDates.read(printed);
    if (date.isEmpty()) {
      facts.finding(
          "unreadable_date",
          "warning",
          cells.locator(at, "signed"),
          agency.name()
              + ", "
              + agency.state()
              + ": '"
              + printed
              + "' is no date between 1900 and 2100; the agreement is kept, undated.");
    }
    return new PolicyClaim(
        policyId,
        agency.placeId(),
        PolicyFamily.AGREEMENT_287G,
        "memorandum_of_agreement",
        "unknown",
        "287(g) " + cells.get("model"),
        EventKind.SIGNED,
        date.orElseGet(DateInterval::undated),
        printed,
        date.isPresent() ? "" : "the printed date cannot be read",
        "high",
        "list",
        context.pipeline().title(),
        context.snapshot().url(),
        "",
        "type: " + cells.get("type"),
        context.snapshot().snapshotId(),
        at,
        context.snapshot().known());
  }
}
