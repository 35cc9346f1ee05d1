package org.uptake.normalize;

import java.time.LocalDate;
import java.util.Optional;
import org.uptake.model.DateInterval;
import org.uptake.model.DatePrecision;
import org.uptake.model.EventKind;
import org.uptake.model.Known;
import org.uptake.model.KnownBasis;
import org.uptake.model.Place;
import org.uptake.model.PolicyClaim;
import org.uptake.model.PolicyFamily;

/** Makes the claims of one document about 287(g) agreements. */
final class AgreementClaims {
  private final DocumentContext context;

  AgreementClaims(DocumentContext context) {
    this.context = context;
  }

  /**
   * What happened when.
   *
   * @param printed the date as the source gives it
   * @param note how the day was inferred, or why there is none
   */
  record Happened(EventKind event, DateInterval date, String printed, String note) {}

  /**
   * How well and since when it is known, and where it stands.
   *
   * @param knownTo the first day on which the source no longer said so
   */
  record Stated(
      Known known,
      Optional<LocalDate> knownTo,
      String confidence,
      String title,
      String url,
      String note) {

    Stated with(String otherConfidence, String otherNote) {
      return new Stated(known, knownTo, otherConfidence, title, url, otherNote);
    }
  }

  /** Known since the document was public, for good, with high confidence. */
  Stated byDocument(String note) {
    return stated(context.snapshot().known(), Optional.empty(), note);
  }

  /** Known since a roster of that day. */
  Stated byRoster(LocalDate from, Optional<LocalDate> to, String note) {
    return stated(new Known(from, KnownBasis.CAPTURE), to, note);
  }

  private Stated stated(Known known, Optional<LocalDate> to, String note) {
    return new Stated(
        known, to, "high", context.pipeline().title(), context.snapshot().url(), note);
  }

  PolicyClaim claim(
      AgreementRow row, AgreementParty party, Place agency, Happened what, Stated how) {
    return new PolicyClaim(
        party.policyId(agency),
        agency.placeId(),
        PolicyFamily.AGREEMENT_287G,
        "memorandum_of_agreement",
        "unknown",
        "287(g) " + row.get("model"),
        what.event(),
        what.date(),
        what.printed(),
        what.note(),
        how.confidence(),
        "list",
        how.title(),
        how.url(),
        "",
        how.note(),
        context.snapshot().snapshotId(),
        row.at(),
        how.known(),
        how.knownTo());
  }

  /** A list of that day prints the agreement: it was in force by then. */
  static Happened listed(LocalDate day) {
    return new Happened(
        EventKind.FIRST_LISTED,
        DateInterval.noLaterThan(day),
        day.toString(),
        "on the list of that day");
  }

  /**
   * A list of that day prints the agreement.
   *
   * @param notOn a list that does not print it, where nothing else bounds the signing from below
   */
  static Happened listed(LocalDate day, Optional<LocalDate> notOn) {
    return notOn
        .map(
            before ->
                new Happened(
                    EventKind.FIRST_LISTED,
                    DateInterval.between(before.plusDays(1), day, DatePrecision.BETWEEN),
                    day.toString(),
                    "on the list of that day, not on that of " + before))
        .orElseGet(() -> listed(day));
  }

  /**
   * A signing on the printed day. A day that cannot be read, or that lies after the last list that
   * prints it, is a bad cell: the signing stays, undated, with a finding.
   */
  static Happened signed(
      AgreementRow row,
      AgreementParty party,
      String printed,
      Optional<LocalDate> notAfter,
      Facts facts) {
    Optional<DateInterval> read = PrintedDates.read(printed);
    Optional<DateInterval> date =
        read.filter(d -> notAfter.isEmpty() || !d.earliest().orElseThrow().isAfter(notAfter.get()));
    if (date.isEmpty()) {
      String why =
          read.isEmpty()
              ? "' is no date between 1900 and 2100"
              : "' is after the sheet's own day, " + notAfter.map(LocalDate::toString).orElse("");
      facts.finding(
          "unreadable_date",
          "warning",
          row.locator("signed"),
          party + ": '" + printed + why + "; the agreement is kept, undated.");
    }
    return new Happened(
        EventKind.SIGNED,
        date.orElseGet(DateInterval::undated),
        printed,
        date.isPresent() ? "" : "the printed date cannot be used");
  }
}
