package org.uptake.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what a page needs in what was read. */
public final class SiteIndex {
  private final Site.Data data;
  private final Map<String, Site.PlaceRow> places;
  private final Map<String, List<Site.Figure>> figures;
  private final Map<String, List<Elsewhere.Claim>> claims;
  private final Map<String, List<Site.PolicyRow>> policies;
  private final Map<String, List<Site.PolicyRow>> policiesByFamily;
  private final Map<String, Site.PolicyRow> policyById;
  private final Map<String, List<Site.EventRow>> events;
  private final Map<String, Site.SnapshotRow> snapshots;
  private final Map<String, Site.SourceRow> sources;
  private final Map<String, List<Site.Remainder>> remainders;
  private final Map<String, List<Measured.Reach>> reach;
  private final Map<String, List<Site.Ground>> grounds;
  private final Set<String> disagreeing;
  private final List<Site.PolicyRow> adopted;
  private final Map<String, List<Site.PolicyRow>> adoptedByState;
  private final Map<String, List<Site.PlaceRow>> inside = new LinkedHashMap<>();

  /** Indexes what was read. */
  public SiteIndex(Site.Data data) {
    this.data = data;
    places = data.places().stream().collect(toMap(Site.PlaceRow::placeId, Function.identity()));
    figures = data.figures().stream().collect(groupingBy(Site.Figure::placeId));
    claims = data.elsewhere().claims().stream().collect(groupingBy(Elsewhere.Claim::placeId));
    policies = data.policies().stream().collect(groupingBy(Site.PolicyRow::placeId));
    policiesByFamily = data.policies().stream().collect(groupingBy(Site.PolicyRow::family));
    policyById =
        data.policies().stream().collect(toMap(Site.PolicyRow::policyId, Function.identity()));
    adopted = data.policies().stream().filter(Site.PolicyRow::acted).toList();
    adoptedByState = adopted.stream().collect(groupingBy(Site.PolicyRow::state));
    remainders = data.remainders().stream().collect(groupingBy(Site.Remainder::state));
    reach = data.measured().reach().stream().collect(groupingBy(Measured.Reach::placeId));
    grounds = data.grounds().stream().collect(groupingBy(Site.Ground::placeId));
    disagreeing =
        data.measured().disagreements().stream()
            .map(Measured.Disagreement::policyId)
            .collect(toUnmodifiableSet());
    events = data.events().stream().collect(groupingBy(Site.EventRow::policyId));
    snapshots =
        data.snapshots().stream().collect(toMap(Site.SnapshotRow::snapshotId, Function.identity()));
    sources = data.sources().stream().collect(toMap(Site.SourceRow::sourceId, Function.identity()));
    for (Site.PlaceRow place : data.places()) {
      for (String container : place.containers()) {
        inside.computeIfAbsent(container, c -> new ArrayList<>()).add(place);
      }
    }
  }

  /** All that was read. */
  public Site.Data data() {
    return data;
  }

