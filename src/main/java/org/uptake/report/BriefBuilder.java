package org.uptake.report;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.uptake.report.BriefModel.Child;
import org.uptake.report.BriefModel.Example;
import org.uptake.report.BriefModel.Here;
import org.uptake.report.BriefModel.Instrument;
import org.uptake.report.BriefModel.LawLine;
import org.uptake.report.BriefModel.Sheet;
import org.uptake.report.BriefModel.Up;

/** Puts together the briefs of a place: one sheet for each issue that applies to it. */
final class BriefBuilder {
  /** What fits on one page of paper beside the rest. */
  private static final int MOST_HERE = 3;

  private static final int MOST_BEFORE = 5;

  private static final int MOST_INSTRUMENTS = 4;
  private static final int MOST_LINES = 7;
  private static final int MOST_LAWS = 2;
  private static final String AGREEMENTS = "agreement_287g";

  private final SiteIndex site;
  private final BriefChildren children;
  private final BriefElsewhere.Borders borders;
  private final Map<String, BriefElsewhere> elsewhere;

  BriefBuilder(SiteIndex site) {
    this.site = site;
    this.children = new BriefChildren(site);
    this.borders = new BriefElsewhere.Borders(site);
    this.elsewhere =
        BriefIssues.ALL.stream()
            .collect(toMap(identity(), family -> new BriefElsewhere(site, family)));
  }

  /** The places that have a brief: states, counties, and municipalities with a policy. */
  List<Site.PlaceRow> places() {
    Stream<Site.PlaceRow> cities =
        site.data().places().stream()
            .filter(p -> p.kind().equals("municipality") && !site.policies(p.placeId()).isEmpty());
    return Stream.of(site.states().stream(), site.counties().stream(), cities)
        .flatMap(identity())
        .toList();
  }

  BriefModel.Page page(Site.PlaceRow place) {
    List<Site.PlaceRow> counties = BriefPaths.counties(site, place);
    PolicyLines lines = policies(place, counties);
    List<Measured.Reach> reach = reach(place, counties);
    List<Sheet> sheets =
        BriefIssues.of(place).stream().map(f -> sheet(place, f, lines.table(), reach)).toList();
    boolean state = place.kind().equals("state");
    List<Up> ups = new ArrayList<>();
    ups.add(new Up(site.state(place.state()).name(), site.state(place.state()).page()));
    counties.stream()
        .filter(c -> !c.equals(place))
        .forEach(c -> ups.add(new Up(c.name(), c.page())));
    if (!state) {
      ups.add(new Up(place.name(), place.page()));
    }
    return new BriefModel.Page(
        place,
        state ? place.name() : place.name() + ", " + site.state(place.state()).name(),
        ups,
        sheets);
  }

  /** State laws that reach the place; a city is reached as its county is. */
  private List<Measured.Reach> reach(Site.PlaceRow place, List<Site.PlaceRow> counties) {
    Stream<Site.PlaceRow> reached =
        place.kind().equals("state")
            ? site.inside(place.placeId()).stream().filter(p -> p.kind().equals("county"))
            : counties.stream();
    return reached
        .filter(c -> c.validTo().isEmpty() || c.equals(place))
        .findFirst()
        .map(c -> site.reach(c.placeId()))
        .orElse(List.of());
  }

  private PolicyLines policies(Site.PlaceRow place, List<Site.PlaceRow> counties) {
    PolicyLines lines = new PolicyLines(site, reach(place, counties));
    Site.PlaceRow state = site.state(place.state());
    switch (place.kind()) {
      case "state" -> {
        lines.state(
            site.policies(place.placeId()),
            Text.of("scope.state.own"),
            Text.of("scope.state.reaches"));
        lines.local(site.policiesInside(place.placeId()), Text.of("scope.state.inside"));
        return lines;
      }
      case "county" -> {
        lines.local(site.policies(place.placeId()), Text.of("scope.county.own"));
        lines.inside(
            place.placeId(),
            Text.of("scope.county.inside"),
            Text.of("scope.county.is"),
            Text.of("scope.county.around"));
      }
      default -> {
        lines.local(site.policies(place.placeId()), Text.of("brief.scope.own"));
        counties.forEach(
            c -> lines.local(site.policies(c.placeId()), Text.of("brief.scope.county")));
      }
    }
    lines.state(
        site.policies(state.placeId()),
        Text.of("scope.county.state"),
        Text.of("scope.county.inherited"));
    return lines;
  }

