package org.uptake.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.uptake.report.MapFacts.Adopted;
import org.uptake.report.map.Atlas;
import org.uptake.report.map.Classes;
import org.uptake.report.map.Fill;
import org.uptake.report.map.Hatching;
import org.uptake.report.map.MapSvg;
import org.uptake.report.map.Mark;
import org.uptake.report.map.Palette;
import org.uptake.report.map.Point;
import org.uptake.report.map.View;

/**
 * Maps of where a family's policies are in force on a day: a county's own as a colour, a law of its
 * state as a hatching, and a place in it as a dot, since a city's policy is not its county's. White
 * is "none held", which is not "none".
 */
final class AdoptionMaps {
  private static final double NATION = 2;

  /** A map of a year end is about a fourth as wide as the main map. */
  private static final double SMALL = 7.5;

  private static final double SMALL_MARKS = 0.65;
  private static final String SURELY = "surely";
  private static final Fill OWN = Fill.color(Palette.scale(Classes.MOST).get(4));
  private static final Fill OWN_POSSIBLY = Fill.color(Palette.scale(Classes.MOST).get(1));

  /** Families of state laws: their places are states. */
  private static final Set<String> OF_STATES = Set.of("state_extends", "state_preempts");

  private final SiteIndex site;
  private final Atlas atlas;
  private final MapFacts.Data facts;

  AdoptionMaps(SiteIndex site, Atlas atlas, MapFacts.Data facts) {
    this.site = site;
    this.atlas = atlas;
    this.facts = facts;
  }

  /** What is in force of a family on a day. */
  private record Held(LocalDate day, List<Adopted> counties, List<Adopted> states) {
    static Held of(LocalDate day, List<Adopted> rows) {
      return new Held(
          day,
          rows.stream().filter(r -> r.level().equals("county")).toList(),
          rows.stream().filter(r -> r.level().equals("state")).toList());
    }

    List<Adopted> counties(Function<Adopted, String> column, String certainty) {
      return counties.stream().filter(r -> column.apply(r).equals(certainty)).toList();
    }

    List<Adopted> states(Function<Adopted, String> column, String certainty) {
      return states.stream().filter(r -> column.apply(r).equals(certainty)).toList();
    }
  }

  /** A family's maps; none where it has no day. */
  Optional<MapModel.Adoption> family(String family) {
    return main(family).map(d -> draw(family, d.day(), years(family)));
  }

  /** A family's map of its last day alone. */
  Optional<MapModel.Adoption> lastDay(String family) {
    return main(family).map(d -> draw(family, d.day(), List.of()));
  }

  private Optional<MapFacts.Day> main(String family) {
    return facts.days().stream().filter(d -> d.family().equals(family) && d.main()).findFirst();
  }

  private List<Held> years(String family) {
    return facts.days().stream()
        .filter(d -> d.family().equals(family) && !d.main())
        .map(d -> held(family, d.day(), false))
        .toList();
  }

  private Held held(String family, LocalDate day, boolean main) {
    return Held.of(
        day,
        facts.adopted().stream()
            .filter(r -> r.family().equals(family) && r.day().equals(day) && r.main() == main)
            .toList());
  }

  private MapModel.Adoption draw(String family, LocalDate day, List<Held> years) {
    String id = "map-" + family.replace('_', '-');
    Held main = held(family, day, true);
    Set<String> hatched = new TreeSet<>();
    Stream.concat(Stream.of(main), years.stream())
        .flatMap(h -> h.states().stream())
        .filter(s -> !law(family, s).isEmpty())
        .forEach(s -> hatched.add(s.geoid()));
    MapModel.Figure map = main(id, family, main, hatched);
    return new MapModel.Adoption(
        map, years.stream().map(year -> small(id, family, year)).toList(), lines(family, main));
  }

  /** What hatches a state: its law; in a family of state laws the law itself. */
  private static String law(String family, Adopted state) {
    return OF_STATES.contains(family) ? state.own() : state.law();
  }