  /** States, districts and territories, by name. */
  public List<Site.PlaceRow> states() {
    return data.places().stream()
        .filter(p -> p.kind().equals("state"))
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  /** Counties and equivalents of either vintage, by state and name. */
  public List<Site.PlaceRow> counties() {
    return data.places().stream().filter(p -> p.kind().equals("county")).toList();
  }

  /** A state by USPS code. */
  public Site.PlaceRow state(String usps) {
    return place("state-" + usps.toLowerCase(Locale.ROOT)).orElseThrow();
  }

  /** Municipalities and agencies of which a policy is held, by state and name. */
  List<Site.PlaceRow> locals() {
    return data.places().stream()
        .filter(p -> p.kind().equals("municipality") || p.kind().equals("agency"))
        .filter(p -> !policies(p.placeId()).isEmpty())
        .toList();
  }

  /** The counties that a municipality or agency lies in or serves; none if no source names them. */
  List<Site.Ground> grounds(String placeId) {
    return grounds.getOrDefault(placeId, List.of());
  }

  /** The places that lie in, or serve, a place. */
  public List<Site.PlaceRow> inside(String placeId) {
    return inside.getOrDefault(placeId, List.of());
  }

  /** A place. */
  public Optional<Site.PlaceRow> place(String placeId) {
    return Optional.ofNullable(places.get(placeId));
  }

  /** A county by its code. */
  public Optional<Site.PlaceRow> county(String geoid) {
    return place("county-" + geoid);
  }

  /** Figures of a place, oldest year first. */
  public List<Site.Figure> figures(String placeId) {
    return figures.getOrDefault(placeId, List.of());
  }

  /** Figures of a place as others print them, by period. */
  public List<Elsewhere.Claim> claims(String placeId) {
    return claims.getOrDefault(placeId, List.of());
  }

  /** A place's own policies. */
  public List<Site.PolicyRow> policies(String placeId) {
    return policies.getOrDefault(placeId, List.of());
  }

  /** Policies of a family in a state, the state's own among them. */
  List<Site.PolicyRow> policiesOf(String family, String state) {
    return policiesByFamily.getOrDefault(family, List.of()).stream()
        .filter(p -> p.state().equals(state))
        .toList();
  }

  /** Policies of places of other kinds than county inside a place. */
  public List<Site.PolicyRow> policiesInside(String placeId) {
    return inside(placeId).stream()
        .filter(p -> !p.kind().equals("county"))
        .flatMap(p -> policies(p.placeId()).stream())
        .toList();
  }

  /** All policies that a place adopted, ended ones too; federal programmes are left out. */
  public List<Site.PolicyRow> adopted() {
    return adopted;
  }

  /** Those of a place itself. */
  public List<Site.PolicyRow> adopted(String placeId) {
    return policies(placeId).stream().filter(Site.PolicyRow::acted).toList();
  }

  /** Those of places of other kinds than county inside a place. */
  public List<Site.PolicyRow> adoptedInside(String placeId) {
    return policiesInside(placeId).stream().filter(Site.PolicyRow::acted).toList();
  }

  /** Those of a county and of places of other kinds inside it, or of a state itself. */
  public List<Site.PolicyRow> adoptedBy(Site.PlaceRow place) {
    List<Site.PolicyRow> policies = new ArrayList<>(adopted(place.placeId()));
    if (place.kind().equals("county")) {
      policies.addAll(adoptedInside(place.placeId()));
    }
    return policies;
  }

  /** Those of places of a state, and of the state itself. */
  public List<Site.PolicyRow> adoptedInState(String state) {
    return adoptedByState.getOrDefault(state, List.of());
  }

  /** A policy. */
  public Site.PolicyRow policy(String policyId) {
    return found(policyById.get(policyId), "policy", policyId);
  }

  /** State laws that reach a county. */
  public List<Measured.Reach> reach(String placeId) {
    return reach.getOrDefault(placeId, List.of());
  }

  /**
   * State laws that reach a county, or the counties around a place of another kind. A law reaches
   * all counties of its state that there are at the time, so that any of today's will do.
   */
  List<Measured.Reach> reaching(Site.PlaceRow place) {
    if (place.kind().equals("county")) {
      return reach(place.placeId());
    }
    return inside(state(place.state()).placeId()).stream()
        .filter(p -> p.kind().equals("county") && p.validTo().isEmpty())
        .findFirst()
        .map(c -> reach(c.placeId()))
        .orElse(List.of());
  }

  /** Where all that sources say of a policy stands, from the site's top. */
  String address(Site.PolicyRow policy) {
    return PlacePaths.policy(
        found(places.get(policy.placeId()), "place", policy.placeId()), policy.policyId());
  }

  /** Whether sources disagree on a policy. */
  public boolean disagree(String policyId) {
    return disagreeing.contains(policyId);
  }

  /** Events of a policy, as claimed. */
  public List<Site.EventRow> events(String policyId) {
    return events.getOrDefault(policyId, List.of());
  }

  /** What lists of counties leave over of a state's totals, oldest first. */
  public List<Site.Remainder> remainders(String state) {
    return remainders.getOrDefault(state, List.of());
  }

  /** What the list behind a figure leaves over, if a list is behind it. */
  public Optional<Site.Remainder> remainder(Site.Figure figure) {
    return remainders(figure.state()).stream()
        .filter(r -> r.fiscalYear() == figure.fiscalYear() && r.end().equals(figure.end()))
        .filter(
            r ->
                figure.status().equals("derived")
                    ? r.bounds() && r.left().equals(figure.value())
                    : figure.snapshotId().filter(r.listSnapshotId()::equals).isPresent())
        .findFirst();
  }

  /** A document. */
  public Site.SnapshotRow snapshot(String snapshotId) {
    return found(snapshots.get(snapshotId), "snapshot", snapshotId);
  }

  /** A source. */
  public Site.SourceRow source(String sourceId) {
    return found(sources.get(sourceId), "source", sourceId);
  }

  private static <T> T found(@Nullable T value, String what, String id) {
    if (value == null) {
      throw new IllegalArgumentException("no " + what + " " + id);
    }
    return value;
  }
}
