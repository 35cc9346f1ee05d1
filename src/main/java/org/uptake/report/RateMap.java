package org.uptake.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uptake.report.map.Atlas;
import org.uptake.report.map.Classes;
import org.uptake.report.map.Fill;
import org.uptake.report.map.Hatching;
import org.uptake.report.map.MapSvg;
import org.uptake.report.map.Palette;
import org.uptake.report.map.Point;
import org.uptake.report.map.View;

/**
 * The map of states by children released for each 100,000 people, in the newest whole fiscal year.
 * Rates, not counts: on a map of counts California and Texas are dark every year, as they have the
 * most people.
 */
final class RateMap {
  private static final double NATION = 2;
  private static final String ID = "map-rates";

  /** What has no shape, or one that is too small to be seen. */
  private static final List<String> INSETS = List.of("DC", "PR", "VI");

  private final SiteIndex site;
  private final Atlas atlas;
  private final List<MapFacts.Rate> rates;

  RateMap(SiteIndex site, Atlas atlas, List<MapFacts.Rate> rates) {
    this.site = site;
    this.atlas = atlas;
    this.rates = rates;
  }

  /** The map, where there are rates. */
  Optional<MapModel.Rates> draw() {
    List<BigDecimal> values =
        rates.stream().flatMap(r -> r.perHundredThousand().stream()).sorted().toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(draw(values));
  }

  private MapModel.Rates draw(List<BigDecimal> values) {
    int year = rates.get(0).fiscalYear();
    Map<String, MapFacts.Rate> byPlace =
        rates.stream().collect(Collectors.toMap(MapFacts.Rate::placeId, Function.identity()));
    Classes classes = Classes.of(values);
    Cited cited = new Cited(site, "");
    Set<Hatching> hatchings = EnumSet.noneOf(Hatching.class);
    MapSvg svg = new MapSvg(ID, View.nation(NATION), NATION);
    svg.pen(Palette.LINE, 0.7);
    List<MapModel.RateLine> lines = new ArrayList<>();
    for (Site.PlaceRow state : site.states()) {
      Site.Figure figure =
          site.figures(state.placeId()).stream()
              .filter(f -> f.fiscalYear() == year)
              .findFirst()
              .orElseThrow();
      Optional<MapFacts.Rate> rate = Optional.ofNullable(byPlace.get(state.placeId()));
      Optional<BigDecimal> value = rate.flatMap(MapFacts.Rate::perHundredThousand);
      Fill fill = fill(figure, value, classes, hatchings);
      String tip =
          state.name()
              + ": "
              + value
                  .map(v -> Text.of("map.rates.tip", MapWords.number(v), MapWords.tip(figure)))
                  .orElse(
                      figure.value().isPresent()
                          ? MapWords.tip(figure) + "; " + Text.of("map.hatching.no-rate")
                          : MapWords.tip(figure));
      if (atlas.states().contains(state.geoid().orElseThrow())) {
        svg.area(atlas.states(List.of(state.geoid().get())), fill, state.page(), tip);
      }
      int inset = INSETS.indexOf(state.state());
      if (inset >= 0) {
        svg.inset(state.state(), new Point(1850, 860 + 62 * inset), 44, fill, state.page(), tip);
      }
      OptionalLong people = rate.map(MapFacts.Rate::people).orElse(OptionalLong.empty());
      lines.add(
          new MapModel.RateLine(
              state,
              cited.figure(figure, state.page()),
              value.map(MapWords::number),
              people.isPresent() ? Words.count(people.getAsLong()) : ""));
    }
    lines.sort(
        Comparator.comparing(
                (MapModel.RateLine l) ->
                    Optional.ofNullable(byPlace.get(l.state().placeId()))
                        .flatMap(MapFacts.Rate::perHundredThousand)
                        .orElse(BigDecimal.valueOf(-1)))
            .reversed()
            .thenComparing(l -> l.state().name()));
    String fiscalYear = String.valueOf(year);
    String title =
        Text.of(
            "map.rates.title",
            lines.get(0).state().name(),
            lines.get(0).rate().orElseThrow(),
            fiscalYear,
            MapWords.number(values.get(values.size() / 2)));
    String vintage =
        rates.stream()
            .filter(r -> r.perHundredThousand().isPresent())
            .map(MapFacts.Rate::vintage)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return new MapModel.Rates(
        new MapModel.Figure(
            ID,
            svg.svg(title, Text.of("map.rates.description")),
            title,
            Text.of("map.rates.subtitle", fiscalYear),
            MapWords.legend(ID, classes, false, hatchings),
            MapWords.rule(classes),
            Text.of("map.rates.source", fiscalYear, vintage.toUpperCase(Locale.ROOT)),
            List.of(Text.of("map.rates.insets"))),
        List.copyOf(lines));
  }

  private static Fill fill(
      Site.Figure figure, Optional<BigDecimal> rate, Classes classes, Set<Hatching> hatchings) {
    if (rate.isPresent()) {
      return Fill.color(Palette.scale(classes.size()).get(classes.of(rate.get())));
    }
    Hatching hatching = figure.value().isPresent() ? Hatching.NO_RATE : MapWords.hatching(figure);
    hatchings.add(hatching);
    return Fill.of(hatching);
  }
}
