package org.uptake.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts together the pages of states and counties. */
final class PlaceBuilder {
  private final SiteIndex site;
  private final PlaceDetails details;
  private final Cited cited;
  private final PlaceComparison comparison;
  private final Deciders deciders;
  private final Nearby nearby;
  private final Maps maps;

  PlaceBuilder(SiteIndex site, Maps maps) {
    this.site = site;
    this.details = new PlaceDetails(site);
    this.maps = maps;
    this.cited = new Cited(site, "../");
    this.comparison = new PlaceComparison(site, cited);
    this.deciders = new Deciders(site);
    this.nearby = new Nearby(site);
  }

  PageModel.StatePage state(Site.PlaceRow state) {
    List<Site.Figure> figures = site.figures(state.placeId());
    List<Site.PlaceRow> counties =
        site.inside(state.placeId()).stream().filter(p -> p.kind().equals("county")).toList();
    List<Integer> years =
        counties.stream()
            .flatMap(c -> site.figures(c.placeId()).stream())
            .filter(f -> f.cited())
            .map(Site.Figure::fiscalYear)
            .distinct()
            .sorted()
            .toList();
    List<PageModel.CountyLine> lines =
        counties.stream()
            .map(
                county ->
                    new PageModel.CountyLine(
                        county,
                        site.figures(county.placeId()).stream()
                            .filter(f -> years.contains(f.fiscalYear()))
                            .map(f -> cited.figure(f, "../" + county.page()))
                            .toList()))
            .toList();
    PageModel.Policies policies = statePolicies(state, counties).table();
    List<PageModel.Citation> citations = cited.citations(figures);
    List<PlaceModel.RankedYear> ranked = comparison.state(state);
    List<PageModel.LeftOver> leftOver =
        site.remainders(state.state()).stream()
            .map(r -> new PageModel.LeftOver(r, site.snapshot(r.listSnapshotId())))
            .toList();
    return new PageModel.StatePage(
        state,
        details.of(state),
        last(figures, f -> f.value().isPresent() && f.complete())
            .or(() -> last(figures, f -> f.value().isPresent()))
            .map(f -> cited.figure(f, "")),
        Charts.inPage(
            state.name(),
            figures,
            state.csv(""),
            Optional.of("charts/releases/" + state.state().toLowerCase(Locale.ROOT))),
        PolicyCharts.inPage(site, state, policies.lines(), state.csv("-policies")),
        cited.figures(figures),
        ranked,
        comparison.people(state, ranked),
        years.stream().map(year -> countyYear(year, counties)).toList(),
        lines,
        maps.state(state),
        leftOver,
        evidence(leftOver),
        site.data().revisions().stream()
            .anyMatch(r -> site.place(r.placeId()).orElseThrow().state().equals(state.state())),
        part(policies, line -> line.policy().placeId().equals(state.placeId())),
        part(policies, line -> !line.policy().placeId().equals(state.placeId())),
        deciders.rows(state.state(), List.of(), "#acted"),
        findings(figures),
        citations,
        site.claims(state.placeId()),
        PlaceDocuments.of(
            site,
            citations,
            leftOver.stream().map(line -> line.list().snapshotId()),
            policies.lines().stream().map(PageModel.PolicyLine::policy)),
        site.data().compared().peopleFile());
  }

  /** Some of the lines; what state laws do stands beside the local ones. */
  private static PageModel.Policies part(
      PageModel.Policies all, Predicate<PageModel.PolicyLine> wanted) {
    List<PageModel.PolicyLine> lines = all.lines().stream().filter(wanted).toList();
    return new PageModel.Policies(
        lines,
        lines.stream().anyMatch(PageModel.PolicyLine::lawAgainst) ? all.against() : List.of(),
        all.stateLawHeld());
  }

  /** Counties of one list have the same days; one with a figure of other days says so itself. */
  private PageModel.CountyYear countyYear(int year, List<Site.PlaceRow> counties) {
    List<Site.Figure> dated =
        counties.stream()
            .flatMap(c -> site.figures(c.placeId()).stream())
            .filter(f -> f.fiscalYear() == year && f.start().isPresent())
            .toList();
    boolean one = dated.stream().map(f -> List.of(f.start(), f.end())).distinct().count() == 1;
    return new PageModel.CountyYear(year, one ? Optional.of(dated.get(0)) : Optional.empty());
  }

