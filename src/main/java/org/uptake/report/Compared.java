package org.uptake.report;

import static org.uptake.report.Columns.day;
import static org.uptake.report.Columns.decimal;
import static org.uptake.report.Columns.list;
import static org.uptake.report.Columns.number;
import static org.uptake.report.Columns.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.uptake.warehouse.Warehouse;

/** What a place is set beside: figures of the same days, counties like it, neighbours, ranks. */
public final class Compared {
  /** The place id of the 50 states and the District of Columbia taken together. */
  static final String NATION = "us-with-people";

  private Compared() {}

  /**
   * A figure with its rate.
   *
   * @param people the people of its place on 1 July of its fiscal year; empty if none are held
   * @param rate children released for each 100,000 people
   * @param rateAtLeast of a figure that a list hides: the lowest rate, and
   * @param rateAtMost the highest
   * @param noRate why there is no rate; empty if there is one
   */
  public record Figure(
      String placeId,
      int fiscalYear,
      LocalDate start,
      LocalDate end,
      boolean complete,
      String periodBasis,
      OptionalLong value,
      String status,
      OptionalLong atLeast,
      OptionalLong atMost,
      String snapshotId,
      String locator,
      String printed,
      String rowLabel,
      String columnLabel,
      Optional<People> people,
      OptionalDouble rate,
      OptionalDouble rateAtLeast,
      OptionalDouble rateAtMost,
      String noRate) {

    /** Whether a list hides it, and yet its bounds leave one number. */
    public boolean fixed() {
      return value.isEmpty() && atLeast.equals(atMost);
    }

    /** Whether both are of the same first and last day. */
    boolean sameDays(Figure other) {
      return start.equals(other.start) && end.equals(other.end);
    }
  }

  /**
   * People of a place, by the Census Bureau.
   *
   * @param vintage of the estimates, e.g. {@code V2025}
   * @param counties of how many counties it is the sum; empty for a county
   * @param line the line of the reference file that a county's number stands in
   */
  public record People(long number, String vintage, OptionalLong counties, OptionalLong line) {}

  /** A county like another: the how-many-th {@code larger} or {@code smaller} one. */
  public record Similar(
      String placeId, LocalDate start, LocalDate end, String similarId, String side, int step) {}

  /** The counties that a county with a shape borders. */
  public record Neighbours(String placeId, List<String> neighbours) {}

  /**
   * Where a state stands in a whole fiscal year.
   *
   * @param byRate empty if no people of it are held
   */
  public record Rank(String placeId, int fiscalYear, Place byValue, Optional<Place> byRate) {}

  /** A place in an order: the rank, whether others share it, and of how many. */
  public record Place(long rank, boolean shared, long of) {}

  /** A file of the reference and the hash of its bytes. */
  public record ReferenceFile(String file, String sha256) {}

  /** All of it. */
  public record Data(
      List<Figure> figures,
      List<Similar> similar,
      List<Neighbours> neighbours,
      List<Rank> ranks,
      ReferenceFile peopleFile) {}

  static Data read(Warehouse warehouse) {
    return new Data(
        Columns.query(warehouse, "compared", Compared::figure),
        Columns.query(warehouse, "similar", Compared::similar),
        Columns.query(
            warehouse,
            "neighbours",
            r -> new Neighbours(text(r, "place_id"), list(text(r, "neighbours"), ";"))),
        Columns.query(warehouse, "ranks", Compared::rank),
        Columns.query(
                warehouse,
                "people-file",
                r -> new ReferenceFile(text(r, "file"), text(r, "sha256")))
            .get(0));
  }

  private static Figure figure(ResultSet r) throws SQLException {
    OptionalLong people = number(r, "population");
    return new Figure(
        text(r, "place_id"),
        r.getInt("fiscal_year"),
        day(r, "period_start").orElseThrow(),
        day(r, "period_end").orElseThrow(),
        r.getBoolean("period_complete"),
        text(r, "period_basis"),
        number(r, "value"),
        text(r, "value_status"),
        number(r, "at_least"),
        number(r, "at_most"),
        text(r, "snapshot_id"),
        text(r, "locator"),
        text(r, "printed"),
        text(r, "row_label"),
        text(r, "column_label"),
        people.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new People(
                    people.getAsLong(),
                    text(r, "population_vintage"),
                    number(r, "population_counties"),
                    number(r, "population_file_line"))),
        decimal(r, "per_100k"),
        decimal(r, "per_100k_at_least"),
        decimal(r, "per_100k_at_most"),
        text(r, "no_rate_because"));
  }

  private static Similar similar(ResultSet r) throws SQLException {
    return new Similar(
        text(r, "place_id"),
        day(r, "period_start").orElseThrow(),
        day(r, "period_end").orElseThrow(),
        text(r, "similar_id"),
        text(r, "side"),
        r.getInt("step"));
  }

  private static Rank rank(ResultSet r) throws SQLException {
    OptionalLong rate = number(r, "rate_rank");
    return new Rank(
        text(r, "place_id"),
        r.getInt("fiscal_year"),
        new Place(
            r.getLong("value_rank"), r.getBoolean("value_shared"), r.getLong("states_with_value")),
        rate.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Place(
                    rate.getAsLong(), r.getBoolean("rate_shared"), r.getLong("states_with_rate"))));
  }
}
