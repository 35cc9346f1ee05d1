package org.uptake.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.uptake.pipeline.Hashes;

/** Where the pages of places stand, from the site's top, and a policy on the page of its place. */
final class PlacePaths {
  /** Far below the 255 bytes that file systems take, so that {@code -policies.csv} fits behind. */
  private static final int LONGEST_NAME = 120;

  private static final int LEFT_OF_A_LONG_NAME = 100;
  private static final int DIGITS_OF_A_LONG_NAME = 12;

  private PlacePaths() {}

  /**
   * The page of a place. A municipality or agency has one only where a policy of it is held. A name
   * too long for a file is cut, and the hash of the whole takes the place of the rest.
   */
  static String page(Site.PlaceRow place) {
    return switch (place.kind()) {
      case "nation" -> "index.html";
      case "state" -> "states/" + place.state().toLowerCase(Locale.ROOT) + ".html";
      case "county" -> "counties/" + place.geoid().orElseThrow() + ".html";
      default -> "places/" + file(place.placeId()) + ".html";
    };
  }

  /** Where all that sources say of a policy stands: on the page of its own place. */
  static String policy(Site.PlaceRow place, String policyId) {
    return page(place) + "#" + Words.anchor(policyId);
  }

  private static String file(String placeId) {
    String name = Words.anchor(placeId);
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    String hash = Hashes.of(placeId.getBytes(StandardCharsets.UTF_8));
    return name.substring(0, LEFT_OF_A_LONG_NAME) + "-" + hash.substring(0, DIGITS_OF_A_LONG_NAME);
  }
}
