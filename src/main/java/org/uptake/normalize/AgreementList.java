package org.uptake.normalize;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument;
import org.uptake.model.SourceException;
import org.uptake.normalize.AgreementClaims.Stated;
import org.uptake.normalize.TableMatcher.Matched;

/**
 * ICE's own list of agreements as of a day: each row is an agreement that was in force by then, and
 * the day of its signing. The list may lag behind a later signing; both days stand.
 */
final class AgreementList implements Normalizer {

  @Override
  public Facts normalize(PrintedDocument document, DocumentContext context) {
    Matched matched = TableMatcher.match(context.snapshot().file(), document, context.pipeline());
    Facts facts = new Facts(context.snapshot().snapshotId());
    Set<String> seen = new HashSet<>();
    for (AgreementRow row : AgreementRow.readable(matched, facts)) {
      try {
        read(row, context, facts, seen);
      } catch (SourceException e) {
        facts.rejected(row.at(), row.row(), String.valueOf(e.getMessage()));
      }
    }
    return facts;
  }

  private static void read(
      AgreementRow row, DocumentContext context, Facts facts, Set<String> seen) {
    AgreementParty party = AgreementParty.of(row, context);
    LocalDate asOf = row.day("as_of");
    Place agency = party.agency();
    if (!seen.add(party.policyId(agency))) {
      facts.duplicate(row.at(), row.row(), "the same agency and model stand above");
      return;
    }
    AgreementClaims claims = new AgreementClaims(context);
    Stated how = claims.byDocument("");
    facts.add(agency);
    facts.add(claims.claim(row, party, agency, AgreementClaims.listed(asOf), how));
    facts.add(
        claims.claim(
            row,
            party,
            agency,
            AgreementClaims.signed(row, party, row.get("signed"), Optional.of(asOf), facts),
            how));
    facts.kept(row.at(), row.row(), 2);
  }
}
