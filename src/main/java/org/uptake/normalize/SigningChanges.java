package org.uptake.normalize;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uptake.model.Coded;
import org.uptake.model.DateInterval;
import org.uptake.model.EventKind;
import org.uptake.model.SourceException;
import org.uptake.pipeline.CsvText;

/**
 * In which order a listing printed its signing days, and when they changed, from {@code
 * agreement-date-changes.csv}. The days themselves are the listing's.
 */
final class SigningChanges {
  private static final int LONGEST_RE_DATING = 90;
  private final List<Change> changes = new ArrayList<>();

  /** What a changed day is. */
  enum Kind implements Coded {
    /** One signing, dated anew. */
    RE_DATING,
    /** A typing error put right. */
    TYPING_ERROR,
    /** A second signing while the first still held. */
    RE_SIGNING,
    /** A second signing after the list had shown the agreement gone. */
    RE_ADOPTION;

    /** Whether the later day replaces the earlier. */
    boolean replaces() {
      return this == RE_DATING || this == TYPING_ERROR;
    }

    /** What the later day dates. */
    EventKind laterEvent() {
      return switch (this) {
        case RE_DATING, TYPING_ERROR -> EventKind.SIGNED;
        case RE_SIGNING -> EventKind.REAFFIRMED;
        case RE_ADOPTION -> EventKind.RESTORED;
      };
    }
  }

  /**
   * A change.
   *
   * @param listing state, spelling and model as printed
   * @param before the day printed first
   * @param after the day printed later
   * @param lastBefore the last roster seen to print the first day
   * @param firstAfter the first roster seen to print the later day
   */
  record Change(
      String listing,
      String before,
      String after,
      LocalDate lastBefore,
      LocalDate firstAfter,
      Kind kind,
      String note,
      String row) {

    /** When and why the day changed, in words. */
    String told() {
      return "printed "
          + before
          + " at least to "
          + lastBefore
          + ", "
          + after
          + " from "
          + firstAfter
          + " at the latest. "
          + note;
    }
  }

  /**
   * Reads the changes.
   *
   * @throws SourceException if a row cannot be read, or a re-dating is longer than 90 days
   */
  static SigningChanges read(Path file) {
    SigningChanges read = new SigningChanges();
    for (CsvText.Row row : CsvText.read(file)) {
      try {
        read.changes.add(change(row));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new SourceException(row.file() + ", row " + row.number() + ": " + e.getMessage());
      }
    }
    return read;
  }

  private static Change change(CsvText.Row row) {
    Change change =
        new Change(
            listing(row.get("state"), row.get("agency_as_printed"), row.get("model")),
            row.get("signed_before"),
            row.get("signed_after"),
            LocalDate.parse(row.get("changed_after")),
            LocalDate.parse(row.get("changed_by")),
            Coded.of(Kind.class, row.get("kind")),
            row.get("note"),
            row.file() + ", row " + row.number());
    Optional<Long> days = days(change.before(), change.after());
    if (days.isPresent() && (days.get() <= LONGEST_RE_DATING) != change.kind().replaces()) {
      throw new IllegalArgumentException(
          days.get() + " days apart cannot be a " + change.kind().code());
    }
    return change;
  }

  /** How far two printed days lie apart. */
  private static Optional<Long> days(String before, String after) {
    Optional<LocalDate> first = PrintedDates.read(before).flatMap(DateInterval::latest);
    Optional<LocalDate> second = PrintedDates.read(after).flatMap(DateInterval::latest);
    return first.flatMap(f -> second.map(s -> Math.abs(ChronoUnit.DAYS.between(f, s))));
  }

  /** A listing as the change's row names it. */
  static String listing(String state, String agency, String model) {
    return String.join(" / ", state, agency, model);
  }

  /** The change between the days that a listing prints. */
  Optional<Change> of(String listing, Set<String> days) {
    return changes.stream()
        .filter(c -> c.listing().equals(listing) && days.equals(Set.of(c.before(), c.after())))
        .findFirst();
  }

  /** All changes. */
  List<Change> all() {
    return List.copyOf(changes);
  }
}
