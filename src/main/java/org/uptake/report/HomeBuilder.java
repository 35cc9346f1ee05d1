package org.uptake.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uptake.model.SourceException;
import org.uptake.report.Measured.CurvePoint;

/** Puts together the home page. */
final class HomeBuilder {
  private static final String DETAINERS = "detainer_limits";

  /** The published count that the home page compares ours with. */
  private static final String COUNT_COMPARED = "detainer-2014-10";

  private static final int NEWS = 5;

  private final SiteIndex site;
  private final FamilyBuilder families;
  private final HelpBuilder help;
  private final Maps maps;

  HomeBuilder(SiteIndex site, FamilyBuilder families, HelpBuilder help, Maps maps) {
    this.maps = maps;
    this.site = site;
    this.families = families;
    this.help = help;
  }

  PageModel.Home home() {
    List<Site.Figure> national = site.figures("nation-us");
    Cited cited = new Cited(site, "");
    List<CurvePoint> curve = families.curve(DETAINERS, "strong");
    Measured.Reconciled published =
        site.data().measured().reconciliation().stream()
            .filter(c -> c.countId().equals(COUNT_COMPARED))
            .findFirst()
            .orElseThrow(
                () ->
                    new SourceException(
                        "data/register/published-counts.csv has no row with count_id '"
                            + COUNT_COMPARED
                            + "': add the row, the home page compares our count with it"));
    return new PageModel.Home(
        new HomeNumbers(site, families).all(),
        help.days().stream().limit(NEWS).toList(),
        Charts.inPage(
            Text.of("place.nation"),
            national,
            "data/releases-by-year.csv",
            Optional.of("charts/releases/us")),
        AdoptionCharts.inPage(AdoptionCharts.home(curve, published), "home"),
        cited.figures(national),
        cited.citations(national),
        rows(curve, published.asOf()),
        families.facts(DETAINERS),
        published,
        families.families().stream().map(this::summary).toList(),
        site.states(),
        maps.home());
  }

  /** Year ends on which the curve had changed, the day compared and the last. */
  private static List<CurvePoint> rows(List<CurvePoint> curve, LocalDate compared) {
    return Stream.concat(
            FamilyBuilder.yearEnds(curve).stream().filter(p -> p.day().getYear() >= 2010),
            Stream.of(AdoptionCharts.at(curve, compared).on(compared)))
        .sorted((a, b) -> a.day().compareTo(b.day()))
        .toList();
  }

  private PageModel.FamilySummary summary(String family) {
    List<CurvePoint> curve = families.curve(family, "strong");
    return new PageModel.FamilySummary(
        family,
        FamilyPaths.page(family),
        families.facts(family),
        curve.isEmpty() ? Optional.empty() : Optional.of(curve.get(curve.size() - 1)));
  }
}
