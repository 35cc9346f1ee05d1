package org.uptake.report;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uptake.report.PlaceModel.Near;
import org.uptake.report.PlaceModel.NearLine;
import org.uptake.report.PlaceModel.Neighbour;

/**
 * Who near a county has adopted a policy: the counties that border it and places in them, then
 * other places of its state. The state's own laws are not nearby: they stand among its policies.
 */
final class Nearby {
  /** So many policies of neighbours are shown, and so many of others in the state. */
  private static final int OF_NEIGHBOURS = 15;

  private static final int OF_STATE = 5;

  private final SiteIndex site;
  private final Map<String, List<String>> neighbours;
  private final Map<String, Neighbour> counties;

  Nearby(SiteIndex site) {
    this.site = site;
    this.neighbours =
        site.data().compared().neighbours().stream()
            .collect(toMap(Compared.Neighbours::placeId, Compared.Neighbours::neighbours));
    this.counties =
        site.counties().stream().collect(toMap(Site.PlaceRow::placeId, this::neighbour));
  }

  Near of(Site.PlaceRow county) {
    List<Neighbour> borders =
        neighbours.getOrDefault(county.placeId(), List.of()).stream()
            .flatMap(id -> Optional.ofNullable(counties.get(id)).stream())
            .toList();
    List<NearLine> near = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    site.adoptedBy(county).forEach(p -> seen.add(p.policyId()));
    for (Neighbour next : borders) {
      add(near, seen, site.adopted(next.county().placeId()), "borders", Optional.of(next));
      add(
          near,
          seen,
          site.adoptedInside(next.county().placeId()),
          "inNeighbour",
          Optional.of(next));
    }
    List<NearLine> others = new ArrayList<>();
    List<Site.PolicyRow> local =
        site.adoptedInState(county.state()).stream()
            .filter(p -> !site.place(p.placeId()).orElseThrow().kind().equals("state"))
            .toList();
    add(others, seen, local, "state", Optional.empty());
    near.sort((a, b) -> PolicyLines.ORDER.compare(a.policy(), b.policy()));
    others.sort((a, b) -> PolicyLines.ORDER.compare(a.policy(), b.policy()));
    List<NearLine> shown = new ArrayList<>(near.subList(0, Math.min(OF_NEIGHBOURS, near.size())));
    int fromState = Math.min(OF_STATE, others.size());
    shown.addAll(others.subList(0, fromState));
    return new Near(
        neighbours.containsKey(county.placeId()),
        borders,
        List.copyOf(shown),
        Math.max(0, near.size() - OF_NEIGHBOURS),
        others.size() - fromState);
  }

  private Neighbour neighbour(Site.PlaceRow county) {
    return new Neighbour(
        county,
        "../" + county.page(),
        site.state(county.state()).name(),
        site.adoptedBy(county).size());
  }

  private void add(
      List<NearLine> lines,
      Set<String> seen,
      List<Site.PolicyRow> policies,
      String nearness,
      Optional<Neighbour> county) {
    for (Site.PolicyRow policy : policies) {
      if (seen.add(policy.policyId())) {
        lines.add(
            new NearLine(
                policy, "../" + site.address(policy), nearness, county.or(() -> home(policy))));
      }
    }
  }

  /** The county that a place of the state is, or lies in, if that is one. */
  private Optional<Neighbour> home(Site.PolicyRow policy) {
    Site.PlaceRow place = site.place(policy.placeId()).orElseThrow();
    List<Site.PlaceRow> within =
        place.kind().equals("county")
            ? List.of(place)
            : place.containers().stream()
                .flatMap(c -> site.place(c).stream())
                .filter(c -> c.kind().equals("county"))
                .toList();
    return within.size() == 1
        ? Optional.ofNullable(counties.get(within.get(0).placeId()))
        : Optional.empty();
  }
}
