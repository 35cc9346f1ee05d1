package org.uptake.normalize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uptake.model.Locator;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument;
import org.uptake.model.SourceException;
import org.uptake.normalize.RosterListing.Signing;
import org.uptake.normalize.TableMatcher.Matched;

/**
 * ICE's rosters, reduced to the first and the last day on which each spelling of an agency stood
 * under a model, with every signing day printed. Each fact is known from the roster that first
 * shows it, not from the day of this file. That a listing is gone says nothing here: it may go on
 * under another spelling, and removals are a document of their own.
 */
final class AgreementLineage implements Normalizer {

  @Override
  public Facts normalize(PrintedDocument document, DocumentContext context) {
    Matched matched = TableMatcher.match(context.snapshot().file(), document, context.pipeline());
    Facts facts = new Facts(context.snapshot().snapshotId());
    Set<String> seen = new HashSet<>();
    List<RosterListing> listings = new ArrayList<>();
    for (AgreementRow row : AgreementRow.readable(matched, facts)) {
      if (!seen.add(row.row().printed())) {
        facts.duplicate(row.at(), row.row(), "the same row stands above");
        continue;
      }
      try {
        listings.add(RosterListing.of(row, context, facts));
      } catch (SourceException e) {
        facts.rejected(row.at(), row.row(), String.valueOf(e.getMessage()));
      }
    }
    Map<String, List<RosterListing>> byPolicy =
        listings.stream().collect(Collectors.groupingBy(RosterListing::policyId));
    Optional<LocalDate> firstRoster =
        listings.stream().map(RosterListing::first).min(Comparator.naturalOrder());
    for (RosterListing listing : listings) {
      List<RosterListing> same = byPolicy.getOrDefault(listing.policyId(), List.of(listing));
      keep(listing, same, firstRoster.orElseThrow(), context, facts);
    }
    tellUnused(listings, context, facts);
    return facts;
  }

  private static void keep(
      RosterListing listing,
      List<RosterListing> samePolicy,
      LocalDate firstRoster,
      DocumentContext context,
      Facts facts) {
    List<Signing> signings = listing.settled(samePolicy);
    Optional<LocalDate> bound = listing.onlyBound(samePolicy, firstRoster);
    AgreementRow row = listing.row();
    AgreementParty party = listing.party();
    Place agency = listing.agency();
    AgreementClaims claims = new AgreementClaims(context);
    String as = row.agency().equals(party.name()) ? "" : "printed as " + row.get("agency");
    facts.add(agency);
    listing
        .days()
        .forEach(
            day ->
                facts.add(
                    claims.claim(
                        row,
                        party,
                        agency,
                        day.equals(listing.first())
                            ? AgreementClaims.listed(day, bound)
                            : AgreementClaims.listed(day),
                        claims.byRoster(day, Optional.empty(), as))));
    signings.forEach(
        s ->
            facts.add(
                claims.claim(
                    row, party, agency, s.what(), claims.byRoster(s.from(), s.until(), as))));
    facts.kept(row.at(), row.row(), listing.days().size() + signings.size());
  }

  /** A change of a signing day that no listing prints is told, not lost. */
  private static void tellUnused(
      List<RosterListing> listings, DocumentContext context, Facts facts) {
    Set<String> used = new HashSet<>();
    listings.forEach(l -> l.change().ifPresent(c -> used.add(c.row())));
    for (SigningChanges.Change change : context.agreements().changes().all()) {
      if (!used.contains(change.row())) {
        facts.finding(
            "date_change_unused",
            "warning",
            new Locator(change.row()),
            "No listing prints "
                + change.before()
                + " and "
                + change.after()
                + " for "
                + change.listing()
                + ".");
      }
    }
  }
}
