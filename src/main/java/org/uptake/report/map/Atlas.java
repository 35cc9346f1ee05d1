package org.uptake.report.map;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.uptake.report.map.Boundaries.Layer;

/**
 * The shapes of counties in two editions, so that a map can show the counties that stood on its
 * day. Each state is drawn from the newest edition that has a shape for all of its counties of that
 * day: Connecticut's eight counties from that of 2017, its nine planning regions from that of 2023.
 */
public final class Atlas {
  private static final List<String> FILES =
      List.of("boundaries/counties-albers-10m-2023.json", "boundaries/counties-albers-10m.json");

  /** Of the 975 units of the nation's map: half a pixel on a wide screen. */
  private static final double COARSE = 0.5;

  private final List<Boundaries> editions;
  private final List<Boundaries> coarse;

  private Atlas(List<Boundaries> editions) {
    this.editions = editions;
    this.coarse = editions.stream().map(e -> e.simplified(COARSE)).toList();
  }

  /** Names of the reference files that hold the shapes. */
  public static List<String> referenceFiles() {
    return FILES;
  }

  /** Reads the shapes from the folder of reference files. */
  public static Atlas read(Path reference) {
    return new Atlas(FILES.stream().map(f -> Boundaries.read(reference.resolve(f))).toList());
  }

  private Boundaries newest() {
    return coarse.get(0);
  }

  /** Two-digit codes of the states that have a shape. */
  public Collection<String> states() {
    return newest().codes(Layer.STATES);
  }

  /** The outline of states together. */
  public List<Line> states(Collection<String> codes) {
    return newest().outline(Layer.STATES, codes);
  }

  /** The borders between states, each once. */
  public List<Line> stateBorders() {
    return newest().borders(Layer.STATES, states());
  }

  /**
   * Counties of one day, with their shapes for a map of the nation.
   *
   * @param codes five-digit codes of all counties of that day that a map is of
   */
  public Counties counties(Collection<String> codes) {
    return counties(coarse, codes);
  }

  /** The same with all points, for a map of a state. */
  public Counties detailed(Collection<String> codes) {
    return counties(editions, codes);
  }

  private static Counties counties(List<Boundaries> editions, Collection<String> codes) {
    Map<String, List<String>> byState = new TreeMap<>();
    new TreeSet<>(codes)
        .forEach(c -> byState.computeIfAbsent(c.substring(0, 2), s -> new ArrayList<>()).add(c));
    Map<Boundaries, List<String>> drawn = new LinkedHashMap<>();
    List<String> withoutShape = new ArrayList<>();
    byState.forEach(
        (state, counties) -> {
          Boundaries edition =
              editions.stream()
                  .min(Comparator.comparingInt(e -> missing(e, counties).size()))
                  .orElseThrow();
          List<String> missing = missing(edition, counties);
          withoutShape.addAll(missing);
          counties.stream()
              .filter(c -> !missing.contains(c))
              .forEach(c -> drawn.computeIfAbsent(edition, e -> new ArrayList<>()).add(c));
        });
    return new Counties(drawn, withoutShape);
  }

  private static List<String> missing(Boundaries edition, List<String> counties) {
    return counties.stream().filter(c -> !edition.has(Layer.COUNTIES, c)).toList();
  }

  /** The middle of a county, in whichever edition has it. */
  public Optional<Point> middle(String county) {
    return editions.stream()
        .filter(e -> e.has(Layer.COUNTIES, county))
        .findFirst()
        .map(e -> middle(e.outline(Layer.COUNTIES, List.of(county))));
  }

  /** The centre of gravity of the largest ring. */
  private static Point middle(List<Line> outline) {
    Line largest = outline.stream().max(Comparator.comparingDouble(Line::area)).orElseThrow();
    return largest.middle();
  }

  /** A view of one state's counties with north up. */
  public View view(String state, Counties counties, int mostWidth, int mostHeight) {
    List<Line> outline = states(List.of(state));
    double turn = NorthUp.turn(state, middle(outline));
    return View.of(counties.outline(counties.codes()), turn, mostWidth, mostHeight);
  }

  /** Counties of one day, by the edition that each is drawn from. */
  public static final class Counties {
    private final Map<Boundaries, List<String>> drawn;
    private final List<String> withoutShape;

    private Counties(Map<Boundaries, List<String>> drawn, List<String> withoutShape) {
      this.drawn = drawn;
      this.withoutShape = List.copyOf(withoutShape);
    }

    /** Those that no edition has a shape for. */
    public List<String> withoutShape() {
      return withoutShape;
    }

    /** Those that have a shape. */
    public List<String> codes() {
      return drawn.values().stream().flatMap(List::stream).sorted().toList();
    }

    /** The outline of some of them together; those without a shape are left out. */
    public List<Line> outline(Collection<String> codes) {
      return drawn.entrySet().stream()
          .flatMap(
              e ->
                  e
                      .getKey()
                      .outline(
                          Layer.COUNTIES, e.getValue().stream().filter(codes::contains).toList())
                      .stream())
          .toList();
    }

    /** The borders between them, each once. */
    public List<Line> borders() {
      return drawn.entrySet().stream()
          .flatMap(e -> e.getKey().borders(Layer.COUNTIES, e.getValue()).stream())
          .toList();
    }
  }
}
