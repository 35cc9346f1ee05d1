package org.uptake.warehouse;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.uptake.model.Coded;
import org.uptake.model.DatePrecision;
import org.uptake.model.EventKind;
import org.uptake.model.PolicyFamily;
import org.uptake.model.SourceException;
import org.uptake.normalize.PrintedDates;
import org.uptake.pipeline.CsvText;

/**
 * Reads the reference files that only the loader uses, so that an error names file, row and value.
 */
final class ReferenceCheck {
  private static final Set<String> EFFECTS =
      Set.of("adopts", "adopted_by", "ends", "restores", "none");

  private static final Set<String> COUNTED =
      Set.of("places", "agreements", "agencies", "states", "entries", "campaigns");

  private static final Set<String> SERIES = Set.of("placements", "national");

  private ReferenceCheck() {}

  @FunctionalInterface
  private interface RowCheck {
    void check(CsvText.Row row);
  }

  static void check(Path folder) {
    each(folder, "county-population.csv", ReferenceCheck::population, "geoid", "year", "vintage");
    each(folder, "event-effects.csv", ReferenceCheck::effect, "family", "event");
    each(folder, "published-counts.csv", ReferenceCheck::count, "count_id");
    each(folder, "measures.csv", ReferenceCheck::measure, "measure");
    each(
        folder,
        "programmes.csv",
        ReferenceCheck::programme,
        "programme",
        "event",
        "date_printed",
        "source_title");
    each(
        folder,
        "state-law-reach.csv",
        ReferenceCheck::reach,
        "state",
        "family",
        "instrument_no",
        "reaches_family",
        "applies_from",
        "provision");
    each(folder, "coextensive-places.csv", ReferenceCheck::coextensive, "place", "state");
    each(folder, "agency-reach.csv", ReferenceCheck::agencyReach, "agency", "state");
  }

  /** Every shape must be of a county that the reference knows. */
  static void checkShapes(Path folder, String file, List<String> geoids) {
    Set<String> known =
        CsvText.read(folder.resolve("counties.csv")).stream()
            .map(row -> row.get("geoid"))
            .collect(Collectors.toSet());
    geoids.stream()
        .filter(geoid -> !known.contains(geoid))
        .findFirst()
        .ifPresent(
            geoid -> {
              throw new SourceException(
                  file
                      + ": county code "
                      + geoid
                      + " is not in counties.csv; add the county there or correct the code");
            });
  }

  /** Checks each row, and that no two rows have the same key. */
  private static void each(Path folder, String name, RowCheck check, String... key) {
    Map<String, Long> seen = new HashMap<>();
    for (CsvText.Row row : CsvText.read(folder.resolve(name))) {
      try {
        check.check(row);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new SourceException(
            row.file() + ", row " + row.number() + ": " + e.getMessage() + "; correct the cell");
      }
      String of = Arrays.stream(key).map(row::get).collect(Collectors.joining(", "));
      Long before = seen.putIfAbsent(of, row.number());
      if (before != null) {
        throw new SourceException(
            row.file()
                + ", row "
                + row.number()
                + ": "
                + of
                + " stands in row "
                + before
                + " already; take one out");
      }
    }
  }

  private static void population(CsvText.Row row) {
    number(row, "year");
    number(row, "population");
    row.get("geoid");
    row.get("vintage");
  }

  private static void measure(CsvText.Row row) {
    if (!row.get("measure").matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException(
          "measure '" + row.get("measure") + "' is not small letters, digits and underscores");
    }
    if (!SERIES.contains(row.get("series"))) {
      throw new IllegalArgumentException(
          "series '" + row.get("series") + "' is not one of " + SERIES.stream().sorted().toList());
    }
    for (String heading : List.of("unit", "title", "meaning")) {
      if (row.get(heading).isBlank()) {
        throw new IllegalArgumentException(heading + " is empty");
      }
    }
  }

  private static void effect(CsvText.Row row) {
    Coded.of(PolicyFamily.class, row.get("family"));
    Coded.of(EventKind.class, row.get("event"));
    effectWord(row);
  }

  private static void programme(CsvText.Row row) {
    Coded.of(EventKind.class, row.get("event"));
    DatePrecision precision = Coded.of(DatePrecision.class, row.get("date_precision"));
    if (PrintedDates.read(row.get("date_printed"), precision).isEmpty()) {
      throw new IllegalArgumentException(
          "date_printed '"
              + row.get("date_printed")
              + "' is not a date of precision "
              + precision.code());
    }
    row.get("programme");
    effectWord(row);
    if (!row.get("effect").equals("none")) {
      LocalDate.parse(row.get("date_printed"));
    }
    row.get("nature");
  }

  private static void reach(CsvText.Row row) {
    Coded.of(PolicyFamily.class, row.get("family"));
    Coded.of(PolicyFamily.class, row.get("reaches_family"));
    row.get("instrument_no");
    row.get("provision");
    day(row, "applies_from");
    day(row, "applies_to");
  }

  private static void agencyReach(CsvText.Row row) {
    row.get("agency");
    codes(row);
    if (!Set.of("whole", "part").contains(row.get("part"))) {
      throw new IllegalArgumentException("part '" + row.get("part") + "' is not whole or part");
    }
  }

  private static void day(CsvText.Row row, String heading) {
    if (!row.get(heading).isEmpty()) {
      LocalDate.parse(row.get(heading));
    }
  }

  private static void effectWord(CsvText.Row row) {
    if (!EFFECTS.contains(row.get("effect"))) {
      throw new IllegalArgumentException(
          "effect '" + row.get("effect") + "' is not one of " + EFFECTS.stream().sorted().toList());
    }
  }

  private static void codes(CsvText.Row row) {
    if (!row.get("geoid").matches("\\d{5}(;\\d{5})*")) {
      throw new IllegalArgumentException(
          "geoid '" + row.get("geoid") + "' is not five-digit codes with ; between");
    }
  }

  private static void coextensive(CsvText.Row row) {
    row.get("place");
    codes(row);
  }

  private static void count(CsvText.Row row) {
    if (!COUNTED.contains(row.get("measure"))) {
      throw new IllegalArgumentException(
          "measure '"
              + row.get("measure")
              + "' is not one of "
              + COUNTED.stream().sorted().toList());
    }
    Coded.of(PolicyFamily.class, row.get("family"));
    LocalDate.parse(row.get("as_of"));
    if (!row.get("at_least").isEmpty()) {
      number(row, "at_least");
    }
  }

  private static void number(CsvText.Row row, String heading) {
    if (!row.get(heading).matches("\\d{1,9}")) {
      throw new IllegalArgumentException(
          heading + " '" + row.get(heading) + "' is not a whole number");
    }
  }
}
