package org.uptake.normalize;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.uptake.model.EventKind;
import org.uptake.model.Place;
import org.uptake.model.SourceException;
import org.uptake.normalize.AgreementClaims.Happened;
import org.uptake.normalize.SigningChanges.Change;

/**
 * One spelling of an agency under one model, from the first roster to the last that prints it.
 *
 * @param signings the days printed, each with the rosters that print it
 * @param change how the printed day changed, where it did
 */
record RosterListing(
    AgreementRow row,
    AgreementParty party,
    Place agency,
    LocalDate first,
    LocalDate last,
    List<Signing> signings,
    Optional<Change> change) {
  private static final int LONGEST_RE_DATING = 90;
  private static final String LISTED_BEFORE =
      "the list had shown the agreement before this day, which thus does not date its first signing";

  /**
   * A printed signing day.
   *
   * @param from the first roster that shows it
   * @param until the first roster that shows another day for the same signing
   */
  record Signing(Happened what, LocalDate from, Optional<LocalDate> until) {

    /** Whether no roster shows another day for it. */
    boolean stands() {
      return until.isEmpty();
    }

    /** Whether it lies on that day or before. */
    boolean isBy(LocalDate day) {
      return what.date().latest().filter(d -> !d.isAfter(day)).isPresent();
    }

    /** Whether it is the same signing dated otherwise. */
    boolean isReDated(Signing other) {
      Optional<LocalDate> day = what.date().latest();
      Optional<LocalDate> otherDay = other.what().date().latest();
      return day.isPresent()
          && otherDay.isPresent()
          && !day.equals(otherDay)
          && Math.abs(ChronoUnit.DAYS.between(day.get(), otherDay.get())) <= LONGEST_RE_DATING;
    }
  }

  /**
   * Reads a row.
   *
   * @throws SourceException if the row names no agency, or no days
   */
  static RosterListing of(AgreementRow row, DocumentContext context, Facts facts) {
    AgreementParty party = AgreementParty.of(row, context);
    LocalDate first = row.day("first_seen");
    LocalDate last = row.day("last_seen");
    if (first.isAfter(last)) {
      throw new SourceException("first seen " + first + ", after the last day " + last);
    }
    Set<String> printed = new TreeSet<>(List.of(row.get("signed").split("; ?", -1)));
    Optional<Change> change =
        context
            .agreements()
            .changes()
            .of(
                SigningChanges.listing(row.get("state"), row.get("agency"), row.get("model")),
                printed);
    List<Signing> signings = new ArrayList<>();
    if (change.isPresent()) {
      changed(row, party, first, last, change.get(), facts, signings);
    } else {
      for (String day : printed) {
        signings.add(
            new Signing(
                AgreementClaims.signed(row, party, day, Optional.of(last), facts),
                first,
                Optional.empty()));
      }
      if (printed.size() > 1) {
        facts.finding(
            "signing_order",
            "warning",
            row.locator("signed"),
            party
                + ": the rosters print "
                + printed
                + " one after the other; in which order is not known. Add the change, with its"
                + " window, to agreement-date-changes.csv.");
      }
    }
    return new RosterListing(row, party, party.agency(), first, last, signings, change);
  }

  private static void changed(
      AgreementRow row,
      AgreementParty party,
      LocalDate first,
      LocalDate last,
      Change change,
      Facts facts,
      List<Signing> signings) {
    Happened before = AgreementClaims.signed(row, party, change.before(), Optional.of(last), facts);
    Happened after = AgreementClaims.signed(row, party, change.after(), Optional.of(last), facts);
    boolean again = change.kind().replaces() && isAfter(after, first);
    boolean replaced = change.kind().replaces() && !again && change.firstAfter().isAfter(first);
    signings.add(
        new Signing(
            told(before, before.event(), change),
            first,
            replaced ? Optional.of(change.firstAfter()) : Optional.empty()));
    signings.add(
        new Signing(
            again
                ? told(after, EventKind.REAFFIRMED, change, LISTED_BEFORE)
                : told(after, change.kind().laterEvent(), change),
            change.firstAfter(),
            Optional.empty()));
  }

  /**
   * Whether it happened after a list had shown the agreement. Such a day cannot be that of the
   * signing which put it on the list, however the list calls it; that signing keeps the day printed
   * first. The last roster without the agreement would not bound it either: rosters lag behind the
   * signings.
   */
  private static boolean isAfter(Happened signing, LocalDate listed) {
    return signing.date().earliest().filter(d -> d.isAfter(listed)).isPresent();
  }

  private static Happened told(Happened signed, EventKind event, Change change, String... more) {
    List<String> notes = new ArrayList<>();
    if (!signed.note().isEmpty()) {
      notes.add(signed.note());
    }
    notes.add(change.told());
    notes.addAll(List.of(more));
    return new Happened(event, signed.date(), signed.printed(), String.join("; ", notes));
  }

  private static LocalDate firstListed(List<RosterListing> samePolicy) {
    return samePolicy.stream()
        .map(RosterListing::first)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The agreement, whatever its spelling. */
  String policyId() {
    return party.policyId(agency);
  }

  /** The first and the last day; one, where they are the same. */
  Set<LocalDate> days() {
    return new TreeSet<>(List.of(first, last));
  }

  /**
   * The first roster, where nothing else bounds the agreement from below: it is not on it, and no
   * day of signing that stands lies on or before the listing's first day.
   */
  Optional<LocalDate> onlyBound(List<RosterListing> samePolicy, LocalDate firstRoster) {
    boolean bounded =
        samePolicy.stream()
            .anyMatch(
                l ->
                    l.first().equals(firstRoster)
                        || l.signings().stream().anyMatch(s -> s.stands() && s.isBy(first)));
    return bounded ? Optional.empty() : Optional.of(firstRoster);
  }

  /**
   * The signings, once all listings of the agreement are read: where the agreement went on under
   * another spelling with another day of the same signing, that day stands, and the earlier is
   * known only until then; save where a list had shown the agreement before that day.
   */
  List<Signing> settled(List<RosterListing> samePolicy) {
    Optional<Signing> standing =
        samePolicy.stream()
            .max(Comparator.comparing(RosterListing::last).thenComparing(RosterListing::first))
            .flatMap(l -> l.signings().stream().reduce((earlier, later) -> later));
    return signings.stream()
        .map(
            s ->
                standing
                    .filter(other -> s.stands() && other.from().isAfter(s.from()))
                    .filter(s::isReDated)
                    .filter(other -> !isAfter(other.what(), firstListed(samePolicy)))
                    .map(other -> new Signing(s.what(), s.from(), Optional.of(other.from())))
                    .orElse(s))
        .toList();
  }
}
