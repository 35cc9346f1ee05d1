package org.uptake.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.uptake.diff.Side;
import org.uptake.model.SourceException;
import org.uptake.pipeline.Layout;
import org.uptake.report.Versions;
import org.uptake.run.RunRecords;

/** Finds what the words behind {@code --from} and {@code --to} mean. */
final class DiffSides {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final String FILE_ENDING = ".duckdb";
  private final Layout layout;
  private final Versions versions;

  DiffSides(Layout layout) {
    this.layout = layout;
    this.versions = new Versions(layout);
  }

  /** Both sides of a comparison. */
  record Pair(Side from, Side to) {}

  /**
   * Both sides: two days of the version shown, or two of versions and files.
   *
   * @param from empty for the version shown before {@code to}
   * @param to empty for the version shown
   * @throws IllegalArgumentException if a word means nothing here; the message says what would do
   * @throws SourceException if nothing is published yet
   */
  Pair of(Optional<String> from, Optional<String> to) {
    boolean fromDay = from.filter(DiffSides::isDay).isPresent();
    boolean toDay = to.filter(DiffSides::isDay).isPresent();
    if (fromDay != toDay) {
      throw new IllegalArgumentException(
          "a day compares only with another day: name a day at --from and at --to");
    }
    if (fromDay && toDay) {
      return new Pair(day(from.orElseThrow()), day(to.orElseThrow()));
    }
    String shown = to.orElseGet(this::current);
    Side later = side("--to", shown);
    return new Pair(side("--from", from.orElseGet(() -> before(shown))), later);
  }

  private static boolean isDay(String word) {
    return DAY.matcher(word).matches();
  }

  private Side day(String word) {
    try {
      LocalDate day = LocalDate.parse(word);
      Path shown = versions.warehouse(current()).orElseThrow();
      return new Side(word, shown, Optional.of(day));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + word + "' is no day of the calendar", e);
    }
  }

  private Side side(String option, String word) {
    if (word.endsWith(FILE_ENDING)) {
      Path file = Path.of(word);
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException(option + ": there is no file " + word);
      }
      return new Side(word, file, Optional.empty());
    }
    return versions
        .warehouse(word)
        .map(file -> new Side(word, file, Optional.empty()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    option
                        + ": '"
                        + word
                        + "' is no published version, "
                        + FILE_ENDING
                        + " file or day (2014-10-31). "
                        + there()));
  }

  private String current() {
    return versions
        .current()
        .filter(id -> versions.warehouse(id).isPresent())
        .orElseThrow(() -> CurrentWarehouse.nothingPublished(layout));
  }

  private String before(String version) {
    return new RunRecords(layout)
        .versionBefore(version, versions.all())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no version was shown before " + version + "; name one at --from. " + there()));
  }

  private String there() {
    List<String> ids = versions.all();
    return ids.isEmpty()
        ? "No version is published."
        : "Versions below " + layout.versions() + ": " + String.join(", ", ids);
  }
}
