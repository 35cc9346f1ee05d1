package org.uptake.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What the pages show, as read from the warehouse. Each list is in the order of its query. */
public final class Site {
  private Site() {}

  /**
   * A place with its vintage.
   *
   * @param coextensive with how many counties a city shares its boundary
   */
  public record PlaceRow(
      String placeId,
      Optional<String> geoid,
      String kind,
      String subkind,
      String name,
      String state,
      String vintage,
      Optional<LocalDate> validFrom,
      Optional<LocalDate> validTo,
      List<String> replacedBy,
      boolean replacedNests,
      String note,
      List<String> containers,
      int coextensive) {

    /** The page of the place, from the site's top. */
    public String page() {
      return PlacePaths.page(this);
    }

    /** A table of that page as a file, from the site's top, e.g. with {@code -policies}. */
    public String csv(String suffix) {
      return "data/" + page().replace(".html", "") + suffix + ".csv";
    }
  }

  /**
   * The figure shown for a place and fiscal year, or the reason why there is none.
   *
   * @param atLeast where a list leaves the county out: the fewest children it can have, and
   * @param atMost the most
   * @param boundBasis {@code remainder} or {@code threshold}; empty without bounds
   * @param revision the last change of it between vintages
   */
  public record Figure(
      String placeId,
      String geoid,
      String placeName,
      String geoLevel,
      String state,
      String measure,
      int fiscalYear,
      Optional<LocalDate> start,
      Optional<LocalDate> end,
      boolean complete,
      String periodBasis,
      OptionalLong value,
      String status,
      OptionalLong atLeast,
      OptionalLong atMost,
      String boundBasis,
      Optional<String> snapshotId,
      String locator,
      String printed,
      String rowLabel,
      String columnLabel,
      String note,
      Optional<LocalDate> knownFrom,
      String knownBasis,
      Optional<String> revision) {

    /** Whether an earlier vintage had it otherwise. */
    public boolean revised() {
      return revision.isPresent();
    }

    /** Whether a document stands behind it. */
    public boolean cited() {
      return snapshotId.isPresent();
    }

    /** Whether it covers only a part of its fiscal year. */
    public boolean partial() {
      return cited() && !complete;
    }
  }

  /**
   * A policy with its status.
   *
   * @param since between which days it began to stand, where that is later than its adoption
   * @param by the claim on which its date, or else its status, rests
   * @param end the claim that ended it, or that may have
   * @param listedOn the last list of ICE held that prints the agreement
   * @param onLastList whether no later list is held
   */
  public record PolicyRow(
      String policyId,
      String placeId,
      String placeName,
      String state,
      String family,
      String instrument,
      String title,
      String status,
      String decider,
      Dated adopted,
      String confidence,
      String grade,
      Optional<Dated> since,
      Claim by,
      Optional<Claim> end,
      Optional<LocalDate> listedOn,
      boolean onLastList) {
    /** Whether a place adopted it, though it may have ended; federal programmes are not adopted. */
    public boolean acted() {
      return !family.equals("federal_programme")
          && !Set.of("campaign", "not_adopted", "set_aside").contains(status);
    }

    /** Whether it stands, as far as is known. */
    public boolean standing() {
      return !Set.of("may_have_ended", "ended", "campaign", "not_adopted", "set_aside")
          .contains(status);
    }
  }

  /**
   * What one publication says of a policy.
   *
   * @param snapshotId empty for an event of a programme of the whole nation
   */
  public record Claim(
      String event,
      Dated date,
      String basis,
      String snapshotId,
      String sourceTitle,
      String sourceUrl) {}

  /** Between which days, and how sharply. */
  public record Dated(Optional<LocalDate> earliest, Optional<LocalDate> latest, String precision) {}

  /**
   * One event of a policy as one publication states it.
   *
   * @param sourceUrl empty where the document itself has the address
   * @param knownTo the day on which the source no longer said so
   */
  public record EventRow(
      String policyId,
      String event,
      Dated date,
      String printed,
      String confidence,
      String basis,
      String snapshotId,
      String locator,
      String sourceTitle,
      String sourceUrl,
      String entryPrinted,
      String dateNote,
      String note,
      String effect,
      Optional<LocalDate> knownTo) {}

  /**
   * A document.
   *
   * @param capturedAt a web archive's own timestamp of its copy, e.g. {@code 2021-03-11 12:00:00};
   *     empty for other origins
   * @param retrievedFrom the address that the bytes came from; empty for what is bundled
   */
  public record SnapshotRow(
      String snapshotId,
      String sourceId,
      String sha256,
      String url,
      Optional<LocalDate> publishedOn,
      String publishedBasis,
      LocalDate retrievedAt,
      String origin,
      String mediaType,
      long bytes,
      String file,
      String transcribes,
      String copyState,
      String copyNote,
      String capturedAt,
      String retrievedFrom) {}

