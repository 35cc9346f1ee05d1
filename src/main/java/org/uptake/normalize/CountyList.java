package org.uptake.normalize;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.uptake.model.Locator;
import org.uptake.model.Observation;
import org.uptake.model.Period;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
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
    CountyCoverage coverage = new CountyCoverage(context);
    Map<String, Integer> seen = new HashMap<>();
    for (PrintedRow row : matched.table().rows()) {
      Locator at = Locator.row(matched.table().name(), row.number());
      if (row.isBlank()) {
        facts.blank(at, row);
        continue;
      }
      Optional<String> misfit = matched.misfit(row);
      if (misfit.isPresent()) {
        facts.rejected(at, row, misfit.get());
        coverage.rejected(context.places().state(NameKey.oneLine(row.cells().get(0))));
        continue;
      }
      String stateLabel = NameKey.oneLine(row.cells().get(matched.only("state").index()));
      String countyLabel = NameKey.oneLine(row.cells().get(matched.only("county").index()));
      Optional<Place> state = context.places().state(stateLabel);
      Optional<Place> county = state.flatMap(s -> context.places().county(s.state(), countyLabel));
      if (state.isEmpty() || county.isEmpty()) {
        facts.rejected(at, row, reason(stateLabel, countyLabel, state.isPresent()));
        state.ifPresent(s -> facts.unresolved(at, s.state(), countyLabel));
        coverage.rejected(state);
        continue;
      }
      Integer before = seen.putIfAbsent(county.get().placeId(), row.number());
      if (before != null) {
        facts.duplicate(at, row, "'" + countyLabel + "' stands in row " + before + " already");
        continue;
      }
      coverage.listed(state.get());
      cells.read(
          county.get().placeId(),
          period,
          row.cells().get(figure.index()),
          new FigureCell.At(
              at, stateLabel + " " + countyLabel, figure.heading(), at.column(figure.index() + 1)));
      facts.kept(at, row, 1);
    }
    checkThreshold(facts, context);
    Optional<LeadIn> leadIn = LeadIn.of(document.leadIn());
    leadIn.ifPresent(said -> said.check(facts));
    boolean lacksRows = leadIn.filter(said -> !said.agrees(facts)).isPresent();
    coverage.add(facts, period, lacksRows, Locator.row(matched.table().name(), 1));
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
      if (seen.count().isPresent() && seen.count().getAsLong() < threshold) {
        facts.finding(
            "below_own_threshold",
            "warning",
            seen.locator(),
            seen.rowLabel()
                + ": the list prints "
                + seen.count().getAsLong()
                + ", below its own rule of "
                + threshold
                + " or more.");
      }
    }
  }
}
