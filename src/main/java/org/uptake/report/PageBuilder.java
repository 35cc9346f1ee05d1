package org.uptake.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.uptake.report.PageModel.Citation;
import org.uptake.report.PageModel.CitedFigure;
import org.uptake.report.PageModel.PolicyLine;

/** Puts together what each page shows. */
final class PageBuilder {
  static final String DETAINERS = "detainer_limits";
  private static final String FEDERAL = "federal_programme";
  private final SiteIndex site;

  PageBuilder(SiteIndex site) {
    this.site = site;
  }

  PageModel.Home home() {
    List<Site.Figure> national = site.figures("nation-us");
    List<Site.CurvePoint> curve = curve(DETAINERS);
    Site.PublishedCount published =
        site.data().publishedCounts().stream()
            .filter(c -> c.family().equals(DETAINERS))
            .findFirst()
            .orElseThrow();
    return new PageModel.Home(
        Charts.releases("United States", national).orElse(new PageModel.InlineChart("")),
        Charts.adoption(curve, published),
        cited(national),
        site.data().sums().stream().filter(Site.SumRow::differs).toList(),
        citations(national),
        adoptionTable(curve, published),
        curveNote(DETAINERS).orElse(new Site.CurveNote(DETAINERS, 0, 0, 0, 0)),
        published,
        familyLinks(),
        site.states());
  }

  List<Site.CurvePoint> curve(String family) {
    return site.data().curve().stream().filter(p -> p.family().equals(family)).toList();
  }

  private Optional<Site.CurveNote> curveNote(String family) {
    return site.data().curveNotes().stream().filter(n -> n.family().equals(family)).findFirst();
  }

  private static List<PageModel.AdoptionLine> adoptionTable(
      List<Site.CurvePoint> curve, Site.PublishedCount published) {
    int last = curve.get(curve.size() - 1).day().getYear();
    List<LocalDate> days = new ArrayList<>();
    IntStream.rangeClosed(2010, last).forEach(y -> days.add(LocalDate.of(y, 12, 31)));
    days.add(published.asOf());
    return days.stream()
        .sorted()
        .map(
            day -> {
              Site.CurvePoint at = Charts.at(curve, day);
              return new PageModel.AdoptionLine(Words.day(day), at.earliest(), at.latest());
            })
        .toList();
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
                            .map(f -> cited(f, "../" + county.page()))
                            .toList()))
            .toList();
    return new PageModel.StatePage(
        state,
        Charts.releases(state.name(), figures),
        cited(figures),
        years,
        lines,
        statePolicies(state, counties),
        findings(figures),
        citations(figures));
  }

  private List<PolicyLine> statePolicies(Site.PlaceRow state, List<Site.PlaceRow> counties) {
    Map<String, PolicyLine> lines = new LinkedHashMap<>();
    add(lines, site.policies(state.placeId()), "the state's own");
    add(lines, site.policiesInside(state.placeId()), "a place in the state");
    for (Site.PlaceRow county : counties) {
      add(lines, site.policies(county.placeId()), "a county");
      add(lines, site.policiesInside(county.placeId()), "a place in " + county.name());
    }
    return List.copyOf(lines.values());
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
    Map<String, PolicyLine> lines = new LinkedHashMap<>();
    add(lines, site.policies(county.placeId()), "the county's own");
    add(lines, site.policiesInside(county.placeId()), "a place or agency in the county");
    add(lines, site.policies(state.placeId()), "the state's");
    return new PageModel.CountyPage(
        county,
        state,
        headline.map(f -> cited(f, "")),
        cited(figures),
        county.replacedBy().stream().flatMap(code -> site.county(code).stream()).toList(),
        List.copyOf(lines.values()),
        citations(figures));
  }

  private static Optional<Site.Figure> last(
      List<Site.Figure> figures, Predicate<Site.Figure> wanted) {
    return figures.stream().filter(wanted).reduce((first, second) -> second);
  }

  private void add(Map<String, PolicyLine> lines, List<Site.PolicyRow> policies, String scope) {
    for (Site.PolicyRow policy : policies) {
      lines.putIfAbsent(
          policy.policyId(),
          new PolicyLine(
              policy,
              "../" + familyPath(policy.family()) + "#" + Words.anchor(policy.policyId()),
              policy.family().equals(FEDERAL) ? Text.of("scope.federal") : scope));
    }
  }

  /** The families of which at least one policy is held. */
  List<String> families() {
    return site.data().policies().stream().map(Site.PolicyRow::family).distinct().sorted().toList();
  }

  private List<PageModel.FamilyLink> familyLinks() {
    return families().stream()
        .map(f -> new PageModel.FamilyLink(Text.of("family." + f), familyPath(f)))
        .toList();
  }

  PageModel.FamilyPage family(String family) {
    List<PageModel.FamilyLine> lines =
        site.data().policies().stream()
            .filter(p -> p.family().equals(family))
            .map(
                p ->
                    new PageModel.FamilyLine(
                        p, site.events(p.policyId()), site.place(p.placeId()).flatMap(this::link)))
            .toList();
    List<PageModel.FamilyState> states =
        site.states().stream()
            .map(
                state ->
                    new PageModel.FamilyState(
                        state.state(),
                        state.name(),
                        lines.stream()
                            .filter(l -> l.policy().state().equals(state.state()))
                            .toList()))
            .filter(state -> !state.policies().isEmpty())
            .toList();
    return new PageModel.FamilyPage(family, lines.size(), states, curveNote(family));
  }

  private Optional<String> link(Site.PlaceRow place) {
    if (place.kind().equals("county") || place.kind().equals("state")) {
      return Optional.of("../" + place.page());
    }
    return place.containers().stream()
        .findFirst()
        .flatMap(site::place)
        .map(container -> "../" + container.page());
  }

  PageModel.FindingsPage findings() {
    return new PageModel.FindingsPage(
        site.data().findings(),
        site.data().sources().stream()
            .collect(Collectors.toMap(Site.SourceRow::sourceId, Site.SourceRow::title)));
  }

  PageModel.SourcesPage sources() {
    return new PageModel.SourcesPage(
        site.data().sources().stream()
            .map(
                source ->
                    new PageModel.SourceBlock(
                        source,
                        site.data().snapshots().stream()
                            .filter(s -> s.sourceId().equals(source.sourceId()))
                            .toList(),
                        site.data().outcomes().stream()
                            .filter(o -> o.sourceId().equals(source.sourceId()))
                            .findFirst()))
            .toList());
  }

  /** The page of a family, from the site's top. */
  static String familyPath(String family) {
    return switch (family) {
      case "agreement_287g" -> "policies/287g.html";
      default -> "policies/" + family.replace('_', '-') + ".html";
    };
  }

  private List<CitedFigure> cited(List<Site.Figure> figures) {
    return figures.stream().map(f -> cited(f, "")).toList();
  }

  private CitedFigure cited(Site.Figure figure, String page) {
    long threshold =
        figure
            .snapshotId()
            .map(id -> site.source(site.snapshot(id).sourceId()).threshold().orElse(0))
            .orElse(0L);
    return new CitedFigure(figure, page + "#" + anchor(figure), threshold);
  }

  private List<Citation> citations(List<Site.Figure> figures) {
    List<Citation> citations = new ArrayList<>();
    for (Site.Figure figure : figures) {
      figure
          .snapshotId()
          .map(site::snapshot)
          .ifPresent(
              s ->
                  citations.add(
                      new Citation(anchor(figure), figure, s, site.source(s.sourceId()))));
    }
    return citations;
  }

  private static String anchor(Site.Figure figure) {
    return "c-fy" + figure.fiscalYear();
  }
}
