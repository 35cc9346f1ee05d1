package org.uptake.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.uptake.warehouse.Warehouse;

/**
 * Figures of one period that one document shows, or a year of which no document shows the whole.
 *
 * @param level {@code state} or {@code county}
 * @param fiscalYear the fiscal year; empty for a period that lies in none
 * @param start first day
 * @param end last day; empty when the source does not show it
 * @param complete whether the whole year is covered
 * @param places places with a figure
 * @param statesWhole for a county list: states whose part of the list is held whole
 * @param vintage from when it was public; empty if the year is missing
 * @param dayShown whether the document shows that day, or a public copy of that day was taken
 * @param inferred whether the last day rests on evidence outside the document
 * @param snapshotId the document; empty if the year is missing
 */
public record Holding(
    String level,
    OptionalLong fiscalYear,
    LocalDate start,
    Optional<LocalDate> end,
    boolean complete,
    long places,
    OptionalLong statesWhole,
    Optional<LocalDate> vintage,
    boolean dayShown,
    boolean inferred,
    String snapshotId) {

  /** Whether no document shows the whole year. */
  public boolean missing() {
    return snapshotId.isEmpty();
  }

  static List<Holding> read(Warehouse warehouse) {
    return Columns.query(warehouse, "holdings", Holding::row);
  }

  private static Holding row(ResultSet r) throws SQLException {
    return new Holding(
        Columns.text(r, "geo_level"),
        Columns.number(r, "fiscal_year"),
        Columns.day(r, "period_start").orElseThrow(),
        Columns.day(r, "period_end"),
        r.getBoolean("period_complete"),
        r.getLong("places_with_a_figure"),
        Columns.number(r, "states_held_whole"),
        Columns.day(r, "vintage"),
        !Columns.text(r, "known_basis").equals("taken_in"),
        Columns.text(r, "period_basis").equals("inferred"),
        Columns.text(r, "snapshot_id"));
  }
}
