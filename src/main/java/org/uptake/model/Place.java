package org.uptake.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place: a government or the area it serves. A city is not its county, an agency is not its city.
 *
 * @param placeId kind and official code, e.g. {@code county-35013}, or kind, state and name where
 *     no code is held, e.g. {@code municipality-ca-davis}
 * @param geoid official code; empty where none is held
 * @param kind kind of place
 * @param name as the reference or the first source prints it
 * @param state USPS code; empty for the nation
 * @param containers place ids of the counties or the state that contain it
 */
public record Place(
    String placeId,
    Optional<String> geoid,
    PlaceKind kind,
    String name,
    String state,
    List<String> containers) {

  /** The nation's id. */
  public static final String NATION_ID = "nation-us";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern DROPPED = Pattern.compile("['’‘ʼ.]");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("(^-|-$)");

  /** Makes the list of containers unchangeable. */
  public Place {
    containers = List.copyOf(containers);
  }

  /** The nation. */
  public static Place nation() {
    return new Place(
        NATION_ID, Optional.of("US"), PlaceKind.NATION, "United States", "", List.of());
  }

  /** The id of a county. */
  public static String countyId(String geoid) {
    return "county-" + geoid;
  }

  /** The id of a state. */
  public static String stateId(String usps) {
    return "state-" + usps.toLowerCase(Locale.ROOT);
  }

  /** A place of which no official code is held, known by kind, state and name. */
  public static Place uncoded(
      PlaceKind kind, String state, String name, List<String> containerIds) {
    String id = kind.code() + "-" + state.toLowerCase(Locale.ROOT) + "-" + slug(name);
    return new Place(id, Optional.empty(), kind, name, state, containerIds);
  }

  /** A name as it may stand in an id: ASCII letters, digits and single hyphens. */
  public static String slug(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String joined = DROPPED.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    return EDGES.matcher(BETWEEN.matcher(joined).replaceAll("-")).replaceAll("");
  }
}
