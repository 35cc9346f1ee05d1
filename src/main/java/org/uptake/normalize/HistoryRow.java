package org.uptake.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uptake.model.Place;
import org.uptake.model.SourceException;

/** Reads one row of the table of signings, under the corrections of its cells. */
record HistoryRow(AgreementRow row, DocumentContext context, Facts facts) {

  /** The table's end of an agreement, and what the end is taken from. */
  record End(String day, String basis) {

    /** Why no event is taken from it. */
    String told() {
      return switch (basis) {
        case "last_fiscal_year" ->
            "the table's end, "
                + day
                + ", is the close of the last fiscal year with removals counted: no end";
        case "last_listed" -> "last on the list of " + day + " by the table";
        default -> "";
      };
    }
  }

  /** A signing. */
  record Signing(
      AgreementRow row,
      AgreementParty party,
      List<String> counties,
      String printed,
      End end,
      String confidence,
      String note) {

    String policyId() {
      return party.policyId(party.agency());
    }
  }

  /**
   * Reads the row.
   *
   * @throws SourceException if it names no agency, model or confidence
   */
  Signing read() {
    String model = corrected("model");
    AgreementParty party = AgreementParty.of(corrected("state"), row.agency(), model, context);
    String confidence = corrected("confidence");
    if (!RegisterWords.CONFIDENCE.contains(confidence)) {
      throw new SourceException("confidence '" + confidence + "' is not high, medium or low");
    }
    End end = new End(corrected("ended"), corrected("end_basis"));
    List<String> notes = new ArrayList<>();
    notes.add(row.get("note"));
    notes.add(end.told());
    if (row.get("model").contains("->")) {
      notes.add("one document that ICE relabelled, filed under the later model");
    }
    if (!row.agency().equals(party.name())) {
      notes.add("printed as " + row.get("agency"));
    }
    notes.removeIf(String::isEmpty);
    return new Signing(
        row,
        party,
        counties(party),
        row.get("signed"),
        end,
        // Without a model no list that is held shows the agreement.
        party.model() == AgreementModel.NOT_STATED ? "low" : confidence,
        String.join("; ", notes));
  }

  private List<String> counties(AgreementParty party) {
    List<String> counties = new ArrayList<>();
    for (String code : row.get("county_code").split("; ?", -1)) {
      Optional<Place> county =
          context.places().coded(code).filter(c -> c.state().equals(party.state().state()));
      if (county.isPresent()) {
        counties.add(county.get().placeId());
      } else if (!code.isEmpty()) {
        facts.finding(
            "wrong_code",
            "warning",
            row.locator("county_code"),
            party + ": no county of the state has code " + code + "; the county is open.");
      }
    }
    return counties;
  }

  private String corrected(String role) {
    String label = row.get("state") + " " + row.get("agency") + " " + row.get("signed");
    String printed = row.get(role);
    Optional<Corrections.Correction> right =
        context.corrections().ofText(context.publishedOn(), label, row.heading(role), printed);
    right.ifPresent(
        r ->
            facts.finding(
                "correction",
                "note",
                row.locator(role),
                label
                    + ", "
                    + row.heading(role)
                    + ": the document has '"
                    + printed
                    + "', right is '"
                    + r.rightPrinted()
                    + "'. "
                    + r.reason()
                    + " Evidence: "
                    + r.evidence()
                    + " ("
                    + r.row()
                    + ")"));
    return right.map(Corrections.Correction::rightPrinted).orElse(printed);
  }
}
