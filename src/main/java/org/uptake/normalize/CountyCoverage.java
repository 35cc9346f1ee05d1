package org.uptake.normalize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.uptake.model.ListCoverage;
import org.uptake.model.Locator;
import org.uptake.model.Origin;
import org.uptake.model.Period;
import org.uptake.model.Place;
import org.uptake.model.ValueStatus;

/**
 * What a county list says of the counties it does not name, state by state.
 *
 * <p>Where we hold the list whole, they are below its threshold. Where our copy is cut, that holds
 * for the states before the one in which it stops, as the list is sorted by state code. Where a row
 * of a state could not be read, or the copy lacks rows by the page's own count, nothing is said.
 *
 * <p>A page may show a part of the list: one state, one screen. That we hold it whole is known of a
 * copy that we transcribed and described ourselves; of a fetched page only where the list counts
 * itself, its rows or their sum. A list under the name of one state only speaks of that state.
 */
final class CountyCoverage {
  private final DocumentContext context;
  private final boolean cut;
  private final List<String> listed = new ArrayList<>();

  /** The states of all rows, of those rejected too: is the list sorted up to where it is cut? */
  private final List<String> order = new ArrayList<>();

  private final Set<String> statesWithRejections = new HashSet<>();
  private final Set<String> named = new HashSet<>();
  private boolean stateUnknown;
  private boolean countsItself;

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

  /** A state stands above its counties, not beside each. */
  void named(Place state) {
    named.add(state.state());
  }

  /** The list prints how many rows it has, or their sum. */
  void countsItself() {
    countsItself = true;
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
    boolean shown = countsItself || context.snapshot().origin() == Origin.TRANSCRIBED;
    if (!shown) {
      tell(
          facts,
          at,
          "The page says neither how many counties it lists nor their sum, so nothing shows that"
              + " it is the whole list: nothing is said of counties that it does not name.");
    }
    if (named.size() == 1) {
      tell(
          facts,
          at,
          "The list stands under the name of one state, "
              + named.iterator().next()
              + ": nothing is said of counties of other states.");
    }
    for (String state : context.places().usps()) {
      boolean spokenOf = named.size() != 1 || named.contains(state);
      ValueStatus absent =
          shown && spokenOf && isHeldWhole(state, lacksRows)
              ? ValueStatus.BELOW_THRESHOLD
              : ValueStatus.NOT_HELD;
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

  private static void tell(Facts facts, Locator at, String message) {
    facts.finding("list_may_be_a_part", "warning", at, message);
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
