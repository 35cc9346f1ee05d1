package org.uptake.report.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.uptake.model.SourceException;
import org.uptake.pipeline.Json;

/**
 * The counties and states of a TopoJSON file (the TopoJSON Format Specification, version 1), with
 * their shapes.
 *
 * <p>A border between two areas is kept once, as an arc that both name. So the outline of several
 * areas together is made of the arcs that only one of them names, and no gap opens between areas
 * when points are rounded.
 */
public final class Boundaries {
  /** A layer of a file. */
  public enum Layer {
    /** Counties and equivalents, by five-digit code. */
    COUNTIES("counties"),
    /** States, by two-digit code. */
    STATES("states");

    private final String key;

    Layer(String key) {
      this.key = key;
    }
  }

  private final List<Arc> arcs;
  private final NavigableMap<String, List<Integer>> counties;
  private final NavigableMap<String, List<Integer>> states;

  private Boundaries(
      List<Arc> arcs,
      NavigableMap<String, List<Integer>> counties,
      NavigableMap<String, List<Integer>> states) {
    this.arcs = arcs;
    this.counties = counties;
    this.states = states;
  }

  /**
   * Reads a file.
   *
   * @throws SourceException if it is absent or no quantized TopoJSON with the objects counties and
   *     states
   */
  public static Boundaries read(Path file) {
    try {
      return of(Files.readString(file), String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new SourceException(file + " is missing or not UTF-8 text");
    }
  }

  /**
   * Reads the text of a file.
   *
   * @param name the file's name, for messages
   */
  static Boundaries of(String topoJson, String name) {
    JsonNode root;
    try {
      root = Json.tree(topoJson);
    } catch (IllegalArgumentException e) {
      throw new SourceException(name + " is not readable as TopoJSON: " + e.getMessage());
    }
    if (root.path("transform").isMissingNode() || root.path("arcs").isEmpty()) {
      throw new SourceException(name + ": no transform or no arcs; expected quantized TopoJSON");
    }
    List<Arc> arcs = new ArrayList<>();
    root.path("arcs").forEach(arc -> arcs.add(Arc.of(arc, root.path("transform"))));
    return new Boundaries(
        List.copyOf(arcs), layer(root, Layer.COUNTIES, name), layer(root, Layer.STATES, name));
  }

  private static NavigableMap<String, List<Integer>> layer(
      JsonNode root, Layer layer, String name) {
    NavigableMap<String, List<Integer>> areas = new TreeMap<>();
    for (JsonNode shape : root.path("objects").path(layer.key).path("geometries")) {
      List<Integer> named = new ArrayList<>();
      collect(shape.path("arcs"), named);
      areas.put(shape.path("id").asText(), List.copyOf(named));
    }
    if (areas.isEmpty()) {
      throw new SourceException(name + ": no shapes under objects, " + layer.key);
    }
    return Collections.unmodifiableNavigableMap(areas);
  }

  /** Rings nest to any depth; an even-odd fill needs to know only which arcs bound the area. */
  private static void collect(JsonNode node, List<Integer> named) {
    if (node.isInt()) {
      named.add(node.intValue() < 0 ? ~node.intValue() : node.intValue());
    }
    node.forEach(inner -> collect(inner, named));
  }

  /** The same areas with fewer points; they still meet without gaps. */
  public Boundaries simplified(double tolerance) {
    return new Boundaries(
        arcs.stream().map(arc -> arc.simplified(tolerance)).toList(), counties, states);
  }

  /** Codes of the areas of a layer that have a shape, in order. */
  public NavigableSet<String> codes(Layer layer) {
    return Collections.unmodifiableNavigableSet(new TreeSet<>(areas(layer).keySet()));
  }

  /** Whether an area has a shape. */
  public boolean has(Layer layer, String code) {
    return areas(layer).containsKey(code);
  }

  private NavigableMap<String, List<Integer>> areas(Layer layer) {
    return layer == Layer.COUNTIES ? counties : states;
  }

  /**
   * The rings around areas together, the borders between two of them left out. Rings inside rings
   * are holes (even-odd).
   *
   * @throws IllegalArgumentException if an area has no shape here
   */
  public List<Line> outline(Layer layer, Collection<String> codes) {
    NavigableMap<Integer, Integer> named = named(layer, codes);
    return Rings.join(
        named.entrySet().stream()
            .filter(e -> e.getValue() % 2 == 1)
            .map(e -> arcs.get(e.getKey()))
            .toList());
  }

  /** The borders between any two of some areas, each once. */
  public List<Line> borders(Layer layer, Collection<String> codes) {
    return Rings.chain(
        named(layer, codes).entrySet().stream()
            .filter(e -> e.getValue() > 1)
            .map(e -> arcs.get(e.getKey()))
            .toList());
  }

  /** How often areas name an arc. */
  private NavigableMap<Integer, Integer> named(Layer layer, Collection<String> codes) {
    NavigableMap<Integer, Integer> times = new TreeMap<>();
    for (String code : new TreeSet<>(codes)) {
      List<Integer> bounding =
          Optional.ofNullable(areas(layer).get(code))
              .orElseThrow(() -> new IllegalArgumentException(code + " has no shape"));
      bounding.forEach(arc -> times.merge(arc, 1, Integer::sum));
    }
    return times;
  }
}
