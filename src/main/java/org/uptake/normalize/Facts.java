package org.uptake.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.uptake.model.FigureClaim;
import org.uptake.model.Finding;
import org.uptake.model.ListClaim;
import org.uptake.model.ListCoverage;
import org.uptake.model.Locator;
import org.uptake.model.Observation;
import org.uptake.model.Place;
import org.uptake.model.PolicyClaim;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.RowOutcome;
import org.uptake.model.SourceRow;
import org.uptake.model.UnresolvedName;

/** What one document says: facts, one outcome for each of its rows, and findings. */
public final class Facts {
  private final String snapshotId;
  private final List<Observation> observations = new ArrayList<>();
  private final List<ListCoverage> coverage = new ArrayList<>();
  private final List<ListClaim> listClaims = new ArrayList<>();
  private final List<PolicyClaim> claims = new ArrayList<>();
  private final List<FigureClaim> printed = new ArrayList<>();
  private final Map<String, Place> places = new TreeMap<>();
  private final List<SourceRow> rows = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<UnresolvedName> unresolved = new ArrayList<>();

  /** Nothing said yet by this document. */
  public Facts(String snapshotId) {
    this.snapshotId = snapshotId;
  }

  void add(Observation observation) {
    observations.add(observation);
  }

  /** Takes back the figure of a cell: it stays as a cell of which no figure is held. */
  void withdraw(Locator cell) {
    observations.replaceAll(o -> o.locator().equals(cell) ? o.notHeld() : o);
  }

  void add(ListCoverage said) {
    coverage.add(said);
  }

  void add(ListClaim claim) {
    listClaims.add(claim);
  }

  void add(FigureClaim claim) {
    printed.add(claim);
  }

  void add(PolicyClaim claim) {
    claims.add(claim);
  }

  /**
   * A place without an official code that the document names. Another spelling or another container
   * of a place is kept beside the first: which row came first decides nothing.
   */
  void add(Place place) {
    places.put(
        String.join("\n", place.placeId(), place.name(), place.containers().toString()), place);
  }

  void unresolved(Locator locator, String state, String name) {
    unresolved.add(new UnresolvedName(snapshotId, locator, state, name));
  }

  /** Notes a contradiction, a correction or what is left open. */
  public void finding(String kind, String severity, Locator locator, String message) {
    findings.add(new Finding(kind, severity, snapshotId, locator, message));
  }

  void kept(Locator locator, PrintedRow row, int claimCount) {
    rows.add(outcome(locator, row, RowOutcome.KEPT, claimCount, ""));
  }

  /** A row that gives no figure and yet is read: the name of a group, a sum to check. */
  void read(Locator locator, PrintedRow row, String what) {
    rows.add(outcome(locator, row, RowOutcome.KEPT, 0, what));
  }

  void blank(Locator locator, PrintedRow row) {
    rows.add(outcome(locator, row, RowOutcome.BLANK, 0, ""));
  }

  void rejected(Locator locator, PrintedRow row, String reason) {
    rows.add(outcome(locator, row, RowOutcome.REJECTED, 0, reason));
  }

  void duplicate(Locator locator, PrintedRow row, String reason) {
    rows.add(outcome(locator, row, RowOutcome.DUPLICATE, 0, reason));
  }

  private SourceRow outcome(
      Locator locator, PrintedRow row, RowOutcome outcome, int claimCount, String reason) {
    return new SourceRow(snapshotId, locator, outcome, claimCount, row.printed(), reason);
  }

  /** Figures. */
  public List<Observation> observations() {
    return List.copyOf(observations);
  }

  /** What lists say about the counties they leave out. */
  public List<ListCoverage> coverage() {
    return List.copyOf(coverage);
  }

  /** What lists say about themselves. */
  public List<ListClaim> listClaims() {
    return List.copyOf(listClaims);
  }

  /** Policy events. */
  public List<PolicyClaim> claims() {
    return List.copyOf(claims);
  }

  /** Figures that others print. */
  public List<FigureClaim> printedElsewhere() {
    return List.copyOf(printed);
  }

  /** Places without an official code as the rows name them, by id, spelling and containers. */
  public List<Place> places() {
    return List.copyOf(places.values());
  }

  /** One outcome a row. */
  public List<SourceRow> rows() {
    return List.copyOf(rows);
  }

  /** Findings. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Names of counties that no place answers to. */
  public List<UnresolvedName> unresolved() {
    return List.copyOf(unresolved);
  }

  /** How many rows have this outcome. */
  public int count(RowOutcome outcome) {
    return (int) rows.stream().filter(r -> r.outcome() == outcome).count();
  }
}