  private Sheet sheet(
      Site.PlaceRow place, String family, PageModel.Policies policies, List<Measured.Reach> reach) {
    BriefCitations cites = new BriefCitations(site);
    List<Child> figures = children.lines(place, cites);
    Optional<BriefModel.Total> total = children.total(place, figures, cites);
    boolean forbidden = PolicyLines.FORBIDDEN.contains(family);
    List<LawLine> against = laws(forbidden ? PolicyLines.PREEMPTS : "", reach, cites);
    List<LawLine> related =
        laws(family.equals(AGREEMENTS) ? PolicyLines.PREEMPTS : "", reach, cites);
    List<LawLine> inherited = laws(family, reach, cites);
    int taken =
        figures.size()
            + (int) total.stream().count()
            + against.size()
            + related.size()
            + inherited.size();
    List<PageModel.PolicyLine> here =
        policies.lines().stream()
            .filter(l -> l.policy().family().equals(family))
            .filter(l -> !l.policy().status().equals("set_aside"))
            .sorted(Comparator.comparing(l -> !l.policy().placeId().equals(place.placeId())))
            .toList();
    List<Here> shown =
        here.stream()
            .limit(Math.max(1, Math.min(MOST_HERE, MOST_BEFORE - taken)))
            .map(l -> new Here(l, cites.policy(l.policy(), l.policy().by())))
            .toList();
    int room = Math.max(1, Math.min(MOST_INSTRUMENTS, MOST_LINES - taken - shown.size()));
    Examples examples =
        new Examples(
            site,
            elsewhere(family),
            borders.around(site, place),
            Set.copyOf(List.of(place.placeId(), site.state(place.state()).placeId())),
            shown.stream().map(h -> h.line().policy().policyId()).collect(toUnmodifiableSet()),
            cites);
    List<Instrument> instruments = examples.instruments(room);
    return new Sheet(
        family,
        FamilyPaths.page(family),
        BriefIssues.anchor(family),
        figures,
        total,
        against,
        related,
        inherited,
        shown,
        here.size() - shown.size(),
        elsewhere(family).decided(place.state()),
        instruments,
        examples.rest(instruments.size()),
        family.equals(AGREEMENTS) ? Optional.of(examples.ended()) : Optional.empty(),
        policies.stateLawHeld(),
        cites.all(),
        cites.documents(),
        BriefChildren.marks(figures));
  }

  private BriefElsewhere elsewhere(String family) {
    BriefElsewhere found = elsewhere.get(family);
    if (found == null) {
      throw new IllegalArgumentException("no brief is about " + family);
    }
    return found;
  }

  private List<LawLine> laws(String family, List<Measured.Reach> reach, BriefCitations cites) {
    List<String> ids =
        reach.stream()
            .filter(r -> r.family().equals(family))
            .map(Measured.Reach::policyId)
            .distinct()
            .limit(MOST_LAWS)
            .toList();
    return ids.stream()
        .map(
            id -> {
              Site.PolicyRow law = site.policy(id);
              Measured.Reach by =
                  reach.stream()
                      .filter(r -> r.policyId().equals(id) && r.family().equals(family))
                      .findFirst()
                      .orElseThrow();
              return new LawLine(
                  new PageModel.Law(law, site.address(law), by), cites.policy(law, law.by()));
            })
        .toList();
  }

  /** Examples of a sheet: never the place's own, nor its state's, nor one that is shown already. */
  private record Examples(
      SiteIndex site,
      BriefElsewhere elsewhere,
      BriefElsewhere.Around around,
      Set<String> ownPlaces,
      Set<String> shown,
      BriefCitations cites) {

    List<Instrument> instruments(int room) {
      return elsewhere.instruments().stream()
          .limit(room)
          .map(
              count ->
                  new Instrument(
                      count,
                      elsewhere
                          .nearest(around, p -> p.instrument().equals(count.code()) && free(p))
                          .map(f -> example(f, f.policy().by()))))
          .toList();
    }

    BriefModel.Rest rest(int shownInstruments) {
      List<BriefModel.Count> others =
          elsewhere.instruments().stream().skip(shownInstruments).toList();
      return new BriefModel.Rest(
          others.size(),
          others.stream().mapToLong(BriefModel.Count::policies).sum(),
          elsewhere.withoutInstrument());
    }

    BriefModel.Ended ended() {
      return new BriefModel.Ended(
          elsewhere.ended(),
          elsewhere.adopted(),
          elsewhere
              .nearest(around, p -> p.status().equals("ended") && p.end().isPresent() && free(p))
              .map(f -> example(f, f.policy().end().orElseThrow())));
    }

    private boolean free(Site.PolicyRow policy) {
      return !ownPlaces.contains(policy.placeId()) && !shown.contains(policy.policyId());
    }

    private Example example(BriefElsewhere.Found found, Site.Claim claim) {
      return new Example(
          found.policy(),
          site.address(found.policy()),
          found.near(),
          cites.policy(found.policy(), claim));
    }
  }
}
