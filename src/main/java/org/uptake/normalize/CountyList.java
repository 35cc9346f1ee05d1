package org.uptake.normalize;

import java.util.List;
import java.util.OptionalInt;
import org.uptake.model.Locator;
import org.uptake.model.Observation;
import org.uptake.model.Period;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.normalize.TableMatcher.Found;
import org.uptake.normalize.TableMatcher.Matched;
import org.uptake.normalize.TableMatcher.MatchedColumn;

/**
 * ORR's list of counties with 50 or more children: state, county, count; one fiscal year a page,
 * sorted by state code, in one table or several. A county that is not on the list is below the
 * threshold where we hold the list whole. Where our copy is cut, that holds for the states before
 * the one in which the copy stops; of the others we know nothing. The same is said of every state
 * where the list differs from its own counts and sums, or a table on the page could not be read,
 * and where nothing shows that a fetched page is the whole list ({@link CountyCoverage}).
 *
 * <p>What cannot be told from the truth: a row that is gone without a trace from a list that prints
 * neither how many counties it has nor their sum; in a list under states' names ({@link
 * CountyRows}), a name that is gone where all counties under it have namesakes, in order, in the
 * state above; and a digit changed or lost inside a cell.
 */
final class CountyList implements Normalizer {

  @Override
  public Facts normalize(PrintedDocument document, DocumentContext context) {
    String file = context.snapshot().file();
    Found found = TableMatcher.find(file, document, context.pipeline());
    Facts facts = new Facts(context.snapshot().snapshotId());
    PageDates dates = PageDates.of(document, found.ours(), context.snapshot(), facts);
    HeadingPeriod periods = new HeadingPeriod(context, found.ours(), dates, facts);
    Period period = period(found.ours(), periods, file);
    LeadIn leadIn = LeadIn.of(document);
    leadIn.checkYear(period, file);
    OptionalInt threshold = leadIn.threshold(context.pipeline().threshold(), facts);
    CountyCoverage coverage = new CountyCoverage(context, document.cut());
    for (PrintedTable unread : found.unread()) {
      tellUnread(unread, facts);
      coverage.rejectedOfUnknownState();
    }
    CountyRows rows = new CountyRows(context, facts, period, coverage);
    found.ours().forEach(rows::read);
    checkThreshold(facts, threshold.orElse(0));
    List<Observation> listed = facts.observations();
    leadIn.check(listed, coverage.statesListed(), facts);
    boolean lacksRows = !leadIn.agrees(listed, coverage.statesListed());
    lacksRows |= !rows.totalsAgree(leadIn);
    leadIn.claim(context, period).ifPresent(facts::add);
    String table = found.ours().get(0).table().name();
    if (leadIn.counts() || rows.hasWholeTotal()) {
      coverage.countsItself();
    }
    coverage.add(facts, period, threshold, lacksRows, Locator.row(table, 1));
    return facts;
  }

  private static Period period(List<Matched> tables, HeadingPeriod periods, String file) {
    Matched first = tables.get(0);
    Period period = periods.of(first.only("figure"), first.table().name());
    for (Matched other : tables.subList(1, tables.size())) {
      MatchedColumn figure = other.only("figure");
      if (!figure.heading().equals(first.only("figure").heading())) {
        throw new SourceException(
            file
                + ": "
                + other.table().name()
                + " is headed '"
                + figure.heading()
                + "' and "
                + first.table().name()
                + " '"
                + first.only("figure").heading()
                + "'; expected one period a page");
      }
    }
    return period;
  }

  private static void tellUnread(PrintedTable table, Facts facts) {
    facts.finding(
        "table_not_read",
        "warning",
        new Locator(table.name()),
        "The table has the heading of a figure, but not those that name its rows; found "
            + String.join(", ", table.headings().stream().map(NameKey::oneLine).toList())
            + ". It is not read, so the list may lack counties.");
  }

  private static void checkThreshold(Facts facts, int threshold) {
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
