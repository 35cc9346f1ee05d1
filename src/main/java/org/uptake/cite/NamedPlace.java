package org.uptake.cite;

/**
 * A place of the warehouse as a person names it.
 *
 * @param placeId its id
 * @param geoid its official code; empty where none is held
 * @param kind {@code nation}, {@code state} or {@code county}
 * @param name its name
 * @param state USPS code; empty for the nation
 */
public record NamedPlace(String placeId, String geoid, String kind, String name, String state) {

  /** Its name with its state, e.g. {@code Harris County, TX}. */
  public String label() {
    return kind.equals("county") ? name + ", " + state : name;
  }
}
