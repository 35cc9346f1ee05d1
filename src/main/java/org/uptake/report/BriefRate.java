package org.uptake.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.uptake.warehouse.Warehouse;

/**
 * Children released for each 100,000 people, where briefs may state it.
 *
 * @param start first day of the count
 * @param end its last day
 * @param children the count
 * @param population people, all ages, on 1 July of the year
 * @param vintage of the population estimate, e.g. {@code V2025}
 */
public record BriefRate(
    String placeId,
    LocalDate start,
    LocalDate end,
    long children,
    double per100k,
    long population,
    int populationYear,
    String vintage) {

  static List<BriefRate> read(Warehouse warehouse) {
    return Columns.query(warehouse, "brief-rates", BriefRate::row);
  }

  private static BriefRate row(ResultSet r) throws SQLException {
    return new BriefRate(
        Columns.text(r, "place_id"),
        Columns.day(r, "period_start").orElseThrow(),
        Columns.day(r, "period_end").orElseThrow(),
        r.getLong("value"),
        r.getDouble("per_100k"),
        r.getLong("population"),
        r.getInt("population_year"),
        Columns.text(r, "population_vintage"));
  }
}
