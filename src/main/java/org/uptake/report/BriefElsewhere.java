package org.uptake.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.uptake.report.BriefModel.Count;
import org.uptake.report.BriefModel.Decided;

/**
 * What was adopted elsewhere in one family: who decided, by which instruments, and the nearest
 * example. Proposals, campaigns and what was set aside are left out.
 */
final class BriefElsewhere {
  private static final String UNKNOWN = "unknown";
  private static final Set<String> NOT_ADOPTED = Set.of("campaign", "not_adopted", "set_aside");

  /** Of equally near examples: one that stands, that is sure, that has a day, the newest. */
  private static final Comparator<Site.PolicyRow> BEST =
      Comparator.comparing((Site.PolicyRow p) -> !p.standing())
          .thenComparing(p -> p.confidence().equals("low") || p.grade().equals("weak"))
          .thenComparing(p -> p.adopted().latest().orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(Site.PolicyRow::placeName)
          .thenComparing(Site.PolicyRow::policyId);

  private final String family;
  private final List<Site.PolicyRow> adopted;
  private final Map<String, List<Site.PolicyRow>> byState;
  private final Map<String, List<Site.PolicyRow>> byCounty = new HashMap<>();
  private final Map<String, Decided> decidedByState = new HashMap<>();
  private final Decided decidedInNation;
  private final List<Count> instruments;

  BriefElsewhere(SiteIndex site, String family) {
    this.family = family;
    adopted =
        site.data().policies().stream()
            .filter(p -> p.family().equals(family) && !NOT_ADOPTED.contains(p.status()))
            .sorted(BEST)
            .toList();
    byState = adopted.stream().collect(groupingBy(Site.PolicyRow::state));
    for (Site.PolicyRow policy : adopted) {
      for (String county : counties(site, policy.placeId())) {
        byCounty.computeIfAbsent(county, c -> new ArrayList<>()).add(policy);
      }
    }
    for (Site.PlaceRow state : site.states()) {
      List<Site.PolicyRow> here = byState.getOrDefault(state.state(), List.of());
      decidedByState.put(state.state(), decided(state.name(), state.state(), here));
    }
    decidedInNation = decided("", "", adopted);
    instruments = counts(adopted, Site.PolicyRow::instrument);
  }

  /** The counties that a place is, or lies in; none of a state. */
  static List<String> counties(SiteIndex site, String placeId) {
    return site.place(placeId).stream()
        .flatMap(
            p ->
                p.kind().equals("county")
                    ? List.of(p.placeId()).stream()
                    : p.containers().stream().filter(c -> c.startsWith("county-")))
        .toList();
  }

  private Decided decided(String where, String usps, List<Site.PolicyRow> policies) {
    Optional<String> link =
        policies.isEmpty()
            ? Optional.empty()
            : Optional.of(
                FamilyPaths.page(family) + (usps.isEmpty() ? "#policies" : "#st-" + usps));
    return new Decided(where, policies.size(), link, counts(policies, Site.PolicyRow::decider));
  }

  /** The most frequent first; those of which no source says it last. */
  private static List<Count> counts(
      List<Site.PolicyRow> policies, Function<Site.PolicyRow, String> column) {
    return policies.stream().collect(groupingBy(column, counting())).entrySet().stream()
        .map(e -> new Count(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparing((Count c) -> c.code().equals(UNKNOWN))
                .thenComparing(Count::policies, Comparator.reverseOrder())
                .thenComparing(Count::code))
        .toList();
  }

  /** Who decided in a state, then in the nation. */
  List<Decided> decided(String state) {
    return List.of(decidedByState.getOrDefault(state, decidedInNation), decidedInNation);
  }

  /** The instruments known, the most frequent first. */
  List<Count> instruments() {
    return instruments.stream().filter(c -> !c.code().equals(UNKNOWN)).toList();
  }

  /** Adopted policies of which no source held says the instrument. */
  long withoutInstrument() {
    return instruments.stream()
        .filter(c -> c.code().equals(UNKNOWN))
        .mapToLong(Count::policies)
        .sum();
  }

  /** Adopted policies. */
  long adopted() {
    return adopted.size();
  }

  /** Those of them that ended. */
  long ended() {
    return adopted.stream().filter(p -> p.status().equals("ended")).count();
  }

  /** A policy and how near it is. */
  record Found(Site.PolicyRow policy, String near) {}

  /**
   * Where a brief is about.
   *
   * @param counties the counties that the place is or lies in
   * @param neighbours counties that share a border with one of them
   * @param state USPS code
   * @param adjoining for a state: the states that share a border with it
   */
  record Around(
      Collection<String> counties,
      Collection<String> neighbours,
      String state,
      Collection<String> adjoining) {}

  /**
   * The nearest policy: in the same county, else in a county that shares a border, else in the
   * state, for a state in a state that shares a border, else in the nation.
   */
  Optional<Found> nearest(Around around, Predicate<Site.PolicyRow> wanted) {
    return first(around.counties(), byCounty, wanted, "county")
        .or(() -> first(around.neighbours(), byCounty, wanted, "neighbour"))
        .or(() -> first(List.of(around.state()), byState, wanted, "state"))
        .or(() -> first(around.adjoining(), byState, wanted, "adjoining"))
        .or(() -> adopted.stream().filter(wanted).findFirst().map(p -> new Found(p, "nation")));
  }

  private static Optional<Found> first(
      Collection<String> areas,
      Map<String, List<Site.PolicyRow>> policies,
      Predicate<Site.PolicyRow> wanted,
      String near) {
    return areas.stream()
        .flatMap(a -> policies.getOrDefault(a, List.of()).stream().filter(wanted).limit(1))
        .min(BEST)
        .map(p -> new Found(p, near));
  }

  /** Which counties share a border with which, and which states. */
  static final class Borders {
    private final Map<String, List<String>> counties = new HashMap<>();
    private final Map<String, Set<String>> states = new HashMap<>();

    Borders(SiteIndex site) {
      for (Compared.Neighbours near : site.data().compared().neighbours()) {
        counties.put(near.placeId(), near.neighbours());
        String state = site.place(near.placeId()).map(Site.PlaceRow::state).orElse("");
        for (String neighbour : near.neighbours()) {
          String other = site.place(neighbour).map(Site.PlaceRow::state).orElse("");
          if (!state.equals(other)) {
            states.computeIfAbsent(state, s -> new TreeSet<>()).add(other);
          }
        }
      }
    }

    /** Where a place lies. */
    Around around(SiteIndex site, Site.PlaceRow place) {
      List<String> in = counties(site, place.placeId());
      Set<String> neighbours =
          in.stream()
              .flatMap(c -> counties.getOrDefault(c, List.of()).stream())
              .collect(toCollection(TreeSet::new));
      return new Around(
          in,
          neighbours,
          place.state(),
          place.kind().equals("state") ? states.getOrDefault(place.state(), Set.of()) : Set.of());
    }
  }
}
