package org.uptake.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uptake.model.ListCoverage;
import org.uptake.model.Locator;
import org.uptake.model.Observation;
import org.uptake.model.Period;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.ValueStatus;
import org.uptake.normalize.TableMatcher.Matched;
import org.uptake.normalize.TableMatcher.MatchedColumn;

/**
 * ORR's list of counties with 50 or more children: state code, county, count; one fiscal year a
 * page, sorted by state code. A county that is not on the list is below the threshold where we hold
 * the list whole. Where our copy is cut, that holds for the states before the one in which the copy
 * stops; of the others we know nothing.
 */
final class CountyList implements Normalizer {

  @Override
  public Facts normalize(PrintedDocument document, DocumentContext context) {
    Matched matched = TableMatcher.match(context.snapshot().file(), document, context.pipeline());
    MatchedColumn figure = matched.only("figure");
    Period period = HeadingPeriod.of(figure.match(), context.snapshot(), context.pipeline());
    Facts facts = new Facts(context.snapshot().snapshotId());
    FigureCell cells = new FigureCell(context, facts);
    Map<String, Integer> seen = new HashMap<>();
    List<String> states = new ArrayList<>();
    for (PrintedRow row : matched.table().rows()) {
      Locator at = Locator.row(matched.table().name(), row.number());
      if (row.isBlank()) {
        facts.blank(at, row);
        continue;
      }
      String stateLabel = NameKey.oneLine(row.cells().get(matched.only("state").index()));
      String countyLabel = NameKey.oneLine(row.cells().get(matched.only("county").index()));
      Optional<Place> state = context.places().state(stateLabel);
      Optional<Place> county = state.flatMap(s -> context.places().county(s.state(), countyLabel));
      if (state.isEmpty() || county.isEmpty()) {
        facts.rejected(at, row, reason(stateLabel, countyLabel, state.isPresent()));
        continue;
      }
      Integer before = seen.putIfAbsent(county.get().placeId(), row.number());
      if (before != null) {
        facts.duplicate(at, row, "'" + countyLabel + "' stands in row " + before + " already");
        continue;
      }
      states.add(state.get().state());
      cells.read(
          county.get().placeId(),
          period,
          row.cells().get(figure.index()),
          new FigureCell.At(
              at, stateLabel + " " + countyLabel, figure.heading(), at.column(figure.index() + 1)));
      facts.kept(at, row, 1);
    }
    checkThreshold(facts, context);
    LeadIn.of(document.leadIn()).ifPresent(said -> said.check(facts));
    cover(facts, states, period, context, Locator.row(matched.table().name(), 1));
    return facts;
  }

  private static String reason(String state, String county, boolean stateKnown) {
    return stateKnown
        ? "no county or equivalent of "
            + state
            + " is called '"
            + county
            + "'; if it is a known spelling, add it to place-aliases.csv with the evidence"
        : "'" + state + "' is no state";
  }

  private static void checkThreshold(Facts facts, DocumentContext context) {
    int threshold = context.pipeline().threshold().orElse(0);
    for (Observation seen : facts.observations()) {
      if (seen.value().isPresent() && seen.value().getAsLong() < threshold) {
        facts.finding(
            "below_own_threshold",
            "warning",
            seen.locator(),
            seen.rowLabel()
                + ": the list prints "
                + seen.value().getAsLong()
                + ", below its own rule of "
                + threshold
                + " or more.");
      }
    }
  }

  private static void cover(
      Facts facts, List<String> listed, Period period, DocumentContext context, Locator at) {
    boolean whole = context.snapshot().copyState().equals("whole");
    boolean sorted = listed.equals(listed.stream().sorted().toList());
    String last = listed.isEmpty() ? "" : listed.get(listed.size() - 1);
    for (String state : context.places().usps()) {
      boolean known = whole || (sorted && state.compareTo(last) < 0);
      facts.add(
          new ListCoverage(
              context.snapshot().snapshotId(),
              context.measure(),
              period,
              state,
              known ? ValueStatus.BELOW_THRESHOLD : ValueStatus.NOT_HELD,
              at,
              context.snapshot().known()));
    }
  }
}
