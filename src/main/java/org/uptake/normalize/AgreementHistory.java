package org.uptake.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.uptake.model.EventKind;
import org.uptake.model.Locator;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument;
import org.uptake.model.SourceException;
import org.uptake.normalize.AgreementClaims.Happened;
import org.uptake.normalize.HistoryRow.Signing;
import org.uptake.normalize.TableMatcher.Matched;

/**
 * A table of signings before the rosters: one row is one signing. A signing at which the table lets
 * the one before it end is a re-signing. The table's ends are no events: some are the next signing,
 * some the close of a fiscal year in which removals were counted, and the others the last list that
 * names the agency, which is not the end either. Ends are windows, in a document of their own.
 */
final class AgreementHistory implements Normalizer {

  @Override
  public Facts normalize(PrintedDocument document, DocumentContext context) {
    Matched matched = TableMatcher.match(context.snapshot().file(), document, context.pipeline());
    Facts facts = new Facts(context.snapshot().snapshotId());
    Set<String> seen = new HashSet<>();
    List<Signing> signings = new ArrayList<>();
    for (AgreementRow row : AgreementRow.readable(matched, facts)) {
      if (!seen.add(row.row().printed())) {
        facts.duplicate(row.at(), row.row(), "the same row stands above");
        continue;
      }
      try {
        signings.add(new HistoryRow(row, context, facts).read());
      } catch (SourceException e) {
        facts.rejected(row.at(), row.row(), String.valueOf(e.getMessage()));
      }
    }
    keepAll(signings, context, facts);
    signings.stream()
        .filter(s -> s.end().basis().isEmpty())
        .findFirst()
        .ifPresent(
            s ->
                facts.finding(
                    "evidence_gap",
                    "note",
                    new Locator(matched.table().name()),
                    "No list is held between the last one of this table ('"
                        + s.row().get("status")
                        + "') and the first roster that is held: an agreement on both is taken as"
                        + " unbroken."));
    return facts;
  }

  private static void keepAll(List<Signing> signings, DocumentContext context, Facts facts) {
    Map<String, Set<String>> counties = new HashMap<>();
    Set<String> renewals = new HashSet<>();
    for (Signing s : signings) {
      counties
          .computeIfAbsent(s.party().agency().placeId(), k -> new TreeSet<>())
          .addAll(s.counties());
      if (s.end().basis().equals("next_signing")) {
        renewals.add(s.policyId() + " " + s.end().day());
      }
    }
    AgreementClaims claims = new AgreementClaims(context);
    for (Signing s : signings) {
      Set<String> in = counties.getOrDefault(s.party().agency().placeId(), Set.of());
      Place agency = in.isEmpty() ? s.party().agency() : s.party().agency(List.copyOf(in));
      Happened signed =
          AgreementClaims.signed(s.row(), s.party(), s.printed(), Optional.empty(), facts);
      boolean again = renewals.contains(s.policyId() + " " + s.printed());
      Happened what =
          again
              ? new Happened(
                  EventKind.REAFFIRMED,
                  signed.date(),
                  signed.printed(),
                  "the table lets the agreement before it end on this day: a re-signing")
              : signed;
      facts.add(agency);
      facts.add(
          claims.claim(
              s.row(),
              s.party(),
              agency,
              what,
              claims.byDocument(s.note()).with(s.confidence(), s.note())));
      facts.kept(s.row().at(), s.row().row(), 1);
    }
  }
}
