package org.uptake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together the pages of municipalities and agencies. */
final class LocalBuilder {
  /** More places than these are counted, and listed on the page of the family. */
  private static final int LISTED_IN_STATE = 12;

  /** A state's figures stand on its own page; here its last years. */
  private static final int YEARS_OF_A_STATE = 2;

  private final SiteIndex site;
  private final Cited cited;
  private final PolicyArticles articles;

  LocalBuilder(SiteIndex site) {
    this.site = site;
    this.cited = new Cited(site, "../");
    this.articles = new PolicyArticles(site);
  }

  LocalModel.Page page(Site.PlaceRow place) {
    Site.PlaceRow state = site.state(place.state());
    List<LocalModel.Ground> grounds =
        site.grounds(place.placeId()).stream()
            .flatMap(g -> site.place(g.countyId()).map(c -> new LocalModel.Ground(c, g)).stream())
            .toList();
    List<PolicyArticle> own = articles.of(place);
    return new LocalModel.Page(
        place,
        state,
        grounds,
        own(place),
        own,
        ofTheState(state),
        released(state, grounds),
        near(place, grounds),
        documents(own));
  }

  private PageModel.Policies own(Site.PlaceRow place) {
    PolicyLines lines = new PolicyLines(site, site.reaching(place));
    lines.local(site.policies(place.placeId()), Text.of("scope.place.own"));
    return lines.table();
  }

  private List<PageModel.PolicyLine> ofTheState(Site.PlaceRow state) {
    PolicyLines lines = new PolicyLines(site, site.reaching(state));
    lines.state(
        site.policies(state.placeId()),
        Text.of("scope.county.state"),
        Text.of("scope.county.inherited"));
    return lines.table().lines();
  }

  private List<LocalModel.Released> released(Site.PlaceRow state, List<LocalModel.Ground> grounds) {
    if (grounds.isEmpty()) {
      List<PageModel.CitedFigure> figures = figures(state);
      int from = Math.max(0, figures.size() - YEARS_OF_A_STATE);
      return List.of(new LocalModel.Released(state, figures.subList(from, figures.size())));
    }
    return grounds.stream()
        .map(LocalModel.Ground::county)
        .map(county -> new LocalModel.Released(county, figures(county)))
        .toList();
  }

  /** Figures that a document held shows, each with its citation on the page of the county. */
  private List<PageModel.CitedFigure> figures(Site.PlaceRow area) {
    return site.figures(area.placeId()).stream()
        .filter(f -> f.value().isPresent() || f.status().equals("below_threshold"))
        .map(f -> cited.figure(f, "../" + area.page()))
        .toList();
  }

  private List<LocalModel.Near> near(Site.PlaceRow place, List<LocalModel.Ground> grounds) {
    Set<String> here =
        grounds.stream()
            .flatMap(
                g ->
                    Stream.concat(
                        Stream.of(g.county().placeId()),
                        site.inside(g.county().placeId()).stream().map(Site.PlaceRow::placeId)))
            .collect(Collectors.toSet());
    List<LocalModel.Near> near = new ArrayList<>();
    for (String family :
        site.policies(place.placeId()).stream()
            .sorted(PolicyLines.ORDER)
            .map(Site.PolicyRow::family)
            .distinct()
            .toList()) {
      List<LocalModel.Neighbour> others =
          site.policiesOf(family, place.state()).stream()
              .filter(p -> !p.placeId().equals(place.placeId()))
              .filter(p -> !p.placeId().startsWith("state-"))
              .sorted(Comparator.comparing(Site.PolicyRow::placeName))
              .map(p -> new LocalModel.Neighbour(p, site.address(p)))
              .toList();
      List<LocalModel.Neighbour> same =
          others.stream().filter(n -> here.contains(n.policy().placeId())).toList();
      List<LocalModel.Neighbour> rest =
          others.stream().filter(n -> !here.contains(n.policy().placeId())).toList();
      boolean few = rest.size() <= LISTED_IN_STATE;
      near.add(
          new LocalModel.Near(
              family,
              FamilyPaths.page(family),
              same,
              few ? rest : List.of(),
              few ? 0 : rest.size()));
    }
    return near;
  }

  private List<Site.SnapshotRow> documents(List<PolicyArticle> own) {
    return own.stream()
        .flatMap(a -> a.events().stream())
        .map(Site.EventRow::snapshotId)
        .distinct()
        .sorted()
        .map(site::snapshot)
        .toList();
  }
}
