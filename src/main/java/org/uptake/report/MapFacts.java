package org.uptake.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.uptake.warehouse.Warehouse;

/** What maps show beside the figures of the pages, as read from the warehouse. */
final class MapFacts {
  private MapFacts() {}

  /**
   * A state's count of a whole fiscal year for each 100,000 people.
   *
   * @param perHundredThousand to one decimal; empty where there is no rate
   * @param vintage of the population, e.g. {@code V2025}
   */
  record Rate(
      String placeId,
      int fiscalYear,
      Optional<BigDecimal> perHundredThousand,
      OptionalLong people,
      String vintage) {}

  /**
   * A county or a state under a policy of a family on a day. Each of the last four is {@code
   * surely}, {@code possibly}, or empty: none is held. On ends of years it is empty as well where a
   * source shows only a later day by which the policy stood: like the band of the curves.
   *
   * @param main whether it is the day of the family's last event, not an end of a year
   * @param own its own act
   * @param inside of a county: an act of a place or agency in it
   * @param law of a state: a law reaches every county
   * @param body of a state: an act of a body that no county is held for
   */
  record Adopted(
      String family,
      LocalDate day,
      boolean main,
      String level,
      String geoid,
      String name,
      String state,
      String own,
      String inside,
      String law,
      String body) {}

  /** A day of a family's maps. */
  record Day(String family, LocalDate day, boolean main) {}

  /** All of it. */
  record Data(List<Rate> rates, List<Day> days, List<Adopted> adopted) {}

  static Data read(Warehouse warehouse) {
    return new Data(
        Columns.query(warehouse, "map-rates", MapFacts::rate),
        Columns.query(
            warehouse,
            "map-days",
            r ->
                new Day(
                    Columns.text(r, "family"),
                    Columns.day(r, "day").orElseThrow(),
                    r.getBoolean("main"))),
        Columns.query(warehouse, "map-adoption", MapFacts::adopted));
  }

  private static Rate rate(ResultSet r) throws SQLException {
    return new Rate(
        Columns.text(r, "place_id"),
        r.getInt("fiscal_year"),
        Optional.ofNullable(r.getBigDecimal("per_100k")),
        Columns.number(r, "population"),
        Columns.text(r, "population_vintage"));
  }

  private static Adopted adopted(ResultSet r) throws SQLException {
    boolean main = r.getBoolean("main");
    return new Adopted(
        Columns.text(r, "family"),
        Columns.day(r, "day").orElseThrow(),
        main,
        Columns.text(r, "level"),
        Columns.text(r, "geoid"),
        Columns.text(r, "place_name"),
        Columns.text(r, "state"),
        certainty(r, "own", main),
        certainty(r, "inside", main),
        certainty(r, "law", main),
        certainty(r, "body", main));
  }

  private static String certainty(ResultSet r, String column, boolean main) throws SQLException {
    String certainty = Columns.text(r, column);
    return certainty.equals("open") ? (main ? "possibly" : "") : certainty;
  }
}
