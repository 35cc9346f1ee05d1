package org.uptake.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.uptake.report.map.Atlas;
import org.uptake.report.map.Classes;
import org.uptake.report.map.Fill;
import org.uptake.report.map.Hatching;
import org.uptake.report.map.MapSvg;
import org.uptake.report.map.Palette;
import org.uptake.report.map.View;

/**
 * Maps of the county lists: of the nation, and of each state. All maps of one list have the same
 * classes, so that a colour means the same on every page.
 */
final class CountyListMaps {
  private static final double NATION = 2;
  private static final Set<String> SHOWN =
      Set.of("reported", "corrected", "derived", "zero", "below_threshold");

  private final SiteIndex site;
  private final Atlas atlas;

  /** By fiscal year, the newest last. */
  private final TreeMap<Integer, CountyFigures> lists = new TreeMap<>();

  /**
   * The counties of a list's days with their figures.
   *
   * @param figures those that apply: a county that did not stand, or that the list's own division
   *     of the state does not have, is none of the map
   * @param dated a figure with the list's days
   */
  private record CountyFigures(
      int year, List<Site.Figure> figures, Site.Figure dated, Classes classes) {
    /** Whether a value is of the list's days; the District's is of the whole year. */
    boolean sameDays(Site.Figure f) {
      return f.start().equals(dated.start()) && f.end().equals(dated.end());
    }

    /** Those with a value of the list's days, most children first. */
    List<Site.Figure> valued(List<Site.Figure> some) {
      return some.stream()
          .filter(f -> f.value().isPresent() && sameDays(f))
          .sorted(
              Comparator.comparingLong((Site.Figure f) -> -f.value().orElseThrow())
                  .thenComparing(Site.Figure::geoid))
          .toList();
    }

    /** Those with a value of other days, which no colour may compare with the list's. */
    List<Site.Figure> otherDays() {
      return figures.stream().filter(f -> f.value().isPresent() && !sameDays(f)).toList();
    }

    List<Site.Figure> of(String state) {
      return figures.stream().filter(f -> f.state().equals(state)).toList();
    }
  }

  CountyListMaps(SiteIndex site, Atlas atlas) {
    this.site = site;
    this.atlas = atlas;
    Map<Integer, List<Site.Figure>> byYear =
        site.data().figures().stream()
            .filter(f -> f.geoLevel().equals("county") && !f.status().equals("not_applicable"))
            .collect(groupingBy(Site.Figure::fiscalYear));
    byYear.forEach(
        (year, figures) -> {
          figures.stream()
              .filter(f -> f.value().isPresent() && f.status().equals("reported"))
              .findFirst()
              .ifPresent(dated -> lists.put(year, list(year, figures, dated)));
        });
  }

  private static CountyFigures list(int year, List<Site.Figure> figures, Site.Figure dated) {
    List<BigDecimal> values =
        figures.stream()
            .filter(f -> f.value().isPresent())
            .filter(f -> f.start().equals(dated.start()) && f.end().equals(dated.end()))
            .map(CountyListMaps::value)
            .toList();
    return new CountyFigures(year, figures, dated, Classes.of(values));
  }

  private static BigDecimal value(Site.Figure f) {
    return BigDecimal.valueOf(f.value().orElseThrow());
  }

  /** The national maps, the newest list first. */
  List<MapModel.CountyList> nation() {
    Map<List<String>, String> borders = new HashMap<>();
    return lists.descendingMap().values().stream().map(list -> nation(list, borders)).toList();
  }

  /** The maps of a state's counties, the newest list first; none where its part is not held. */
  List<MapModel.Figure> state(Site.PlaceRow state) {
    return lists.descendingMap().values().stream()
        .filter(
            list ->
                list.of(state.state()).stream()
                    .anyMatch(f -> SHOWN.contains(f.status()) && !list.otherDays().contains(f)))
        .flatMap(list -> state(list, state).stream())
        .toList();
  }

  private Optional<MapModel.Figure> state(CountyFigures list, Site.PlaceRow state) {
    List<Site.Figure> figures = list.of(state.state());
    Atlas.Counties counties = atlas.detailed(figures.stream().map(Site.Figure::geoid).toList());
    if (counties.codes().isEmpty()) {
      return Optional.empty();
    }
    String id = "map-fy" + list.year();
    View view = atlas.view(state.geoid().orElseThrow(), counties, 1280, 960);
    MapSvg svg = new MapSvg(id, view, 2);
    svg.pen(Palette.LINE, 0.6);
    Set<Hatching> hatchings = EnumSet.noneOf(Hatching.class);
    for (Site.Figure f : figures) {
      if (counties.withoutShape().contains(f.geoid())) {
        continue;
      }
      Fill fill = fill(list, f, hatchings);
      String tip = f.placeName() + ", " + state.name() + ": " + MapWords.tip(f);
      svg.area(
          counties.outline(List.of(f.geoid())), fill, "../counties/" + f.geoid() + ".html", tip);
    }
    String title = stateTitle(list, state.name(), figures);
    Site.Figure dated = dated(figures);
    return Optional.of(
        figure(
            id,
            svg.svg(title, Text.of("map.lists.description.state", state.name())),
            title,
            Text.of("map.lists.subtitle", state.name(), MapWords.period(dated)),
            list,
            hatchings,
            withoutShape(counties)));
  }

  private MapModel.Figure figure(
      String id,
      String svg,
      String title,
      String subtitle,
      CountyFigures list,
      Set<Hatching> hatchings,
      List<String> notes) {
    return new MapModel.Figure(
        id,
        svg,
        title,
        subtitle,
        MapWords.legend(id, list.classes(), true, hatchings),
        MapWords.rule(list.classes()),
        Text.of("map.lists.source"),
        notes);
  }

