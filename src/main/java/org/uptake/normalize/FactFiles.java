package org.uptake.normalize;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.uptake.model.DateInterval;
import org.uptake.model.FigureClaim;
import org.uptake.model.Finding;
import org.uptake.model.ListClaim;
import org.uptake.model.ListCoverage;
import org.uptake.model.Observation;
import org.uptake.model.Period;
import org.uptake.model.Place;
import org.uptake.model.PolicyClaim;
import org.uptake.model.RowOutcome;
import org.uptake.model.Snapshot;
import org.uptake.model.SourceRow;
import org.uptake.model.UnresolvedName;
import org.uptake.pipeline.CsvText;

/**
 * Writes the facts of one document as CSV files, one a table. Their headings are the columns of the
 * warehouse's tables.
 */
public final class FactFiles {
  private FactFiles() {}

  /** Writes all tables, also those with no row. */
  public static void write(Path folder, Snapshot snapshot, Facts facts) throws IOException {
    String source = snapshot.sourceId();
    write(folder, "snapshot", SNAPSHOT, List.of(snapshot), FactFiles::snapshot);
    write(folder, "observation", OBSERVATION, facts.observations(), o -> observation(source, o));
    write(folder, "list_coverage", COVERAGE, facts.coverage(), c -> coverage(source, c));
    write(folder, "list_claim", LIST_CLAIM, facts.listClaims(), c -> listClaim(source, c));
    write(folder, "policy_claim", CLAIM, facts.claims(), c -> claim(source, c));
    write(
        folder,
        "placement_claim",
        FIGURE_CLAIM,
        facts.printedElsewhere(),
        c -> figureClaim(source, c));
    write(folder, "minted_place", PLACE, facts.places(), p -> place(snapshot.snapshotId(), p));
    write(folder, "source_row", ROW, facts.rows(), r -> row(source, r));
    write(
        folder,
        "rejection",
        REJECTION,
        facts.rows().stream().filter(r -> r.outcome() == RowOutcome.REJECTED).toList(),
        r -> rejection(source, r));
    write(folder, "finding", FINDING, facts.findings(), f -> finding(source, f));
    write(folder, "unresolved_name", UNRESOLVED, facts.unresolved(), n -> unresolved(source, n));
  }

  private static <T> void write(
      Path folder, String table, String headings, List<T> facts, Function<T, List<Object>> cells)
      throws IOException {
    CsvText.write(
        folder.resolve(table + ".csv"),
        Arrays.asList(headings.split(",")),
        facts.stream().map(cells).toList());
  }

  private static final String SNAPSHOT =
      "snapshot_id,source_id,file,sha256,url,published_on,published_basis,retrieved_at,origin,"
          + "media_type,bytes,transcribes,copy_state,copy_note,captured_at,retrieved_from";

  private static List<Object> snapshot(Snapshot s) {
    return List.of(
        s.snapshotId(),
        s.sourceId(),
        s.file(),
        s.sha256(),
        s.url(),
        text(s.publishedOn()),
        s.publishedBasis().code(),
        s.retrievedAt(),
        s.origin().code(),
        s.mediaType(),
        s.bytes(),
        s.transcribes(),
        s.copyState(),
        s.copyNote(),
        text(s.capturedAt()),
        s.retrievedFrom());
  }

  private static final String OBSERVATION =
      "place_id,measure,category,period_kind,fiscal_year,period_start,period_end,period_complete,"
          + "period_basis,value,less_than,value_status,printed,note,source_id,snapshot_id,row_locator,locator,row_label,"
          + "column_label,known_from,known_basis";

  private static List<Object> observation(String source, Observation o) {
    Period p = o.period();
    return List.of(
        o.placeId(),
        o.measure(),
        o.category(),
        p.kind().code(),
        year(p),
        p.start(),
        text(p.end()),
        p.complete(),
        p.basis().code(),
        text(o.value().map(BigDecimal::toPlainString)),
        text(o.lessThan().map(BigDecimal::toPlainString)),
        o.status().code(),
        o.printed(),
        o.note(),
        source,
        o.snapshotId(),
        o.rowLocator(),
        o.locator(),
        o.rowLabel(),
        o.columnLabel(),
        o.known().from(),
        o.known().basis().code());
  }

  private static final String COVERAGE =
      "source_id,snapshot_id,measure,period_kind,fiscal_year,period_start,period_end,"
          + "period_complete,period_basis,state,absent_status,threshold,locator,known_from,known_basis";

  private static List<Object> coverage(String source, ListCoverage c) {
    Period p = c.period();
    return List.of(
        source,
        c.snapshotId(),
        c.measure(),
        p.kind().code(),
        year(p),
        p.start(),
        text(p.end()),
        p.complete(),
        p.basis().code(),
        c.state(),
        c.absentStatus().code(),
        c.threshold().isPresent() ? c.threshold().getAsInt() : "",
        c.locator(),
        c.known().from(),
        c.known().basis().code());
  }

