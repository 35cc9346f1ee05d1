package org.uptake.normalize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.uptake.model.DateInterval;
import org.uptake.model.EventKind;
import org.uptake.model.Locator;
import org.uptake.model.Place;
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

  /** A row that can be read: its state, its model, and the county it names, if any. */
  private record Agreement(AgreementRow row, Place state, String model, Optional<Place> county) {}

  @Override
  public Facts normalize(PrintedDocument document, DocumentContext context) {
    Matched matched = TableMatcher.match(context.snapshot().file(), document, context.pipeline());
    Facts facts = new Facts(context.snapshot().snapshotId());
    AgencyPlaces agencies = new AgencyPlaces();
    List<Agreement> agreements = new ArrayList<>();
    for (PrintedRow row : matched.table().rows()) {
      Locator at = Locator.row(matched.table().name(), row.number());
      Optional<String> misfit = matched.misfit(row);
      if (row.isBlank()) {
        facts.blank(at, row);
      } else if (misfit.isPresent()) {
        facts.rejected(at, row, misfit.get());
      } else {
        read(new AgreementRow(row, at, matched), context, facts)
            .ifPresent(
                a -> {
                  agencies.note(a.state(), a.row().agency(), a.model(), a.county());
                  agreements.add(a);
                });
      }
    }
    Map<String, Integer> seen = new HashMap<>();
    agreements.forEach(a -> keep(a, agencies, context, facts, seen));
    return facts;
  }

  private static Optional<Agreement> read(AgreementRow row, DocumentContext context, Facts facts) {
    Optional<Place> state = context.places().state(row.get("state"));
    String model = MODELS.get(row.get("model").toLowerCase(Locale.ROOT));
    if (state.isEmpty() || model == null || row.agency().isEmpty()) {
      facts.rejected(row.at(), row.row(), problem(row, state.isEmpty(), model == null));
      return Optional.empty();
    }
    Optional<Place> county = row.county(state.get(), context.places());
    if (row.namesCounty() && county.isEmpty()) {
      boolean contradiction = row.contradictsItself(state.get(), context.places());
      facts.finding(
          contradiction ? "contradiction" : "unresolved_county",
          "warning",
          row.locator("county"),
          row.who(state.get())
              + (contradiction ? ": the row's county is '" : ": no county of the state is called '")
              + row.get("county")
              + "'; the agreement is kept, its county is open.");
    }
    return Optional.of(new Agreement(row, state.get(), model, county));
  }

  private static String problem(AgreementRow row, boolean noState, boolean noModel) {
    if (noState) {
      return "'" + row.get("state") + "' is no state";
    }
    return noModel
        ? "'"
            + row.get("model")
            + "' is none of the models "
            + MODELS.keySet().stream().sorted().toList()
        : "the row names no agency";
  }

  private static void keep(
      Agreement agreement,
      AgencyPlaces agencies,
      DocumentContext context,
      Facts facts,
      Map<String, Integer> seen) {
    AgreementRow row = agreement.row();
    Place agency = agencies.of(agreement.state(), row.agency(), agreement.county());
    String policyId = agency.placeId() + "/287g/" + agreement.model();
    Integer before = seen.putIfAbsent(policyId, row.row().number());
    if (before != null) {
      facts.duplicate(row.at(), row.row(), "the same agency and model stand in row " + before);
      return;
    }
    facts.add(agency);
    facts.add(claim(row, context, facts, agency, policyId));
    facts.kept(row.at(), row.row(), 1);
  }

  private static PolicyClaim claim(
      AgreementRow row, DocumentContext context, Facts facts, Place agency, String policyId) {
    String printed = row.get("signed");
    Optional<DateInterval> read = PrintedDates.read(printed);
    Optional<LocalDate> published = context.snapshot().publishedOn();
    Optional<DateInterval> date =
        read.filter(
            d -> published.isEmpty() || !d.earliest().orElseThrow().isAfter(published.get()));
    if (date.isEmpty()) {
      String why =
          read.isEmpty()
              ? "' is no date between 1900 and 2100"
              : "' is after the sheet's own day, " + published.map(LocalDate::toString).orElse("");
      facts.finding(
          "unreadable_date",
          "warning",
          row.locator("signed"),
          agency.name()
              + ", "
              + agency.state()
              + ": '"
              + printed
              + why
              + "; the agreement is kept, undated.");
    }
    return new PolicyClaim(
        policyId,
        agency.placeId(),
        PolicyFamily.AGREEMENT_287G,
        "memorandum_of_agreement",
        "unknown",
        "287(g) " + row.get("model"),
        EventKind.SIGNED,
        date.orElseGet(DateInterval::undated),
        printed,
        date.isPresent() ? "" : "the printed date cannot be used",
        "high",
        "list",
        context.pipeline().title(),
        context.snapshot().url(),
        "",
        "type: " + row.get("type"),
        context.snapshot().snapshotId(),
        row.at(),
        context.snapshot().known());
  }
}