  private PolicyLines statePolicies(Site.PlaceRow state, List<Site.PlaceRow> counties) {
    PolicyLines lines = new PolicyLines(site, site.reaching(state));
    lines.state(
        site.policies(state.placeId()), Text.of("scope.state.own"), Text.of("scope.state.reaches"));
    lines.local(site.policiesInside(state.placeId()), Text.of("scope.state.inside"));
    for (Site.PlaceRow county : counties) {
      lines.local(site.policies(county.placeId()), Text.of("scope.state.county"));
      lines.inside(
          county.placeId(),
          Text.of("scope.state.insideCounty", county.name()),
          Text.of("scope.state.isCounty", county.name()),
          Text.of("scope.state.aroundCounty", county.name()));
    }
    return lines;
  }

  /** What shows that every release has a county, where a remainder rests on that. */
  private String evidence(List<PageModel.LeftOver> leftOver) {
    return leftOver.stream()
        .filter(line -> line.remainder().bounds())
        .map(line -> site.source(line.list().sourceId()).everyReleaseEvidence())
        .findFirst()
        .orElse("");
  }

  /** Why a county has bounds, or how its figure follows from what a list leaves over. */
  private Optional<PageModel.Reason> reason(Site.Figure figure) {
    Optional<Site.Remainder> left = site.remainder(figure);
    boolean leftOver = figure.status().equals("derived") && left.isPresent();
    if (figure.atMost().isEmpty() && !leftOver) {
      return Optional.empty();
    }
    return Optional.of(new PageModel.Reason(cited.figure(figure, ""), left));
  }

  private List<Site.FindingRow> findings(List<Site.Figure> figures) {
    List<String> cells =
        figures.stream()
            .filter(Site.Figure::cited)
            .map(f -> f.snapshotId().orElse("") + " " + f.locator())
            .toList();
    return site.data().findings().stream()
        .filter(f -> cells.contains(f.snapshotId() + " " + f.locator()))
        .sorted(Comparator.comparingInt(f -> cells.indexOf(f.snapshotId() + " " + f.locator())))
        .toList();
  }

  PageModel.CountyPage county(Site.PlaceRow county) {
    List<Site.Figure> figures = site.figures(county.placeId());
    Optional<Site.Figure> headline =
        last(figures, f -> f.value().isPresent())
            .or(() -> last(figures, f -> f.status().equals("below_threshold")));
    Site.PlaceRow state = site.state(county.state());
    PolicyLines lines = new PolicyLines(site, site.reaching(county));
    lines.local(site.policies(county.placeId()), Text.of("scope.county.own"));
    lines.inside(
        county.placeId(),
        Text.of("scope.county.inside"),
        Text.of("scope.county.is"),
        Text.of("scope.county.around"));
    lines.state(
        site.policies(state.placeId()),
        Text.of("scope.county.state"),
        Text.of("scope.county.inherited"));
    PageModel.Policies policies = lines.table();
    List<PageModel.Citation> citations = cited.citations(figures);
    Optional<PlaceModel.Comparison> compared = comparison.county(county);
    PlaceModel.Near near = nearby.of(county);
    List<Site.PolicyRow> here = site.adoptedBy(county);
    PlaceModel.Sections more =
        new PlaceModel.Sections(
            compared,
            deciders.rows(county.state(), here, "../" + state.page() + "#acted"),
            near,
            PlaceDocuments.of(
                site,
                citations,
                compared.stream()
                    .flatMap(c -> c.rows().stream())
                    .map(row -> row.figure().snapshotId()),
                Stream.concat(
                    policies.lines().stream().map(PageModel.PolicyLine::policy),
                    near.lines().stream().map(PlaceModel.NearLine::policy))));
    return new PageModel.CountyPage(
        county,
        details.of(county),
        state,
        headline.map(f -> cited.figure(f, "")),
        Charts.inPage(county.name(), figures, county.csv(""), Optional.empty()),
        PolicyCharts.inPage(site, county, policies.lines(), county.csv("-policies")),
        cited.figures(figures),
        figures.stream().flatMap(f -> reason(f).stream()).toList(),
        figures.stream()
            .filter(f -> f.status().equals("derived") && site.remainder(f).isEmpty())
            .map(Site.Figure::note)
            .distinct()
            .toList(),
        county.replacedBy().stream().flatMap(code -> site.county(code).stream()).toList(),
        policies,
        citations,
        site.claims(county.placeId()),
        more,
        site.data().compared().peopleFile());
  }

  private static Optional<Site.Figure> last(
      List<Site.Figure> figures, Predicate<Site.Figure> wanted) {
    return figures.stream().filter(wanted).reduce((first, second) -> second);
  }
}
