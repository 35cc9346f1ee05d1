package org.uptake.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uptake.report.Measured.Coverage;
import org.uptake.report.Measured.CurvePoint;

/** The state of things in five numbers. One of which nothing is held is left out. */
final class HomeNumbers {
  private static final String AGREEMENTS = "agreement_287g";

  private final SiteIndex site;
  private final FamilyBuilder families;

  HomeNumbers(SiteIndex site, FamilyBuilder families) {
    this.site = site;
    this.families = families;
  }

  List<HelpModel.HeadNumber> all() {
    return Stream.of(released(), detainers(), agreements(), cards(), laws())
        .flatMap(Optional::stream)
        .toList();
  }

  /** The nation's last whole year, and what a later part of a year had. */
  private Optional<HelpModel.HeadNumber> released() {
    List<Site.Figure> figures =
        site.figures("nation-us").stream().filter(f -> f.value().isPresent()).toList();
    Optional<Site.Figure> whole = last(figures.stream().filter(Site.Figure::complete));
    Optional<Site.Figure> part = last(figures.stream().filter(Site.Figure::partial));
    return whole.map(
        f ->
            new HelpModel.HeadNumber(
                "released",
                Words.count(f.value().orElseThrow()),
                "#c-fy" + f.fiscalYear(),
                List.of("FY" + f.fiscalYear()),
                part.filter(p -> p.fiscalYear() > f.fiscalYear())
                    .map(
                        p ->
                            Text.of(
                                "number.released.more",
                                "FY" + p.fiscalYear(),
                                Words.count(p.value().orElseThrow())))));
  }

  private static Optional<Site.Figure> last(Stream<Site.Figure> figures) {
    return figures.max(Comparator.comparingInt(Site.Figure::fiscalYear));
  }

  private Optional<HelpModel.HeadNumber> detainers() {
    return end("detainer_limits")
        .map(
            p ->
                new HelpModel.HeadNumber(
                    "detainers",
                    Words.bounds(p.net()),
                    FamilyPaths.page(p.family()),
                    List.of(Words.day(p.day())),
                    Optional.of(Text.of("number.detainers.more", Words.count(p.gross().least())))));
  }

  private Optional<HelpModel.HeadNumber> agreements() {
    long inForce = policies(AGREEMENTS, "in_force");
    return end(AGREEMENTS)
        .map(
            p ->
                new HelpModel.HeadNumber(
                    "agreements",
                    Words.count(inForce),
                    FamilyPaths.page(p.family()),
                    List.of(Words.day(p.day())),
                    Optional.of(Text.of("number.agreements.more", Words.bounds(p.net())))));
  }

  private Optional<HelpModel.HeadNumber> cards() {
    return end("municipal_id")
        .map(
            p ->
                new HelpModel.HeadNumber(
                    "cards",
                    Words.count(policies(p.family(), "issued")),
                    FamilyPaths.page(p.family()),
                    List.of(Words.day(p.day())),
                    Optional.of(Text.of("number.cards.more", Words.bounds(p.net())))));
  }

  private Optional<HelpModel.HeadNumber> laws() {
    Optional<Coverage> extended = coverage("state_extends");
    return coverage("state_preempts")
        .map(
            c ->
                new HelpModel.HeadNumber(
                    "laws",
                    Words.bounds(c.counties()),
                    FamilyPaths.page(c.family()),
                    List.of(
                        Words.bounds(c.states()),
                        Words.count(c.countiesInAll()),
                        Words.day(c.day())),
                    extended.map(
                        e ->
                            Text.of(
                                "number.laws.more",
                                Words.bounds(e.counties()),
                                Words.bounds(e.states()),
                                Words.day(e.day())))));
  }

  private long policies(String family, String status) {
    return site.data().policies().stream()
        .filter(p -> p.family().equals(family) && p.status().equals(status))
        .count();
  }

  private Optional<Coverage> coverage(String family) {
    return site.data().measured().coverage().stream()
        .filter(c -> c.family().equals(family))
        .max(Comparator.comparing(Coverage::day));
  }

  private Optional<CurvePoint> end(String family) {
    if (!families.families().contains(family)) {
      return Optional.empty();
    }
    List<CurvePoint> curve = families.curve(family, "strong");
    return curve.isEmpty() ? Optional.empty() : Optional.of(curve.get(curve.size() - 1));
  }
}
