package org.uptake.records;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uptake.model.Place;
import org.uptake.model.PlaceKind;
import org.uptake.normalize.PlaceReference;

/** Places a printed ZIP code: in the counties of the reference, or nowhere with a reason. */
final class ZipPlaces {
  private final Crosswalk crosswalk;
  private final PlaceReference places;

  ZipPlaces(Crosswalk crosswalk, PlaceReference places) {
    this.crosswalk = crosswalk;
    this.places = places;
  }

  /**
   * What became of a printed ZIP code.
   *
   * @param zip five digits; empty if none
   * @param reason why it has no county; empty where it has
   * @param shares of its counties; empty where it has none
   * @param whole whether the table leaves nothing of it out, so that a release is surely in one of
   *     them
   */
  record Placed(String zip, Optional<UnplacedReason> reason, List<Share> shares, boolean whole) {}

  /**
   * A county's part of a ZIP code.
   *
   * @param millionths of each release
   */
  record Share(Place county, int millionths) {}

  Placed place(String printed) {
    ZipCode zip = ZipCode.read(printed);
    if (zip.reason().isPresent()) {
      return new Placed("", zip.reason(), List.of(), false);
    }
    String digits = zip.digits().orElseThrow();
    Optional<Map<String, BigDecimal>> weights = crosswalk.weights(digits);
    if (weights.isEmpty()) {
      return unplaced(digits, UnplacedReason.NOT_IN_CROSSWALK);
    }
    Optional<Map<String, Integer>> shares = ZipShares.of(weights.get());
    if (shares.isEmpty()) {
      return unplaced(digits, UnplacedReason.WEIGHTS_DO_NOT_ADD_UP);
    }
    List<Share> placed = new ArrayList<>();
    for (Map.Entry<String, Integer> share : shares.get().entrySet()) {
      Optional<Place> county =
          places.coded(share.getKey()).filter(p -> p.kind() == PlaceKind.COUNTY);
      if (county.isEmpty()) {
        return unplaced(digits, UnplacedReason.COUNTY_NOT_HELD);
      }
      placed.add(new Share(county.get(), share.getValue()));
    }
    return new Placed(digits, Optional.empty(), placed, ZipShares.whole(weights.get()));
  }

  private static Placed unplaced(String zip, UnplacedReason reason) {
    return new Placed(zip, Optional.of(reason), List.of(), false);
  }
}
