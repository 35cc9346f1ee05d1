package org.uptake.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.uptake.warehouse.Warehouse;

/** Figures as others print them, each beside ORR's. */
public final class Elsewhere {
  private Elsewhere() {}

  /**
   * The days of a claim.
   *
   * @param kind by which calendar
   * @param fiscalYear the fiscal year it lies in
   * @param basis how its end is known
   * @param note how the publication words it
   */
  public record Days(
      String kind,
      OptionalLong fiscalYear,
      LocalDate start,
      Optional<LocalDate> end,
      boolean complete,
      String basis,
      String note) {}

  /**
   * ORR's side: the figure of the same days, or what bounds it.
   *
   * @param value the figure
   * @param atLeast the lower bound where no figure is held
   * @param atMost the upper bound where no figure is held
   * @param rule where the bound comes from
   * @param snapshotId the document; empty where neither is held
   */
  public record Ours(
      Optional<BigDecimal> value,
      Optional<BigDecimal> atLeast,
      Optional<BigDecimal> atMost,
      String rule,
      Optional<String> snapshotId,
      String locator) {}

  /**
   * A claim.
   *
   * @param several the places as printed, where it counts several together
   * @param difference the claim less ORR's figure
   * @param sameAsFiscalYear another year for which ORR prints all that the publication prints here
   */
  public record Claim(
      String placeId,
      String geoLevel,
      String placeName,
      String several,
      String measure,
      String category,
      String unit,
      Days days,
      String printed,
      Ours ours,
      String verdict,
      Optional<BigDecimal> difference,
      OptionalLong sameAsFiscalYear,
      String basis,
      String confidence,
      String sourceTitle,
      String sourceUrl,
      String note,
      String snapshotId,
      String locator,
      LocalDate knownFrom,
      String knownBasis) {}

  /** A figure of one publication beside another's, as the page of counts compared shows it. */
  public record Compared(
      String topic,
      String placeName,
      String measure,
      String category,
      LocalDate start,
      Optional<LocalDate> end,
      String printed,
      String saidBy,
      String saidUrl,
      Optional<BigDecimal> ours,
      Optional<String> ourSnapshotId,
      String ourLocator,
      Optional<BigDecimal> difference,
      String outcome,
      String explanation) {}

  /** All of it. */
  public record Data(List<Claim> claims, List<Compared> compared) {}

  static Data read(Warehouse warehouse) {
    return new Data(
        Columns.query(warehouse, "claims", Elsewhere::claim),
        Columns.query(warehouse, "reconciled-placements", Elsewhere::compared));
  }

  private static Claim claim(ResultSet r) throws SQLException {
    return new Claim(
        Columns.text(r, "place_id"),
        Columns.text(r, "geo_level"),
        Columns.text(r, "place_name"),
        Columns.text(r, "several"),
        Columns.text(r, "measure"),
        Columns.text(r, "category"),
        Columns.text(r, "unit"),
        new Days(
            Columns.text(r, "period_kind"),
            Columns.number(r, "fiscal_year"),
            Columns.day(r, "period_start").orElseThrow(),
            Columns.day(r, "period_end"),
            r.getBoolean("period_complete"),
            Columns.text(r, "period_basis"),
            Columns.text(r, "period_note")),
        Columns.text(r, "printed"),
        new Ours(
            exact(r, "our_value"),
            exact(r, "bound_at_least"),
            exact(r, "bound_at_most"),
            Columns.text(r, "bound_rule"),
            Optional.ofNullable(r.getString("our_snapshot_id")),
            Columns.text(r, "our_locator")),
        Columns.text(r, "verdict"),
        exact(r, "difference"),
        Columns.number(r, "same_as_fiscal_year"),
        Columns.text(r, "basis"),
        Columns.text(r, "confidence"),
        Columns.text(r, "source_title"),
        Columns.text(r, "source_url"),
        Columns.text(r, "note"),
        Columns.text(r, "snapshot_id"),
        Columns.text(r, "locator"),
        Columns.day(r, "known_from").orElseThrow(),
        Columns.text(r, "known_basis"));
  }

  private static Compared compared(ResultSet r) throws SQLException {
    return new Compared(
        Columns.text(r, "topic"),
        Columns.text(r, "place_name"),
        Columns.text(r, "measure"),
        Columns.text(r, "category"),
        Columns.day(r, "period_start").orElseThrow(),
        Columns.day(r, "period_end"),
        Columns.text(r, "printed"),
        Columns.text(r, "said_by"),
        Columns.text(r, "said_url"),
        exact(r, "ours"),
        Optional.ofNullable(r.getString("our_snapshot_id")),
        Columns.text(r, "our_locator"),
        exact(r, "difference"),
        Columns.text(r, "outcome"),
        Columns.text(r, "explanation"));
  }

  /** A number with its decimals. */
  static Optional<BigDecimal> exact(ResultSet r, String column) throws SQLException {
    return Optional.ofNullable(r.getBigDecimal(column));
  }
}
