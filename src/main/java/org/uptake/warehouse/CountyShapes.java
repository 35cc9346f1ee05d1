package org.uptake.warehouse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.uptake.model.SourceException;
import org.uptake.pipeline.Json;

/**
 * Which counties of a TopoJSON file have a shape, and which of them share a border.
 *
 * <p>In TopoJSON a border between two shapes is kept once, as an arc that both name; a point where
 * shapes only touch is the end of arcs, never an arc. So two counties are neighbours if they name
 * an arc in common. Only the topology is read, no coordinates.
 *
 * <p>A county without a shape is not a county without neighbours: its neighbours are not held.
 *
 * @param geoids codes of the counties that have a shape, in order
 * @param neighbours every pair of neighbours in both directions, ordered by county, then neighbour
 */
record CountyShapes(List<String> geoids, List<Pair> neighbours) {

  /** A county and one that shares a border with it, by their five-digit codes. */
  record Pair(String geoid, String neighbour) {}

  private record Topology(@Nullable Map<String, Layer> objects) {}

  private record Layer(@Nullable List<Shape> geometries) {}

  private record Shape(@Nullable String id, @Nullable JsonNode arcs) {}

  /** Makes the lists unchangeable. */
  CountyShapes {
    geoids = List.copyOf(geoids);
    neighbours = List.copyOf(neighbours);
  }

  /**
   * Reads a file.
   *
   * @throws SourceException if it is absent or no TopoJSON with an object {@code counties}
   */
  static CountyShapes read(Path file) {
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
   * @throws SourceException if it is no TopoJSON with an object {@code counties}
   */
  static CountyShapes of(String topoJson, String name) {
    NavigableMap<String, Set<Integer>> arcsOf = new TreeMap<>();
    NavigableMap<Integer, NavigableSet<String>> ownersOf = new TreeMap<>();
    for (Shape shape : counties(topoJson, name)) {
      String geoid = shape.id();
      if (geoid == null || !geoid.matches("\\d{5}")) {
        throw new SourceException(
            name + ": a county's id is '" + geoid + "'; expected a five-digit code");
      }
      Set<Integer> arcs = new TreeSet<>();
      addArcs(shape.arcs(), arcs);
      if (arcsOf.put(geoid, arcs) != null) {
        throw new SourceException(name + ": county " + geoid + " stands twice; merge its shapes");
      }
      arcs.forEach(arc -> ownersOf.computeIfAbsent(arc, a -> new TreeSet<>()).add(geoid));
    }
    List<Pair> pairs = new ArrayList<>();
    arcsOf.forEach(
        (geoid, arcs) -> {
          NavigableSet<String> others = new TreeSet<>();
          arcs.forEach(arc -> others.addAll(ownersOf.getOrDefault(arc, new TreeSet<>())));
          others.remove(geoid);
          others.forEach(other -> pairs.add(new Pair(geoid, other)));
        });
    return new CountyShapes(List.copyOf(arcsOf.keySet()), pairs);
  }

  private static List<Shape> counties(String topoJson, String name) {
    Topology topology;
    try {
      topology = Json.read(topoJson, Topology.class);
    } catch (IllegalArgumentException e) {
      throw new SourceException(name + " is not readable as TopoJSON: " + e.getMessage());
    }
    Layer layer = topology.objects() == null ? null : topology.objects().get("counties");
    if (layer == null || layer.geometries() == null || layer.geometries().isEmpty()) {
      throw new SourceException(name + ": no shapes under objects, counties, geometries");
    }
    return layer.geometries();
  }

  /** Rings nest to any depth. The number {@code ~n} is arc n walked backwards. */
  private static void addArcs(@Nullable JsonNode node, Set<Integer> arcs) {
    if (node == null) {
      return;
    }
    if (node.isInt()) {
      arcs.add(node.intValue() < 0 ? ~node.intValue() : node.intValue());
    }
    node.forEach(inner -> addArcs(inner, arcs));
  }
}