  private static final String LIST_CLAIM =
      "source_id,snapshot_id,measure,period_kind,fiscal_year,period_start,period_end,"
          + "period_complete,period_basis,counties,children,total,threshold,locator,known_from,"
          + "known_basis";

  private static List<Object> listClaim(String source, ListClaim c) {
    Period p = c.period();
    return List.of(
        source,
        c.snapshotId(),
        c.measure(),
        p.kind().code(),
        year(p),
        p.start(),
        text(p.end()),
        p.complete(),
        p.basis().code(),
        number(c.counties()),
        number(c.children()),
        number(c.total()),
        c.threshold().isPresent() ? c.threshold().getAsInt() : "",
        c.locator(),
        c.known().from(),
        c.known().basis().code());
  }

  private static final String CLAIM =
      "policy_id,place_id,family,instrument,decider,title,event,date_earliest,date_latest,"
          + "date_printed,date_precision,date_note,confidence,basis,source_title,source_url,"
          + "entry_printed,note,source_id,snapshot_id,locator,known_from,known_basis,known_to";

  private static List<Object> claim(String source, PolicyClaim c) {
    DateInterval d = c.date();
    return List.of(
        c.policyId(),
        c.placeId(),
        c.family().code(),
        c.instrument(),
        c.decider(),
        c.title(),
        c.event().code(),
        text(d.earliest()),
        text(d.latest()),
        c.datePrinted(),
        d.precision().code(),
        c.dateNote(),
        c.confidence(),
        c.basis(),
        c.sourceTitle(),
        c.sourceUrl(),
        c.entryPrinted(),
        c.note(),
        source,
        c.snapshotId(),
        c.rowLocator(),
        c.known().from(),
        c.known().basis().code(),
        text(c.knownTo()));
  }

  private static final String FIGURE_CLAIM =
      "place_id,several,measure,category,period_kind,fiscal_year,period_start,period_end,"
          + "period_complete,period_basis,period_note,printed,value,at_least,at_most,list_complete,"
          + "basis,confidence,source_title,source_url,note,source_id,snapshot_id,row_locator,"
          + "locator,known_from,known_basis";

  private static List<Object> figureClaim(String source, FigureClaim c) {
    Period p = c.period();
    return List.of(
        c.placeId(),
        c.several(),
        c.measure(),
        c.category(),
        p.kind().code(),
        year(p),
        p.start(),
        text(p.end()),
        p.complete(),
        p.basis().code(),
        c.periodNote(),
        c.printed(),
        number(c.amount().value()),
        number(c.amount().atLeast()),
        number(c.amount().atMost()),
        c.listComplete(),
        c.basis(),
        c.confidence(),
        c.sourceTitle(),
        c.sourceUrl(),
        c.note(),
        source,
        c.snapshotId(),
        c.rowLocator(),
        c.locator(),
        c.known().from(),
        c.known().basis().code());
  }

  private static Object number(Optional<BigDecimal> value) {
    return text(value.map(BigDecimal::toPlainString));
  }

  private static final String PLACE = "place_id,kind,name,state,containers,snapshot_id";

  private static List<Object> place(String snapshotId, Place p) {
    return List.of(
        p.placeId(),
        p.kind().code(),
        p.name(),
        p.state(),
        String.join(";", p.containers()),
        snapshotId);
  }

  private static final String ROW =
      "source_id,snapshot_id,locator,outcome,claims,row_as_printed,reason";

  private static List<Object> row(String source, SourceRow r) {
    return List.of(
        source,
        r.snapshotId(),
        r.locator(),
        r.outcome().code(),
        r.claims(),
        r.printed(),
        r.reason());
  }

  private static final String REJECTION =
      "source_id,snapshot_id,locator,row_as_printed,stage,reason";

  private static List<Object> rejection(String source, SourceRow r) {
    return List.of(
        source, r.snapshotId(), r.locator(), r.printed(), DocumentNormalizer.STAGE, r.reason());
  }

  private static final String FINDING = "source_id,snapshot_id,locator,kind,severity,message";

  private static List<Object> finding(String source, Finding f) {
    return List.of(source, f.snapshotId(), f.locator(), f.kind(), f.severity(), f.message());
  }

  private static final String UNRESOLVED = "source_id,snapshot_id,locator,state,name";

  private static List<Object> unresolved(String source, UnresolvedName n) {
    return List.of(source, n.snapshotId(), n.locator(), n.state(), n.name());
  }

  private static Object number(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : "";
  }

  private static Object year(Period period) {
    return period.fiscalYear().isPresent() ? period.fiscalYear().getAsInt() : "";
  }

  private static Object text(Optional<?> value) {
    return value.isPresent() ? value.get() : "";
  }
}