  private MapModel.Figure main(String id, String family, Held held, Collection<String> hatched) {
    MapSvg svg = new MapSvg(id, View.nation(NATION), NATION);
    svg.define(id + "-us", atlas.states(atlas.states()));
    for (String state : hatched) {
      if (atlas.states().contains(state)) {
        svg.define(id + "-" + state, atlas.states(List.of(state)));
      }
    }
    svg.pen(Palette.LINE, 0.7);
    svg.use(id + "-us", Fill.ground());
    laws(svg, id, family, held);
    Atlas.Counties counties = atlas.counties(held.counties().stream().map(Adopted::geoid).toList());
    svg.pen(Palette.HAIRLINE, 0.4);
    areas(svg, counties, held.counties(Adopted::own, "possibly"), OWN_POSSIBLY);
    areas(svg, counties, held.counties(Adopted::own, SURELY), OWN);
    svg.pen(Palette.LINE, 0.5);
    svg.borders(atlas.stateBorders());
    marks(svg, held.counties(Adopted::inside, "possibly"), Mark.INSIDE_POSSIBLY, 1);
    marks(svg, held.counties(Adopted::inside, SURELY), Mark.INSIDE, 1);
    String title = title(family, held);
    return new MapModel.Figure(
        id,
        svg.svg(title, Text.of("map.adoption.description")),
        title,
        Text.of(
            OF_STATES.contains(family) ? "map.adoption.subtitle.states" : "map.adoption.subtitle",
            Text.family(family, "name"),
            Words.day(held.day())),
        legend(id, family, held, false),
        "",
        Text.of("map.adoption.source"),
        notes(family, held, counties));
  }

  private MapModel.Figure small(String main, String family, Held held) {
    String id = main + "-" + held.day().getYear();
    MapSvg svg = new MapSvg(id, View.nation(NATION), SMALL);
    svg.pen(Palette.LINE, 0.5);
    svg.use(main + "-us", Fill.ground());
    laws(svg, main, family, held);
    marks(svg, held.counties(Adopted::inside, "possibly"), Mark.INSIDE_POSSIBLY, SMALL_MARKS);
    marks(svg, held.counties(Adopted::inside, SURELY), Mark.INSIDE, SMALL_MARKS);
    marks(svg, held.counties(Adopted::own, "possibly"), Mark.OWN_POSSIBLY, SMALL_MARKS);
    marks(svg, held.counties(Adopted::own, SURELY), Mark.OWN, SMALL_MARKS);
    String title =
        Text.of("map.adoption.year", String.valueOf(held.day().getYear()), counts(family, held));
    return new MapModel.Figure(
        id,
        svg.svg(title, Text.of("map.adoption.description.year")),
        title,
        "",
        legend(id, family, held, true),
        "",
        "",
        List.of());
  }

  /** Shapes of states are kept under the id of the main map. */
  private void laws(MapSvg svg, String main, String family, Held held) {
    for (Adopted state : held.states()) {
      String certainty = law(family, state);
      if (!certainty.isEmpty() && atlas.states().contains(state.geoid())) {
        svg.use(main + "-" + state.geoid(), Fill.of(hatching(certainty)));
      }
    }
  }

  private static Hatching hatching(String certainty) {
    return certainty.equals(SURELY) ? Hatching.STATE_LAW : Hatching.STATE_LAW_POSSIBLY;
  }

  private static void areas(MapSvg svg, Atlas.Counties counties, List<Adopted> held, Fill fill) {
    List<String> codes = held.stream().map(Adopted::geoid).toList();
    if (!codes.isEmpty()) {
      svg.separate(codes.stream().map(c -> counties.outline(List.of(c))).toList(), fill);
    }
  }

  private void marks(MapSvg svg, List<Adopted> held, Mark mark, double size) {
    List<Point> points = held.stream().flatMap(r -> atlas.middle(r.geoid()).stream()).toList();
    svg.marks(points, mark, size);
  }

  private static List<MapModel.Swatch> legend(String id, String family, Held held, boolean marks) {
    List<MapModel.Swatch> legend = new ArrayList<>();
    for (String certainty : List.of(SURELY, "possibly")) {
      boolean surely = certainty.equals(SURELY);
      if (!held.counties(Adopted::own, certainty).isEmpty()) {
        String words = Text.of("map.adoption.own." + certainty);
        legend.add(
            marks
                ? MapWords.mark(surely ? Mark.OWN : Mark.OWN_POSSIBLY, words)
                : new MapModel.Swatch((surely ? OWN : OWN_POSSIBLY).in(id), "", words));
      }
    }
    for (String certainty : List.of(SURELY, "possibly")) {
      if (!held.counties(Adopted::inside, certainty).isEmpty()) {
        legend.add(
            MapWords.mark(
                certainty.equals(SURELY) ? Mark.INSIDE : Mark.INSIDE_POSSIBLY,
                Text.of("map.adoption.inside." + certainty)));
      }
    }
    Set<Hatching> hatchings = EnumSet.noneOf(Hatching.class);
    held.states().stream()
        .map(s -> law(family, s))
        .filter(c -> !c.isEmpty())
        .forEach(c -> hatchings.add(hatching(c)));
    for (Hatching h : hatchings) {
      String key = OF_STATES.contains(family) ? "map.adoption.law." : "map.hatching.";
      legend.add(new MapModel.Swatch(Fill.of(h).in(id), "", Text.of(key + h.code())));
    }
    legend.add(new MapModel.Swatch(Palette.GROUND, "", Text.of("map.adoption.none")));
    return List.copyOf(legend);
  }

