package org.uptake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes entries of all that can be searched for: places, families, terms, pages. */
final class SearchEntries {
  private static final String ALSO = "also";

  private final SiteIndex site;
  private final List<Search.Place> places;
  private final Map<String, Search.Place> byId;

  SearchEntries(SiteIndex site, List<Search.Place> places) {
    this.site = site;
    this.places = places;
    this.byId = places.stream().collect(Collectors.toMap(Search.Place::placeId, p -> p));
  }

  /** All entries: places by state and name, then families, terms and pages. */
  List<Search.Entry> all() {
    Stream<Search.Entry> families =
        site.data().measured().facts().stream()
            .map(Measured.Facts::family)
            .map(f -> entry(Search.Sort.FAMILY, Text.family(f, "name"), FamilyPaths.page(f), f));
    Stream<Search.Entry> terms =
        Glossary.terms().stream()
            .map(t -> entry(Search.Sort.TERM, t.name(), "glossary.html#" + t.anchor(), t.anchor()));
    Stream<Search.Entry> pages =
        SitePages.ABOUT.stream().map(p -> entry(Search.Sort.PAGE, p.title(), p.path(), p.name()));
    return Stream.of(places.stream().map(this::entry), families, terms, pages)
        .flatMap(e -> e)
        .toList();
  }

  /** States, each with its counties; a state without any has none. */
  List<Search.Group> states() {
    return byState(p -> p.kind().equals("county"));
  }

  /** Municipalities and agencies by state. */
  List<Search.Group> others() {
    return byState(p -> !p.kind().equals("county") && !p.kind().equals("state")).stream()
        .filter(g -> !g.entries().isEmpty())
        .toList();
  }

  private List<Search.Group> byState(Predicate<Search.Place> which) {
    Map<String, Search.Group> groups = new TreeMap<>();
    for (Site.PlaceRow state : site.states()) {
      List<Search.Entry> entries = new ArrayList<>();
      places.stream()
          .filter(p -> p.state().equals(state.state()) && which.test(p))
          .map(this::entry)
          .forEach(entries::add);
      groups.put(
          state.name(),
          new Search.Group(
              Words.anchor(state.state().toLowerCase(Locale.ROOT)),
              state.name(),
              state.page(),
              List.copyOf(entries)));
    }
    return List.copyOf(groups.values());
  }

  private Search.Entry entry(Search.Place place) {
    List<String> also = new ArrayList<>(place.aliases());
    if (place.kind().equals("state")) {
      also.add(place.state());
    }
    if (!place.geoid().isEmpty()) {
      also.add(place.geoid());
    }
    also.addAll(words(place.placeId()));
    return new Search.Entry(
        Search.Sort.valueOf(place.kind().toUpperCase(Locale.ROOT)),
        Text.word("search.kind", place.subkind().isEmpty() ? place.kind() : place.subkind()),
        place.name(),
        where(place),
        site.place(place.placeId()).orElseThrow().page(),
        weight(place),
        List.copyOf(also));
  }

  /** A state has the people of its counties of today; a place in a county those of the county. */
  private long weight(Search.Place place) {
    return switch (place.kind()) {
      case "state" ->
          places.stream()
              .filter(p -> p.state().equals(place.state()) && p.until().isEmpty())
              .mapToLong(Search.Place::people)
              .sum();
      case "county" -> place.people();
      default -> place.county().map(byId::get).map(Search.Place::people).orElse(0L);
    };
  }

  private String where(Search.Place place) {
    if (place.kind().equals("state")) {
      return "";
    }
    String state = site.state(place.state()).name();
    String inside =
        place
            .county()
            .map(byId::get)
            .filter(c -> !place.kind().equals("county"))
            .map(c -> Text.of("search.in", c.name(), state))
            .orElse(state);
    return place
        .until()
        .map(day -> Text.of("search.until", inside, String.valueOf(day.getYear())))
        .orElse(inside);
  }

  private static Search.Entry entry(Search.Sort sort, String name, String path, String words) {
    String kind = Text.word("search.kind", sort.name().toLowerCase(Locale.ROOT));
    return new Search.Entry(sort, kind, name, "", path, 0, words(words));
  }

  /** Words under which people look for something; they never resolve a name in a source. */
  private static List<String> words(String id) {
    return Text.held(ALSO + "." + id).map(w -> List.of(w.split("; *"))).orElse(List.of());
  }
}
