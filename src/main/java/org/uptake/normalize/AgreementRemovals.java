package org.uptake.normalize;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.uptake.model.DateInterval;
import org.uptake.model.DatePrecision;
import org.uptake.model.EventKind;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument;
import org.uptake.model.SourceException;
import org.uptake.normalize.AgreementClaims.Happened;
import org.uptake.normalize.TableMatcher.Matched;

/**
 * Agreements that left ICE's lists. A row is a window: the agreement left after the last list that
 * prints it and by the first that does not, and that is known from the latter day on. The last day
 * seen is never the end.
 */
final class AgreementRemovals implements Normalizer {

  @Override
  public Facts normalize(PrintedDocument document, DocumentContext context) {
    Matched matched = TableMatcher.match(context.snapshot().file(), document, context.pipeline());
    Facts facts = new Facts(context.snapshot().snapshotId());
    Set<String> seen = new HashSet<>();
    for (AgreementRow row : AgreementRow.readable(matched, facts)) {
      if (!seen.add(row.row().printed())) {
        facts.duplicate(row.at(), row.row(), "the same row stands above");
        continue;
      }
      try {
        read(row, context, facts);
      } catch (SourceException e) {
        facts.rejected(row.at(), row.row(), String.valueOf(e.getMessage()));
      }
    }
    return facts;
  }

  private static void read(AgreementRow row, DocumentContext context, Facts facts) {
    AgreementParty party = AgreementParty.of(row, context);
    LocalDate without = row.day("first_without");
    Optional<LocalDate> with =
        row.get("last_with").isEmpty() ? Optional.empty() : Optional.of(row.day("last_with"));
    if (with.isPresent() && !with.get().isBefore(without)) {
      throw new SourceException(
          "the list of " + without + " cannot be the first without it after that of " + with.get());
    }
    if (!RegisterWords.CONFIDENCE.contains(row.get("confidence"))) {
      throw new SourceException(
          "confidence '" + row.get("confidence") + "' is not one of high, medium and low");
    }
    AgreementClaims claims = new AgreementClaims(context);
    Place agency = party.agency();
    facts.add(agency);
    facts.add(
        claims.claim(
            row,
            party,
            agency,
            left(with, without),
            claims.byRoster(without, Optional.empty(), "").with(row.get("confidence"), note(row))));
    facts.kept(row.at(), row.row(), 1);
  }

  private static Happened left(Optional<LocalDate> with, LocalDate without) {
    DateInterval window =
        with.map(day -> day.plusDays(1))
            .map(
                first ->
                    DateInterval.between(
                        first,
                        without,
                        first.equals(without) ? DatePrecision.DAY : DatePrecision.BETWEEN))
            .orElseGet(() -> DateInterval.noLaterThan(without));
    return new Happened(
        EventKind.LAST_LISTED,
        window,
        without.toString(),
        with.map(day -> "on the list of " + day + ", not on that of " + without)
            .orElse("not on the list of " + without + "; the last list with it is not held"));
  }

  private static String note(AgreementRow row) {
    return row.get("note").isEmpty()
        ? row.get("evidence")
        : row.get("note") + ". " + row.get("evidence");
  }
}
