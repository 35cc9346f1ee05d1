package org.uptake.pipeline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files of individual records that the user holds, one row a release of one child. They are read
 * where they lie: no row of theirs is copied, loaded or shown.
 *
 * @param files their paths, absolute or from the project's folder; the last part may hold {@code *}
 * @param crosswalk path of the table that places ZIP codes in counties
 * @param crosswalkCredit what that table is: publisher, edition, licence, and what its weights are
 * @param dates how days are printed, one of {@link #DATE_ORDERS}
 * @param from first day that a release may have
 * @param to last day that a release may have
 * @param publishedOn the day the files were public, where known
 */
public record RecordFiles(
    List<String> files,
    String crosswalk,
    String crosswalkCredit,
    String dates,
    LocalDate from,
    LocalDate to,
    Optional<LocalDate> publishedOn) {

  /** The reader that a pipeline file of records names. */
  public static final String READER = "records";

  /** The layout that a pipeline file of records names. */
  public static final String LAYOUT = "individual-releases";

  /** The ways in which days may be printed. A year of two digits is one of 2000 to 2099. */
  public static final List<String> DATE_ORDERS = List.of("m/d/yy", "m/d/yyyy", "yyyy-mm-dd");

  /** How the licence begins in pipelines/examples, which nobody holds a file under. */
  private static final String EXAMPLE_LICENCE = "the terms under which you hold the file";

  static final Set<String> ROLES = Set.of("date_of_release", "sponsor_zip");

  private static final Set<String> ALL_ROLES =
      Set.of("date_of_release", "sponsor_zip", "country", "id");

  /** Makes the list unchangeable; an absent one is empty. */
  public RecordFiles {
    files = files == null ? List.of() : List.copyOf(files);
  }

  /** What is wrong with the part of a pipeline file that speaks of records, if anything is. */
  static Optional<String> problem(PipelineFile file) {
    boolean reader = READER.equals(file.reader());
    boolean layout = LAYOUT.equals(file.layout());
    boolean records = file.records().isPresent();
    if (reader != layout || layout != records) {
      return Optional.of(
          "reader: " + READER + ", layout: " + LAYOUT + " and the part records go together");
    }
    if (!records) {
      return Optional.empty();
    }
    if (file.takenIn().isEmpty()) {
      return Optional.of("takenIn is missing: the day you took the files in");
    }
    if (file.licence() == null || file.licence().isBlank()) {
      return Optional.of("licence is missing: the terms under which you hold the files");
    }
    if (file.licence().startsWith(EXAMPLE_LICENCE)) {
      return Optional.of(
          "licence is still the text of the example: write the terms under which you hold the"
              + " files, e.g. CC BY-NC 4.0");
    }
    Set<String> seen = new HashSet<>();
    for (PipelineFile.Column column : file.columns()) {
      if (!seen.add(String.valueOf(column.role()))) {
        return Optional.of("two columns have the role " + column.role());
      }
      if (!ALL_ROLES.contains(String.valueOf(column.role()))) {
        return Optional.of(
            "the role " + column.role() + " is unknown; the columns of releases have " + ALL_ROLES);
      }
    }
    return file.records().get().problem();
  }

  private Optional<String> problem() {
    if (files.isEmpty()) {
      return Optional.of("records: files is missing: which files are to be read?");
    }
    if (crosswalk == null || crosswalkCredit == null) {
      return Optional.of("records: crosswalk or crosswalkCredit is missing");
    }
    if (!DATE_ORDERS.contains(String.valueOf(dates))) {
      return Optional.of("records: dates must be one of " + DATE_ORDERS);
    }
    if (from == null || to == null || from.isAfter(to)) {
      return Optional.of("records: from and to must be the first and last day of the releases");
    }
    return Optional.empty();
  }
}
