package org.uptake.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uptake.model.DateInterval;
import org.uptake.model.EventKind;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument;
import org.uptake.model.SourceException;
import org.uptake.normalize.AgreementClaims.Happened;
import org.uptake.normalize.TableMatcher.Matched;

/**
 * ICE's sheets of agencies that take part in 287(g), or have asked to: one row is one agency under
 * one model. The agency is a place of its own; the county it serves contains it. A bad date is a
 * bad cell: the agreement stays, undated, with a finding. A request is no agreement.
 */
final class AgreementSheet implements Normalizer {
  private final EventKind event;

  private AgreementSheet(EventKind event) {
    this.event = event;
  }

  /** The sheet of agencies that have signed. */
  static AgreementSheet participants() {
    return new AgreementSheet(EventKind.SIGNED);
  }

  /** The sheet of agencies that have asked to take part; it has no day of signing. */
  static AgreementSheet requests() {
    return new AgreementSheet(EventKind.INTRODUCED);
  }

  /** A row that can be read: its party, and the county it names, if any. */
  private record Agreement(AgreementRow row, AgreementParty party, Optional<Place> county) {}

  @Override
  public Facts normalize(PrintedDocument document, DocumentContext context) {
    Matched matched = TableMatcher.match(context.snapshot().file(), document, context.pipeline());
    Facts facts = new Facts(context.snapshot().snapshotId());
    AgencyPlaces agencies = new AgencyPlaces();
    List<Agreement> agreements = new ArrayList<>();
    for (AgreementRow row : AgreementRow.readable(matched, facts)) {
      try {
        Agreement read = read(row, context, facts);
        AgreementParty party = read.party();
        agencies.note(party.state(), party.name(), party.model().code(), read.county());
        agreements.add(read);
      } catch (SourceException e) {
        facts.rejected(row.at(), row.row(), String.valueOf(e.getMessage()));
      }
    }
    Map<String, Integer> seen = new HashMap<>();
    agreements.forEach(a -> keep(a, agencies, context, facts, seen));
    return facts;
  }

  private static Agreement read(AgreementRow row, DocumentContext context, Facts facts) {
    AgreementParty party = AgreementParty.of(row, context);
    Optional<Place> county = row.county(party.state(), context.places());
    if (row.namesCounty() && county.isEmpty()) {
      boolean contradiction = row.contradictsItself(party.state(), context.places());
      facts.finding(
          contradiction ? "contradiction" : "unresolved_county",
          "warning",
          row.locator("county"),
          party
              + (contradiction ? ": the row's county is '" : ": no county of the state is called '")
              + row.get("county")
              + "'; the agreement is kept, its county is open.");
      if (!contradiction) {
        facts.unresolved(row.locator("county"), party.state().state(), row.get("county"));
      }
    }
    return new Agreement(row, party, county);
  }

  private void keep(
      Agreement agreement,
      AgencyPlaces agencies,
      DocumentContext context,
      Facts facts,
      Map<String, Integer> seen) {
    AgreementRow row = agreement.row();
    AgreementParty party = agreement.party();
    Place agency = agencies.of(party.state(), party.name(), agreement.county());
    Integer before = seen.putIfAbsent(party.policyId(agency), row.row().number());
    if (before != null) {
      facts.duplicate(row.at(), row.row(), "the same agency and model stand in row " + before);
      return;
    }
    Happened what =
        event == EventKind.SIGNED
            ? AgreementClaims.signed(
                row, party, row.get("signed"), context.snapshot().publishedOn(), facts)
            : asked(context);
    AgreementClaims claims = new AgreementClaims(context);
    facts.add(agency);
    facts.add(
        claims.claim(row, party, agency, what, claims.byDocument("type: " + row.get("type"))));
    facts.kept(row.at(), row.row(), 1);
  }

  /** The agency had asked by the sheet's own day. */
  private Happened asked(DocumentContext context) {
    return new Happened(
        event,
        context
            .snapshot()
            .publishedOn()
            .map(DateInterval::noLaterThan)
            .orElseGet(DateInterval::undated),
        "",
        "on the sheet of pending requests; when the agency asked is not printed");
  }
}