  private List<String> withoutShape(Atlas.Counties counties) {
    if (counties.withoutShape().isEmpty()) {
      return List.of();
    }
    List<String> names =
        counties.withoutShape().stream()
            .map(c -> site.county(c).orElseThrow())
            .map(p -> p.name() + ", " + p.state())
            .toList();
    return List.of(
        names.size() > 20
            ? Text.of("map.withoutShape.many", Words.count(names.size()))
            : Text.of("map.withoutShape", String.join("; ", names)));
  }

  private List<String> notes(CountyFigures list, Atlas.Counties counties) {
    List<String> notes = new ArrayList<>(withoutShape(counties));
    if (!list.otherDays().isEmpty()) {
      notes.add(
          Text.of(
              "map.lists.otherDays",
              list.otherDays().stream().map(Site.Figure::placeName).collect(joining("; "))));
    }
    return List.copyOf(notes);
  }

  private static Fill fill(CountyFigures list, Site.Figure f, Set<Hatching> hatchings) {
    if (f.value().isPresent() && list.sameDays(f)) {
      return Fill.color(Palette.scale(list.classes().size()).get(list.classes().of(value(f))));
    }
    Hatching hatching = f.value().isPresent() ? Hatching.OTHER_DAYS : MapWords.hatching(f);
    hatchings.add(hatching);
    return Fill.of(hatching);
  }

  /** A figure with the days of the list. */
  private static Site.Figure dated(List<Site.Figure> figures) {
    return figures.stream()
        .filter(f -> f.start().isPresent() && f.partial())
        .findFirst()
        .orElse(figures.get(0));
  }

  private static String stateTitle(CountyFigures list, String state, List<Site.Figure> figures) {
    List<Site.Figure> valued = list.valued(figures);
    String all = Words.counties(figures.size());
    if (valued.isEmpty()) {
      return Text.of("map.lists.title.none", all, state);
    }
    Site.Figure most = valued.get(0);
    String children = Words.children(most.value().orElseThrow());
    return figures.size() == 1
        ? Text.of("map.lists.title.only", most.placeName(), children)
        : valued.size() == 1
            ? Text.of("map.lists.title.one", most.placeName(), children, all)
            : Text.of(
                "map.lists.title",
                Words.count(valued.size()),
                all,
                most.placeName(),
                Words.count(most.value().orElseThrow()));
  }

  /**
   * A national map.
   *
   * @param kept ids of the borders that maps of the page keep, by their counties: half of a map's
   *     bytes, and the same for lists of one geography
   */
  private MapModel.CountyList nation(CountyFigures list, Map<List<String>, String> kept) {
    String id = "map-fy" + list.year();
    Atlas.Counties counties =
        atlas.counties(list.figures().stream().map(Site.Figure::geoid).toList());
    MapSvg svg = new MapSvg(id, View.nation(NATION), NATION);
    Set<Hatching> hatchings = EnumSet.noneOf(Hatching.class);
    Map<Fill, List<String>> byFill = new LinkedHashMap<>();
    for (Site.Figure f : list.figures()) {
      byFill.computeIfAbsent(fill(list, f, hatchings), fill -> new ArrayList<>()).add(f.geoid());
    }
    byFill.forEach((fill, codes) -> svg.areas(counties.outline(codes), fill));
    svg.pen("#c3cad2", 0.4);
    if (!kept.containsKey(counties.codes())) {
      kept.put(counties.codes(), id + "-borders");
      svg.define(id + "-borders", counties.borders());
    }
    svg.use(kept.getOrDefault(counties.codes(), ""), Fill.none());
    svg.pen(Palette.LINE, 0.8);
    svg.borders(atlas.stateBorders());
    svg.borders(atlas.states(atlas.states()));
    Cited cited = new Cited(site, "");
    List<Site.Figure> valued = list.valued(list.figures());
    Site.Figure most = valued.get(0);
    String title =
        Text.of(
            "map.lists.title.nation",
            Words.count(valued.stream().filter(f -> f.status().equals("reported")).count()),
            most.placeName(),
            site.state(most.state()).name(),
            Words.count(most.value().orElseThrow()));
    MapModel.Figure figure =
        figure(
            id,
            svg.svg(title, Text.of("map.lists.description")),
            title,
            Text.of("map.lists.subtitle", Text.of("place.nation"), MapWords.period(dated(valued))),
            list,
            hatchings,
            notes(list, counties));
    return new MapModel.CountyList(
        list.year(),
        figure,
        valued.stream()
            .map(
                f -> {
                  Site.PlaceRow county = site.place(f.placeId()).orElseThrow();
                  return new MapModel.Listed(
                      county, linked(site.state(f.state())), cited.figure(f, county.page()));
                })
            .toList(),
        others(list));
  }

  private List<MapModel.Others> others(CountyFigures list) {
    return site.states().stream()
        .map(
            state -> {
              Map<Hatching, Long> counts = new EnumMap<>(Hatching.class);
              list.of(state.state()).stream()
                  .filter(f -> f.value().isEmpty())
                  .forEach(f -> counts.merge(MapWords.hatching(f), 1L, Long::sum));
              return new MapModel.Others(
                  linked(state),
                  counts.getOrDefault(Hatching.BELOW_THRESHOLD, 0L),
                  counts.getOrDefault(Hatching.NOT_HELD, 0L));
            })
        .filter(o -> o.below() + o.notHeld() > 0)
        .toList();
  }

  private static MapModel.Linked linked(Site.PlaceRow place) {
    return new MapModel.Linked(place.name(), place.page());
  }
}
