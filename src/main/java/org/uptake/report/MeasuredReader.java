package org.uptake.report;

import static org.uptake.report.Columns.day;
import static org.uptake.report.Columns.decimal;
import static org.uptake.report.Columns.number;
import static org.uptake.report.Columns.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.uptake.report.Measured.Bounds;
import org.uptake.warehouse.Warehouse;

/** Reads the measures that the pages show. */
final class MeasuredReader {
  private MeasuredReader() {}

  static Measured.Data read(Warehouse w) {
    return new Measured.Data(
        Columns.query(w, "family-facts", MeasuredReader::facts),
        Columns.query(w, "curves", MeasuredReader::point),
        Columns.query(w, "cuts", MeasuredReader::cut),
        Columns.query(w, "effects", MeasuredReader::effect),
        Columns.query(w, "quarters", MeasuredReader::quarter),
        Columns.query(w, "coverage", MeasuredReader::coverage),
        Columns.query(w, "children", MeasuredReader::children),
        Columns.query(w, "comparison", MeasuredReader::comparison),
        Columns.query(w, "first-to-next", MeasuredReader::firstToNext),
        Columns.query(w, "models", MeasuredReader::model),
        Columns.query(w, "programmes", MeasuredReader::programme),
        Columns.query(w, "reconciliation", MeasuredReader::reconciled),
        Columns.query(w, "disagreements", MeasuredReader::disagreement),
        Columns.query(w, "state-reach", MeasuredReader::reach),
        Holding.read(w));
  }

  private static Measured.Facts facts(ResultSet r) throws SQLException {
    return new Measured.Facts(
        text(r, "family"),
        r.getLong("policies"),
        r.getLong("events"),
        r.getLong("to_the_day"),
        r.getLong("undated"),
        r.getLong("places_strong"),
        r.getLong("places_all"),
        r.getLong("places_undated"),
        r.getLong("places_without_beginning"),
        r.getLong("places_by_statewide_statement"),
        r.getLong("disagreeing"),
        day(r, "last_event"));
  }

  private static Measured.CurvePoint point(ResultSet r) throws SQLException {
    return new Measured.CurvePoint(
        text(r, "family"),
        text(r, "grade"),
        on(r, "day"),
        bounds(r, "gross_surely", "gross_possibly"),
        r.getLong("gross_possibly_dated"),
        bounds(r, "net_surely", "net_possibly"));
  }

  private static Measured.Cut cut(ResultSet r) throws SQLException {
    return new Measured.Cut(
        text(r, "family"),
        text(r, "cut"),
        text(r, "cut_value"),
        r.getLong("policies"),
        r.getLong("places"));
  }

  private static Measured.Effect effect(ResultSet r) throws SQLException {
    return new Measured.Effect(
        text(r, "family"), text(r, "event"), text(r, "effect"), text(r, "why"), r.getLong("held"));
  }

  private static Measured.Quarter quarter(ResultSet r) throws SQLException {
    return new Measured.Quarter(
        text(r, "family"),
        text(r, "quarter"),
        bounds(r, "surely", "possibly"),
        r.getLong("open_start"));
  }

  private static Measured.Coverage coverage(ResultSet r) throws SQLException {
    return new Measured.Coverage(
        text(r, "family"),
        on(r, "day"),
        bounds(r, "states_surely", "states_possibly"),
        r.getLong("states"),
        r.getLong("counties_own_surely"),
        bounds(r, "counties_surely", "counties_possibly"),
        r.getLong("counties"),
        r.getLong("people_own"),
        bounds(r, "people_at_least", "people_at_most"),
        r.getLong("people"),
        r.getLong("counties_without_people"));
  }

  private static Measured.Children children(ResultSet r) throws SQLException {
    return new Measured.Children(
        text(r, "family"),
        on(r, "period_start"),
        on(r, "period_end"),
        r.getLong("children_at_least"),
        number(r, "children_at_most_of_bounded"),
        number(r, "children_bounded"),
        r.getLong("children"),
        r.getLong("states_not_bounded"));
  }

  private static Measured.Comparison comparison(ResultSet r) throws SQLException {
    return new Measured.Comparison(
        text(r, "family"),
        on(r, "day"),
        text(r, "measure"),
        text(r, "period"),
        cell(r, "surely"),
        cell(r, "uncertain"),
        cell(r, "none_held"));
  }

  private static Measured.Cell cell(ResultSet r, String group) throws SQLException {
    return new Measured.Cell(
        decimal(r, group), r.getLong(group + "_places"), r.getLong(group + "_not_held"));
  }

  private static Measured.FirstToNext firstToNext(ResultSet r) throws SQLException {
    return new Measured.FirstToNext(
        text(r, "family"),
        text(r, "state"),
        text(r, "first_place"),
        between(r, "first_earliest", "first_latest"),
        text(r, "next_place"),
        between(r, "next_earliest", "next_latest"),
        r.getLong("days_at_least"),
        number(r, "days_at_most"));
  }

  private static Site.Dated between(ResultSet r, String earliest, String latest)
      throws SQLException {
    Optional<LocalDate> first = day(r, earliest);
    Optional<LocalDate> last = day(r, latest);
    String precision = first.isEmpty() ? "no_later_than" : first.equals(last) ? "day" : "between";
    return new Site.Dated(first, last, precision);
  }

  private static Measured.ModelCount model(ResultSet r) throws SQLException {
    return new Measured.ModelCount(on(r, "day"), text(r, "model"), bounds(r, "surely", "possibly"));
  }

  private static Measured.ProgrammeEvent programme(ResultSet r) throws SQLException {
    return new Measured.ProgrammeEvent(
        text(r, "programme"),
        text(r, "event"),
        text(r, "date_printed"),
        text(r, "date_precision"),
        text(r, "nature"),
        text(r, "source_title"),
        text(r, "source_url"),
        text(r, "note"));
  }

  private static Measured.Reconciled reconciled(ResultSet r) throws SQLException {
    return new Measured.Reconciled(
        text(r, "count_id"),
        text(r, "family"),
        text(r, "measure"),
        on(r, "as_of"),
        text(r, "count_printed"),
        bounds(r, "ours_surely", "ours_possibly"),
        r.getLong("ours_all_possibly"),
        text(r, "outcome"),
        r.getLong("gap"),
        text(r, "explanation"),
        text(r, "source_title"),
        text(r, "source_url"),
        text(r, "note"));
  }

  private static Measured.Disagreement disagreement(ResultSet r) throws SQLException {
    return new Measured.Disagreement(
        text(r, "kind"),
        text(r, "policy_id"),
        text(r, "event"),
        said(r, "said").orElseThrow(),
        said(r, "other"),
        text(r, "note"));
  }

  private static Optional<Measured.Said> said(ResultSet r, String side) throws SQLException {
    String by = text(r, side + "_by");
    return by.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Measured.Said(
                text(r, side), by, text(r, side + "_snapshot_id"), text(r, side + "_locator")));
  }

  private static Measured.Reach reach(ResultSet r) throws SQLException {
    return new Measured.Reach(
        text(r, "place_id"),
        text(r, "policy_id"),
        text(r, "reaches_family"),
        text(r, "provision"),
        text(r, "why"),
        day(r, "since"),
        r.getBoolean("surely"));
  }

  private static LocalDate on(ResultSet r, String column) throws SQLException {
    return day(r, column).orElseThrow(() -> new SQLException("no day in column " + column));
  }

  private static Bounds bounds(ResultSet r, String least, String most) throws SQLException {
    return new Bounds(r.getLong(least), r.getLong(most));
  }
}
