package org.uptake.cite;

/**
 * A place of the warehouse as a person names it.
 *
 * @param placeId its id
 * @param geoid its official code; empty where none is held
 * @param kind {@code nation}, {@code state}, {@code county} or {@code municipality}
 * @param name its name
 * @param state USPS code; empty for the nation
 */
public record NamedPlace(String placeId, String geoid, String kind, String name, String state) {

  /** Whether it lies in a state, so that its name alone does not tell it apart. */
  boolean local() {
    return kind.equals("county") || kind.equals("municipality");
  }

  /** Its name with its state, e.g. {@code Harris County, TX}. */
  public String label() {
    return local() ? name + ", " + state : name;
  }
}
