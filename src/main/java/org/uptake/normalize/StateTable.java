package org.uptake.normalize;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.uptake.model.Locator;
import org.uptake.model.Period;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.SourceException;
import org.uptake.normalize.TableMatcher.Matched;
import org.uptake.normalize.TableMatcher.MatchedColumn;

/**
 * ORR's table by state: one row a state, one column a fiscal year, oldest first, and a TOTAL row
 * that is the nation's figure and never summed with the others.
 */
final class StateTable implements Normalizer {
  private static final String TOTAL = "total";

  @Override
  public Facts normalize(PrintedDocument document, DocumentContext context) {
    Matched matched = TableMatcher.match(context.snapshot().file(), document, context.pipeline());
    Map<MatchedColumn, Period> periods = periods(matched, context);
    Facts facts = new Facts(context.snapshot().snapshotId());
    FigureCell cells = new FigureCell(context, facts);
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
        continue;
      }
      String label = NameKey.oneLine(row.cells().get(matched.only("place").index()));
      Optional<String> placeId = place(label, context);
      if (placeId.isEmpty()) {
        facts.rejected(at, row, "'" + label + "' is no state, district, territory or TOTAL");
        continue;
      }
      Integer before = seen.putIfAbsent(placeId.get(), row.number());
      if (before != null) {
        facts.duplicate(at, row, "'" + label + "' stands in row " + before + " already");
        continue;
      }
      periods.forEach(
          (column, period) ->
              cells.read(
                  placeId.get(),
                  period,
                  row.cells().get(column.index()),
                  new FigureCell.At(at, label, column.heading(), at.column(column.index() + 1))));
      facts.kept(at, row, periods.size());
    }
    return facts;
  }

  private static Optional<String> place(String label, DocumentContext context) {
    return NameKey.of(label).equals(TOTAL)
        ? Optional.of(Place.NATION_ID)
        : context.places().state(label).map(Place::placeId);
  }

  private static Map<MatchedColumn, Period> periods(Matched matched, DocumentContext context) {
    Map<MatchedColumn, Period> periods = new LinkedHashMap<>();
    int before = 0;
    for (MatchedColumn column : matched.all("figure")) {
      Period period = HeadingPeriod.of(column.match(), context.snapshot(), context.pipeline());
      if (before != 0 && period.fiscalYear().orElseThrow() != before + 1) {
        throw new SourceException(
            context.snapshot().file()
                + ": "
                + matched.table().name()
                + ": the heading '"
                + column.heading()
                + "' follows fiscal year "
                + before
                + "; expected the years in order, oldest first");
      }
      before = period.fiscalYear().orElseThrow();
      periods.put(column, period);
    }
    return periods;
  }
}
