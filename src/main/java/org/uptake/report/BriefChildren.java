package org.uptake.report;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.uptake.report.BriefModel.Child;
import org.uptake.report.BriefModel.Total;

/** The children released in a place, as a brief tells of them. */
final class BriefChildren {
  private static final String NATION = "nation-us";
  private static final String ROOT = "../../";

  private final SiteIndex site;
  private final Cited cited;
  private final Map<String, List<BriefRate>> rates;

  BriefChildren(SiteIndex site) {
    this.site = site;
    this.cited = new Cited(site, ROOT);
    this.rates = site.data().briefRates().stream().collect(groupingBy(BriefRate::placeId));
  }

  /**
   * The newest figure or bounds; before bounds the last figure; for a state whose newest figure has
   * no rate the last that has one, and the nation's of the same days. For a city the newest of each
   * of its counties, without a rate: a city is not its county.
   */
  List<Child> lines(Site.PlaceRow place, BriefCitations cites) {
    if (place.kind().equals("municipality")) {
      return BriefPaths.counties(site, place).stream()
          .flatMap(c -> newest(c).stream().map(f -> line(f, c, Optional.empty(), cites)))
          .toList();
    }
    List<Child> lines = new ArrayList<>();
    newest(place).ifPresent(f -> lines.add(line(f, place, cites)));
    if (lines.isEmpty() || lines.get(0).rate().isPresent()) {
      return lines;
    }
    Site.Figure first = lines.get(0).figure().figure();
    Predicate<Site.Figure> wanted =
        first.value().isPresent() ? f -> rate(f).isPresent() : f -> f.value().isPresent();
    last(place, f -> f.fiscalYear() < first.fiscalYear() && wanted.test(f))
        .ifPresent(
            f -> {
              lines.add(line(f, place, cites));
              if (place.kind().equals("state")) {
                nation(f).ifPresent(n -> lines.add(nation(n, cites)));
              }
            });
    return lines;
  }

  /** A state's total of the days of a county's figure; only then are the two comparable. */
  Optional<Total> total(Site.PlaceRow place, List<Child> lines, BriefCitations cites) {
    if (!place.kind().equals("county") || lines.isEmpty()) {
      return Optional.empty();
    }
    Site.Figure figure = lines.get(0).figure().figure();
    Site.PlaceRow state = site.state(place.state());
    return site.remainders(place.state()).stream()
        .filter(r -> figure.value().isPresent() && figure.end().isPresent())
        .filter(
            r ->
                r.end().equals(figure.end())
                    && figure.start().filter(r.start()::equals).isPresent())
        .filter(r -> r.total().isPresent() && r.totalCell().isPresent())
        .findFirst()
        .map(
            r ->
                new Total(
                    state.name(),
                    r.total().getAsLong(),
                    r.start(),
                    r.end().orElseThrow(),
                    state.page() + "#" + r.anchor(),
                    rates.getOrDefault(state.placeId(), List.of()).stream()
                        .filter(
                            x ->
                                x.start().equals(r.start())
                                    && r.end().filter(x.end()::equals).isPresent())
                        .filter(x -> x.children() == r.total().getAsLong())
                        .findFirst(),
                    cites.total(state.name(), r.totalCell().orElseThrow())));
  }

  private Optional<Site.Figure> newest(Site.PlaceRow place) {
    return last(place, f -> f.value().isPresent() || f.atMost().isPresent())
        .or(() -> last(place, f -> !f.status().equals("not_applicable")))
        .or(() -> last(place, f -> true));
  }

  private Optional<Site.Figure> nation(Site.Figure of) {
    return site.figures(NATION).stream()
        .filter(f -> f.fiscalYear() == of.fiscalYear() && f.end().equals(of.end()))
        .filter(f -> f.value().isPresent())
        .findFirst();
  }

  private Optional<Site.Figure> last(Site.PlaceRow place, Predicate<Site.Figure> wanted) {
    return site.figures(place.placeId()).stream().filter(wanted).reduce((first, second) -> second);
  }

  private Child line(Site.Figure figure, Site.PlaceRow place, BriefCitations cites) {
    return line(figure, place, rate(figure), cites);
  }

  private Child line(
      Site.Figure figure, Site.PlaceRow place, Optional<BriefRate> rate, BriefCitations cites) {
    return new Child(
        place.name(), cited.figure(figure, ROOT + place.page()), rate, cites.figure(figure));
  }

  private Child nation(Site.Figure figure, BriefCitations cites) {
    return new Child(
        figure.placeName(),
        cited.figure(figure, ROOT + "index.html"),
        rate(figure),
        cites.figure(figure));
  }

  private Optional<BriefRate> rate(Site.Figure figure) {
    return BriefCitations.rate(rates.getOrDefault(figure.placeId(), List.of()), figure);
  }

  /** The shorthand that these figures are printed with, without brackets. */
  static List<String> marks(List<Child> lines) {
    Set<String> marks = new LinkedHashSet<>();
    for (Child line : lines) {
      Site.Figure f = line.figure().figure();
      switch (f.status()) {
        case "corrected" -> marks.add("e");
        case "derived" -> marks.add("d");
        case "below_threshold" -> marks.add(f.atMost().orElse(1) == 0 ? "d" : "c");
        case "not_published" -> marks.add("x");
        case "not_applicable" -> marks.add("z");
        case "not_held" -> marks.add("n");
        default -> {
          // A figure as reported has no mark of its own.
        }
      }
      if (f.partial()) {
        marks.add("p");
      }
      if (f.revised()) {
        marks.add("r");
      }
    }
    return List.copyOf(marks);
  }
}