  private static String title(String family, Held held) {
    return Text.of(
        "map.adoption.title",
        Text.family(family, "name"),
        Words.day(held.day()),
        counts(family, held));
  }

  /** How many places surely, and how many more possibly. */
  private static String counts(String family, Held held) {
    boolean states = OF_STATES.contains(family);
    int surely =
        states
            ? held.states(Adopted::own, SURELY).size()
            : held.counties(Adopted::own, SURELY).size();
    int possibly =
        states
            ? held.states(Adopted::own, "possibly").size()
            : held.counties(Adopted::own, "possibly").size();
    int inside = (int) held.counties().stream().filter(r -> !r.inside().isEmpty()).count();
    String number =
        states
            ? (surely == 1 ? Text.of("map.state") : Text.of("map.states", Words.count(surely)))
            : Words.counties(surely);
    String words =
        possibly == 0
            ? Text.of("map.adoption.surely", number)
            : Text.of("map.adoption.both", number, Words.count(possibly));
    return inside == 0 || states
        ? words
        : words + Text.of("map.adoption.and", Words.counties(inside));
  }

  private List<String> notes(String family, Held held, Atlas.Counties counties) {
    List<String> notes = new ArrayList<>();
    List<String> noShape =
        counties.withoutShape().stream()
            .map(c -> site.county(c).orElseThrow())
            .map(c -> c.name() + ", " + c.state())
            .toList();
    if (!noShape.isEmpty()) {
      notes.add(Text.of("map.withoutShape", String.join("; ", noShape)));
    }
    List<String> bodies =
        held.states().stream()
            .filter(s -> !s.body().isEmpty() || ownOnly(family, s))
            .map(Adopted::name)
            .toList();
    if (!bodies.isEmpty() && !OF_STATES.contains(family)) {
      notes.add(Text.of("map.adoption.bodies", String.join(", ", bodies)));
    }
    return List.copyOf(notes);
  }

  /** An act of a state that reaches no county; the District's is its one county's. */
  private static boolean ownOnly(String family, Adopted state) {
    return !state.own().isEmpty() && law(family, state).isEmpty() && !state.state().equals("DC");
  }

  private List<MapModel.AdoptionLine> lines(String family, Held held) {
    Map<String, List<Adopted>> byState = new TreeMap<>();
    Stream.concat(held.counties().stream(), held.states().stream())
        .forEach(r -> byState.computeIfAbsent(r.state(), s -> new ArrayList<>()).add(r));
    return site.states().stream()
        .filter(s -> byState.containsKey(s.state()))
        .map(s -> line(family, s, Held.of(held.day(), byState.getOrDefault(s.state(), List.of()))))
        .toList();
  }

  private MapModel.AdoptionLine line(String family, Site.PlaceRow state, Held held) {
    List<String> whole = new ArrayList<>();
    for (Adopted s : held.states()) {
      add(whole, "law", s.law());
      if (!state.state().equals("DC") || OF_STATES.contains(family)) {
        add(whole, "own", s.own());
      }
      add(whole, "body", s.body());
    }
    return new MapModel.AdoptionLine(
        new MapModel.Linked(state.name(), state.page()),
        linked(held.counties(Adopted::own, SURELY)),
        linked(held.counties(Adopted::own, "possibly")),
        linked(held.counties().stream().filter(r -> !r.inside().isEmpty()).toList()),
        List.copyOf(whole));
  }

  private static void add(List<String> words, String what, String certainty) {
    if (!certainty.isEmpty()) {
      words.add(Text.of("map.adoption.whole." + what + "." + certainty));
    }
  }

  private static List<MapModel.Linked> linked(List<Adopted> counties) {
    return counties.stream()
        .map(r -> new MapModel.Linked(r.name(), "counties/" + r.geoid() + ".html"))
        .toList();
  }
}
