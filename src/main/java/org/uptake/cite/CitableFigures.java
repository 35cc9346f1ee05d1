package org.uptake.cite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.uptake.warehouse.SqlScript;
import org.uptake.warehouse.Warehouse;

/** Reads the figures of a place with their documents. */
public final class CitableFigures {
  private static final String FIGURES_SQL = "sql/cite/figures.sql";

  private CitableFigures() {}

  /**
   * The figures of a place, by fiscal year.
   *
   * @param placeId its id
   * @param knownOn only what was public by this day counts
   */
  public static List<CitableFigure> of(Warehouse warehouse, String placeId, LocalDate knownOn) {
    Map<Key, List<CitableFigure.Revision>> revisions = revisions(warehouse, placeId, knownOn);
    return warehouse.query(
        SqlScript.read(FIGURES_SQL).get(0).sql(),
        List.of(knownOn.toString(), knownOn.toString(), placeId),
        row -> figure(row, revisions.getOrDefault(key(row), List.of())));
  }

  /** The figures of every place, without what earlier vintages printed. */
  static List<CitableFigure> ofEveryPlace(Warehouse warehouse, LocalDate knownOn) {
    return of(warehouse, "every place", knownOn);
  }

  /** Figures of a place that others printed, as public by a day; never part of the series. */
  public static List<CitableClaim> claims(Warehouse warehouse, String placeId, LocalDate knownOn) {
    return warehouse.query(
        SqlScript.read(FIGURES_SQL).get(2).sql(),
        List.of(knownOn.toString(), placeId),
        CitableFigures::claim);
  }

  private record Key(String start, String end) {}

  private static Key key(ResultSet row) throws SQLException {
    return new Key(text(row, "period_start"), text(row, "period_end"));
  }

  private static Map<Key, List<CitableFigure.Revision>> revisions(
      Warehouse warehouse, String placeId, LocalDate knownOn) {
    Map<Key, List<CitableFigure.Revision>> found = new HashMap<>();
    warehouse.query(
        SqlScript.read(FIGURES_SQL).get(1).sql(),
        List.of(knownOn.toString(), placeId),
        row ->
            found
                .computeIfAbsent(key(row), k -> new ArrayList<>())
                .add(
                    new CitableFigure.Revision(
                        row.getString("old_value") == null
                            ? OptionalLong.empty()
                            : OptionalLong.of(row.getLong("old_value")),
                        text(row, "old_status"),
                        day(row, "first_seen").orElseThrow(),
                        text(row, "old_locator"),
                        text(row, "file"),
                        text(row, "sha256"))));
    return found;
  }

  private static CitableClaim claim(ResultSet row) throws SQLException {
    String category = text(row, "category");
    return new CitableClaim(
        row.getString("fiscal_year") == null
            ? OptionalInt.empty()
            : OptionalInt.of(row.getInt("fiscal_year")),
        text(row, "measure") + (category.isEmpty() ? "" : ": " + category),
        text(row, "printed"),
        day(row, "period_start").orElseThrow(),
        day(row, "period_end"),
        text(row, "source_title"),
        text(row, "source_url"),
        day(row, "known_from").orElseThrow(),
        text(row, "verdict"),
        text(row, "file") + ", " + text(row, "locator") + ", sha256 " + text(row, "sha256"));
  }

  private static CitableFigure figure(ResultSet row, List<CitableFigure.Revision> revisions)
      throws SQLException {
    long value = row.getLong("value");
    return new CitableFigure(
        row.getInt("fiscal_year"),
        days(row),
        row.getString("value") == null ? OptionalLong.empty() : OptionalLong.of(value),
        row.getString("value_status"),
        bounds(row),
        revisions,
        text(row, "note"),
        total(row),
        cell(row),
        document(row));
  }

  private static Optional<CitableFigure.Days> days(ResultSet row) throws SQLException {
    Optional<LocalDate> start = day(row, "period_start");
    if (start.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CitableFigure.Days(
            start.get(),
            day(row, "period_end"),
            row.getBoolean("period_complete"),
            text(row, "period_basis").equals("inferred")));
  }

  private static Optional<CitableFigure.Bounds> bounds(ResultSet row) throws SQLException {
    return row.getString("at_most") == null
        ? Optional.empty()
        : Optional.of(
            new CitableFigure.Bounds(
                row.getLong("at_least"), row.getLong("at_most"), text(row, "bound_basis")));
  }

  private static Optional<CitableFigure.Total> total(ResultSet row) throws SQLException {
    return row.getString("total_locator") == null
        ? Optional.empty()
        : Optional.of(
            new CitableFigure.Total(
                new CitableFigure.Cell(
                    text(row, "total_locator"),
                    text(row, "total_row_label"),
                    text(row, "total_column_label"),
                    text(row, "total_printed"),
                    ""),
                text(row, "total_file"),
                text(row, "total_sha256"),
                text(row, "total_media_type")));
  }

  private static Optional<CitableFigure.Cell> cell(ResultSet row) throws SQLException {
    return row.getString("locator") == null
        ? Optional.empty()
        : Optional.of(
            new CitableFigure.Cell(
                text(row, "locator"),
                text(row, "row_label"),
                text(row, "column_label"),
                text(row, "printed"),
                text(row, "row_as_printed")));
  }

  private static Optional<CitableFigure.Document> document(ResultSet row) throws SQLException {
    Optional<LocalDate> retrieved = day(row, "retrieved_at");
    Optional<LocalDate> known = day(row, "known_from");
    if (retrieved.isEmpty() || known.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CitableFigure.Document(
            text(row, "credit"),
            text(row, "title"),
            text(row, "publisher"),
            text(row, "licence"),
            text(row, "url"),
            text(row, "file"),
            text(row, "sha256"),
            text(row, "media_type"),
            text(row, "origin"),
            text(row, "transcribes"),
            text(row, "copy_state"),
            text(row, "copy_note"),
            retrieved.get(),
            known.get(),
            text(row, "known_basis")));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(d -> LocalDate.parse(d.substring(0, 10)));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String found = row.getString(column);
    return found == null ? "" : found;
  }
}
