package org.uptake.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One event of one policy, as one source states it.
 *
 * @param policyId place, family and the instrument's number or ordinal; never a date
 * @param placeId the jurisdiction
 * @param family family of policies
 * @param instrument e.g. {@code ordinance}, {@code sheriff_policy}
 * @param decider e.g. {@code city_council}, {@code sheriff}
 * @param title short title
 * @param event what happened
 * @param date between which days
 * @param datePrinted the date as the source gives it
 * @param dateNote how a day was inferred, or why there is none
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param basis {@code instrument}, {@code statement}, {@code list}, {@code statewide_statement},
 *     {@code disputed}, {@code count_only} or {@code out_of_scope}
 * @param sourceTitle the publication that states it
 * @param sourceUrl its address
 * @param entryPrinted the list entry as printed, where the source is a list
 * @param note in words
 * @param snapshotId the document the claim was read from
 * @param rowLocator the row
 * @param known from when it was public
 * @param knownTo the first day on which the source no longer said so; empty while it stands
 */
public record PolicyClaim(
    String policyId,
    String placeId,
    PolicyFamily family,
    String instrument,
    String decider,
    String title,
    EventKind event,
    DateInterval date,
    String datePrinted,
    String dateNote,
    String confidence,
    String basis,
    String sourceTitle,
    String sourceUrl,
    String entryPrinted,
    String note,
    String snapshotId,
    Locator rowLocator,
    Known known,
    Optional<LocalDate> knownTo) {

  /** Refuses a claim that was taken back before it was made. */
  public PolicyClaim {
    if (knownTo.isPresent() && !knownTo.get().isAfter(known.from())) {
      throw new IllegalArgumentException(
          policyId + ": known from " + known.from() + " to " + knownTo.get());
    }
  }
}
