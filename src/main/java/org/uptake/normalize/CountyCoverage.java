package org.uptake.normalize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.uptake.model.ListCoverage;
import org.uptake.model.Locator;
import org.uptake.model.Period;
import org.uptake.model.Place;
import org.uptake.model.ValueStatus;

/**
 * What a county list says of the counties it does not name, state by state.
 *
 * <p>Where we hold the list whole, they are below its threshold. Where our copy is cut, that holds
 * for the states before the one in which it stops, as the list is sorted by state code. Where a row
 * of a state could not be read, or the copy lacks rows by the page's own count, nothing is said.
 */
final class CountyCoverage {
  private final DocumentContext context;
  private final boolean cut;
  private final List<String> listed = new ArrayList<>();

  /** The states of all rows, of those rejected too: is the list sorted up to where it is cut? */
  private final List<String> order = new ArrayList<>();

  private final Set<String> statesWithRejections = new HashSet<>();
  private boolean stateUnknown;

  /**
   * What a list says.
   *
   * @param cut whether the document ends inside its list. If the manifest calls it whole, nobody
   *     has looked at where it ends, and nothing is said of any state
   */
  CountyCoverage(DocumentContext context, boolean cut) {
    this.context = context;
    this.cut = cut;
  }

  void listed(Place state) {
    listed.add(state.state());
    order.add(state.state());
  }

  void rejectedOfUnknownState() {
    stateUnknown = true;
  }

  void rejected(Optional<Place> state) {
    state.ifPresentOrElse(
        s -> {
          statesWithRejections.add(s.state());
          order.add(s.state());
        },
        () -> stateUnknown = true);
  }

  /** In how many states the counties lie that are listed. */
  long statesListed() {
    return listed.stream().distinct().count();
  }

  void add(Facts facts, Period period, OptionalInt threshold, boolean lacksRows, Locator at) {
    for (String state : context.places().usps()) {
      ValueStatus absent =
          isHeldWhole(state, lacksRows) ? ValueStatus.BELOW_THRESHOLD : ValueStatus.NOT_HELD;
      facts.add(
          new ListCoverage(
              context.snapshot().snapshotId(),
              context.measure(),
              period,
              state,
              absent,
              threshold,
              at,
              context.snapshot().known()));
    }
  }

  private boolean isHeldWhole(String state, boolean lacksRows) {
    if (stateUnknown || statesWithRejections.contains(state)) {
      return false;
    }
    if (context.snapshot().copyState().equals("whole")) {
      return !lacksRows && !cut;
    }
    boolean sorted = order.equals(order.stream().sorted().toList());
    String last = order.isEmpty() ? "" : order.get(order.size() - 1);
    return sorted && state.compareTo(last) < 0;
  }
}
