package org.uptake.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uptake.warehouse.Warehouse;
import org.uptake.warehouse.WarehouseLoader;

/**
 * A warehouse with policy events alone. The events are named by their effect, save {@code
 * effective} and {@code first_listed}; the family is {@code f}; a policy {@code a/1} is of the
 * place {@code a}, a municipality.
 */
final class GivenEvents implements AutoCloseable {
  private final Warehouse warehouse;
  private final List<String> scripts;

  GivenEvents(List<String> scripts) {
    this.scripts = List.copyOf(scripts);
    try {
      Path folder = Files.createTempDirectory("events");
      warehouse = Warehouse.openForWriting(folder.resolve("t.duckdb"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    WarehouseLoader.createTables(warehouse);
    for (String effect : List.of("adopts", "adopted_by", "ends", "restores", "none")) {
      warehouse.run(
          String.format(
              "INSERT INTO event_effect VALUES ('f', '%s', '%s', 'test')", effect, effect));
    }
    warehouse.run("INSERT INTO event_effect VALUES ('f', 'effective', 'adopted_by', 'test')");
    warehouse.run("INSERT INTO event_effect VALUES ('f', 'first_listed', 'adopted_by', 'test')");
  }

  /** One claim. Days are ISO; an empty earliest or latest day is open. */
  record Claim(
      String policy,
      String effect,
      Optional<LocalDate> earliest,
      Optional<LocalDate> latest,
      String confidence,
      LocalDate knownFrom) {

    static Claim on(String policy, String effect, String day) {
      Optional<LocalDate> date = Optional.of(LocalDate.parse(day));
      return new Claim(policy, effect, date, date, "high", LocalDate.parse("2014-01-01"));
    }

    Claim between(String first, String last) {
      return new Claim(
          policy,
          effect,
          Optional.of(LocalDate.parse(first)),
          Optional.of(LocalDate.parse(last)),
          confidence,
          knownFrom);
    }

    Claim noLaterThan(String day) {
      return new Claim(
          policy,
          effect,
          Optional.empty(),
          Optional.of(LocalDate.parse(day)),
          confidence,
          knownFrom);
    }

    Claim low() {
      return new Claim(policy, effect, earliest, latest, "low", knownFrom);
    }

    Claim knownFrom(String day) {
      return new Claim(policy, effect, earliest, latest, confidence, LocalDate.parse(day));
    }

    private String row(int number) {
      String precision =
          latest.isEmpty() ? "undated" : earliest.isEmpty() ? "no_later_than" : "day";
      return String.format(
          "('%s', '%s', 'f', 'ordinance', 'city_council', '%s', %s, %s, '%s', '%s', 'instrument',"
              + " 's', 'src', 'src@1', 'row %04d', DATE '%s', 'publication')",
          policy,
          policy.split("/", -1)[0],
          effect,
          sql(earliest),
          sql(latest),
          precision,
          confidence,
          number,
          knownFrom);
    }

    private static String sql(Optional<LocalDate> day) {
      return day.map(d -> "DATE '" + d + "'").orElse("NULL");
    }
  }

  /** Loads these events and adds the measures; once an instance. */
  GivenEvents events(List<Claim> claims) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < claims.size(); i++) {
      rows.append(i == 0 ? "" : ", ").append(claims.get(i).row(i));
    }
    warehouse.run(
        "INSERT INTO policy_claim (policy_id, place_id, family, instrument, decider, event,"
            + " date_earliest, date_latest, date_precision, confidence, basis, source_title,"
            + " source_id, snapshot_id, locator, known_from, known_basis) VALUES "
            + rows);
    warehouse.run(
        "INSERT INTO place (place_id, kind, name, state) SELECT DISTINCT place_id, 'municipality',"
            + " place_id, 'XX' FROM policy_claim");
    scripts.forEach(warehouse::runScript);
    return this;
  }

  Warehouse warehouse() {
    return warehouse;
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