  /**
   * A source.
   *
   * @param everyReleaseEvidence what shows that every release has a county; empty if nothing does
   */
  public record SourceRow(
      String sourceId,
      String title,
      String publisher,
      String credit,
      String licence,
      String rhythm,
      List<String> addresses,
      List<String> monthPages,
      OptionalLong threshold,
      String everyReleaseEvidence) {}

  /** A finding. */
  public record FindingRow(
      String sourceId,
      String snapshotId,
      String locator,
      String kind,
      String severity,
      String message) {}

  /** Rows of one source by outcome. */
  public record OutcomeRow(
      String sourceId,
      long rows,
      long kept,
      long rejected,
      long duplicate,
      long blank,
      long claims) {}

  /** What the states of a document add up to, and its own TOTAL. */
  public record SumRow(
      String snapshotId,
      Optional<LocalDate> publishedOn,
      int fiscalYear,
      long asPrinted,
      long afterCorrections,
      long total) {

    /** Whether the three are not all equal. */
    public boolean differs() {
      return asPrinted != total || afterCorrections != total;
    }
  }

  /**
   * A figure that changed between vintages. A value is absent where its status has none.
   *
   * @param complete whether it covers a whole year
   */
  public record Revision(
      String revisionId,
      String placeId,
      String measure,
      String periodKind,
      int fiscalYear,
      LocalDate start,
      LocalDate end,
      boolean complete,
      OptionalLong oldValue,
      String oldStatus,
      OptionalLong newValue,
      String newStatus,
      LocalDate firstSeen,
      String oldSnapshotId,
      String oldLocator,
      String newSnapshotId,
      String newLocator) {}

  /**
   * What a list of counties leaves over of its state's total.
   *
   * @param threshold the fewest children that the list names a county for
   * @param total the state's published total of these days
   * @param totalCell the cell that the total was printed in
   * @param listed children of the counties that the list names
   * @param left total less listed; absent where the two do not belong together
   * @param mostOfUnlisted what the counties left out can hold under the threshold
   * @param leastCounties how many counties must have had some of them
   * @param mostCounties how many can have had some
   * @param noBound why the remainder bounds nothing; empty if it does
   */
  public record Remainder(
      String state,
      int fiscalYear,
      LocalDate start,
      Optional<LocalDate> end,
      String periodBasis,
      long threshold,
      OptionalLong total,
      Optional<Cell> totalCell,
      long listed,
      long countiesListed,
      long countiesUnlisted,
      OptionalLong left,
      long mostOfUnlisted,
      OptionalLong leastCounties,
      OptionalLong mostCounties,
      String noBound,
      String listSnapshotId,
      String listLocator) {

    /** Whether the source does not print its last day, so that evidence gives it. */
    public boolean endInferred() {
      return periodBasis.equals("inferred");
    }

    /** Whether it bounds the counties that the list leaves out. */
    public boolean bounds() {
      return noBound.isEmpty();
    }

    /** The anchor of its row on the page of its state. */
    public String anchor() {
      return "left-" + start + end.map(day -> "-" + day).orElse("");
    }
  }

  /** Where a number was printed. */
  public record Cell(
      String snapshotId, String locator, String printed, String rowLabel, String columnLabel) {}

  /**
   * A county that a municipality or agency lies in or serves.
   *
   * @param part {@code whole} or {@code part} of the county
   * @param shownBy {@code shared_boundary}, {@code stated} by a source, {@code named_for} the
   *     county it serves, or {@code located} there by the lists that print it
   * @param evidence what a source says of it; empty if the place's name or its listing shows it
   */
  public record Ground(
      String placeId,
      String countyId,
      String part,
      String shownBy,
      String evidence,
      String source) {}

  /** All of it. */
  public record Data(
      List<PlaceRow> places,
      List<Figure> figures,
      List<PolicyRow> policies,
      List<EventRow> events,
      List<SnapshotRow> snapshots,
      List<SourceRow> sources,
      List<FindingRow> findings,
      List<OutcomeRow> outcomes,
      List<SumRow> sums,
      List<Revision> revisions,
      List<Remainder> remainders,
      Measured.Data measured,
      List<National.Figure> national,
      Elsewhere.Data elsewhere,
      Compared.Data compared,
      List<Ground> grounds,
      List<BriefRate> briefRates) {}
}
