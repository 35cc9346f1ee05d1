package org.uptake.report;

import static org.uptake.report.Columns.day;
import static org.uptake.report.Columns.list;
import static org.uptake.report.Columns.number;
import static org.uptake.report.Columns.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.uptake.warehouse.Warehouse;

/** Reads what the pages show. */
final class SiteReader {
  private final Warehouse warehouse;

  SiteReader(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  Site.Data read() {
    return new Site.Data(
        query("places", SiteReader::place),
        query("figures", SiteReader::figure),
        query("policies", SiteReader::policy),
        query("events", SiteReader::event),
        query("snapshots", SiteReader::snapshot),
        query("sources", SiteReader::source),
        query("findings", SiteReader::finding),
        query("outcomes", SiteReader::outcome),
        query("sums", SiteReader::sum),
        query("revisions", SiteReader::revision),
        query("remainders", SiteReader::remainder),
        MeasuredReader.read(warehouse),
        National.read(warehouse),
        Elsewhere.read(warehouse),
        Compared.read(warehouse),
        query("grounds", SiteReader::ground),
        BriefRate.read(warehouse));
  }

  private <T> List<T> query(String name, Warehouse.RowReader<T> reader) {
    return Columns.query(warehouse, name, reader);
  }

  private static Site.PlaceRow place(ResultSet r) throws SQLException {
    return new Site.PlaceRow(
        text(r, "place_id"),
        Optional.ofNullable(r.getString("geoid")),
        text(r, "kind"),
        text(r, "subkind"),
        text(r, "name"),
        text(r, "state"),
        text(r, "vintage"),
        day(r, "valid_from"),
        day(r, "valid_to"),
        list(text(r, "replaced_by"), ";"),
        r.getBoolean("replaced_nests"),
        text(r, "note"),
        list(text(r, "containers"), ";"),
        r.getInt("is_of"));
  }

  private static Site.Ground ground(ResultSet r) throws SQLException {
    return new Site.Ground(
        text(r, "place_id"),
        text(r, "county_id"),
        text(r, "part"),
        text(r, "shown_by"),
        text(r, "evidence"),
        text(r, "source"));
  }

  private static Site.Figure figure(ResultSet r) throws SQLException {
    return new Site.Figure(
        text(r, "place_id"),
        text(r, "geoid"),
        text(r, "place_name"),
        text(r, "geo_level"),
        text(r, "state"),
        text(r, "measure"),
        r.getInt("fiscal_year"),
        day(r, "period_start"),
        day(r, "period_end"),
        r.getBoolean("period_complete"),
        text(r, "period_basis"),
        number(r, "value"),
        text(r, "value_status"),
        number(r, "at_least"),
        number(r, "at_most"),
        text(r, "bound_basis"),
        Optional.ofNullable(r.getString("snapshot_id")),
        text(r, "locator"),
        text(r, "printed"),
        text(r, "row_label"),
        text(r, "column_label"),
        text(r, "note"),
        day(r, "known_from"),
        text(r, "known_basis"),
        Optional.ofNullable(r.getString("revision_id")));
  }

  private static Site.PolicyRow policy(ResultSet r) throws SQLException {
    return new Site.PolicyRow(
        text(r, "policy_id"),
        text(r, "place_id"),
        text(r, "place_name"),
        text(r, "state"),
        text(r, "family"),
        text(r, "instrument"),
        text(r, "title"),
        text(r, "status"),
        text(r, "decider"),
        dated(r, "adopted_earliest", "adopted_latest", "adopted_precision"),
        text(r, "adopted_confidence"),
        text(r, "adopted_grade"),
        Optional.of(dated(r, "since_earliest", "since_latest", "since_precision"))
            .filter(since -> since.earliest().isPresent()),
        claim(r, "by"),
        text(r, "end_event").isEmpty() ? Optional.empty() : Optional.of(claim(r, "end")),
        day(r, "listed_on"),
        r.getBoolean("on_last_list"));
  }

  private static Site.Claim claim(ResultSet r, String which) throws SQLException {
    return new Site.Claim(
        text(r, which + "_event"),
        dated(r, which + "_earliest", which + "_latest", which + "_precision"),
        text(r, which + "_basis"),
        text(r, which + "_snapshot_id"),
        text(r, which + "_source_title"),
        text(r, which + "_source_url"));
  }

  private static Site.EventRow event(ResultSet r) throws SQLException {
    return new Site.EventRow(
        text(r, "policy_id"),
        text(r, "event"),
        dated(r, "date_earliest", "date_latest", "date_precision"),
        text(r, "date_printed"),
        text(r, "confidence"),
        text(r, "basis"),
        text(r, "snapshot_id"),
        text(r, "locator"),
        text(r, "source_title"),
        text(r, "source_url"),
        text(r, "entry_printed"),
        text(r, "date_note"),
        text(r, "note"),
        text(r, "effect"),
        day(r, "known_to"));
  }

  private static Site.SnapshotRow snapshot(ResultSet r) throws SQLException {
    return new Site.SnapshotRow(
        text(r, "snapshot_id"),
        text(r, "source_id"),
        text(r, "sha256"),
        text(r, "url"),
        day(r, "published_on"),
        text(r, "published_basis"),
        day(r, "retrieved_at").orElseThrow(),
        text(r, "origin"),
        text(r, "media_type"),
        r.getLong("bytes"),
        text(r, "file"),
        text(r, "transcribes"),
        text(r, "copy_state"),
        text(r, "copy_note"),
        text(r, "captured_at"),
        text(r, "retrieved_from"));
  }

  private static Site.SourceRow source(ResultSet r) throws SQLException {
    return new Site.SourceRow(
        text(r, "source_id"),
        text(r, "title"),
        text(r, "publisher"),
        text(r, "credit"),
        text(r, "licence"),
        text(r, "rhythm"),
        list(text(r, "addresses"), " "),
        list(text(r, "month_pages"), "; "),
        number(r, "threshold"),
        text(r, "every_release_evidence"));
  }

  private static Site.FindingRow finding(ResultSet r) throws SQLException {
    return new Site.FindingRow(
        text(r, "source_id"),
        text(r, "snapshot_id"),
        text(r, "locator"),
        text(r, "kind"),
        text(r, "severity"),
        text(r, "message"));
  }

  private static Site.OutcomeRow outcome(ResultSet r) throws SQLException {
    return new Site.OutcomeRow(
        text(r, "source_id"),
        r.getLong("rows_read"),
        r.getLong("kept"),
        r.getLong("rejected"),
        r.getLong("duplicate"),
        r.getLong("blank"),
        r.getLong("claims"));
  }

  private static Site.SumRow sum(ResultSet r) throws SQLException {
    return new Site.SumRow(
        text(r, "snapshot_id"),
        day(r, "published_on"),
        r.getInt("fiscal_year"),
        r.getLong("sum_as_printed"),
        r.getLong("sum_after_corrections"),
        r.getLong("printed_total"));
  }

  private static Site.Revision revision(ResultSet r) throws SQLException {
    return new Site.Revision(
        text(r, "revision_id"),
        text(r, "place_id"),
        text(r, "measure"),
        text(r, "period_kind"),
        r.getInt("fiscal_year"),
        day(r, "period_start").orElseThrow(),
        day(r, "period_end").orElseThrow(),
        r.getBoolean("period_complete"),
        number(r, "old_value"),
        text(r, "old_status"),
        number(r, "new_value"),
        text(r, "new_status"),
        day(r, "first_seen").orElseThrow(),
        text(r, "old_snapshot_id"),
        text(r, "old_locator"),
        text(r, "new_snapshot_id"),
        text(r, "new_locator"));
  }

  private static Site.Remainder remainder(ResultSet r) throws SQLException {
    return new Site.Remainder(
        text(r, "state"),
        r.getInt("fiscal_year"),
        day(r, "period_start").orElseThrow(),
        day(r, "period_end"),
        text(r, "period_basis"),
        r.getLong("threshold"),
        number(r, "published_total"),
        text(r, "total_snapshot_id").isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Site.Cell(
                    text(r, "total_snapshot_id"),
                    text(r, "total_locator"),
                    text(r, "total_printed"),
                    text(r, "total_row_label"),
                    text(r, "total_column_label"))),
        r.getLong("listed_children"),
        r.getLong("counties_listed"),
        r.getLong("counties_unlisted"),
        number(r, "remainder"),
        r.getLong("most_of_unlisted"),
        number(r, "least_counties"),
        number(r, "most_counties"),
        text(r, "no_bound_because"),
        text(r, "list_snapshot_id"),
        text(r, "list_locator"));
  }

  private static Site.Dated dated(ResultSet r, String earliest, String latest, String precision)
      throws SQLException {
    return new Site.Dated(day(r, earliest), day(r, latest), text(r, precision));
  }
}
