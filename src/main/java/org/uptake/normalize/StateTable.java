package org.uptake.normalize;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.uptake.model.Locator;
import org.uptake.model.Period;
import org.uptake.model.PeriodKind;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.normalize.TableMatcher.Found;
import org.uptake.normalize.TableMatcher.Matched;
import org.uptake.normalize.TableMatcher.MatchedColumn;

/**
 * ORR's table by state: one row a state, one column a year, oldest first, in one table or several,
 * and a TOTAL row that is the nation's figure and never summed with the others. Where two rows
 * print different figures for one place and year, neither is taken.
 *
 * <p>What cannot be told from the truth: a cell that collapsed or ran into its neighbour where a
 * blank one arose in the same row, so that figures stand under headings that are not theirs; years'
 * headings that all moved alike; and a digit changed or lost inside a cell. Of these only the TOTAL
 * tells: the warehouse compares it with the sum of the states.
 */
final class StateTable implements Normalizer {
  private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
  private static final Set<String> TOTALS = Set.of("total", "totals", "grandtotal");

  @Override
  public Facts normalize(PrintedDocument document, DocumentContext context) {
    Found found = TableMatcher.find(context.snapshot().file(), document, context.pipeline());
    Facts facts = new Facts(context.snapshot().snapshotId());
    PageDates dates = PageDates.of(document, found.ours(), context.snapshot(), facts);
    HeadingPeriod headings = new HeadingPeriod(context, found.ours(), dates, facts);
    for (PrintedTable unread : found.unread()) {
      facts.finding(
          "table_not_read",
          "warning",
          new Locator(unread.name()),
          "The table has the heading of a figure, but not those that name its rows. It is not read.");
    }
    Map<String, Seen> seen = new HashMap<>();
    for (Matched matched : found.ours()) {
      TitleRows.tell(matched, facts);
      read(matched, periods(matched, headings, context), seen, context, facts);
    }
    return facts;
  }

  private record Seen(Locator at, Locator cell, String table, int row, String printed) {}

  private static void read(
      Matched matched,
      Map<MatchedColumn, Period> periods,
      Map<String, Seen> seen,
      DocumentContext context,
      Facts facts) {
    FigureCell cells = new FigureCell(context, facts);
    String table = matched.table().name();
    for (PrintedRow row : matched.rows()) {
      Locator at = Locator.row(table, row.number());
      if (row.isBlank()) {
        facts.blank(at, row);
        continue;
      }
      if (matched.repeatsHeadings(row)) {
        facts.duplicate(at, row, "repeats the headings");
        continue;
      }
      Optional<String> misfit = misfit(matched, row, context);
      if (misfit.isPresent()) {
        facts.rejected(at, row, misfit.get());
        continue;
      }
      String label = NameKey.oneLine(row.cells().get(matched.only("place").index()));
      Optional<String> placeId = place(FootnoteMarks.strip(label), context);
      if (placeId.isEmpty()) {
        facts.rejected(at, row, "'" + label + "' is no state, district, territory or TOTAL");
        continue;
      }
      int read = 0;
      Optional<Seen> twice = Optional.empty();
      for (Map.Entry<MatchedColumn, Period> column : periods.entrySet()) {
        String printed = row.cells().get(column.getKey().index());
        Locator cell = at.column(column.getKey().index() + 1);
        Seen before =
            seen.putIfAbsent(
                placeId.get() + " " + yearOf(column.getValue()),
                new Seen(at, cell, table, row.number(), printed));
        if (before == null) {
          cells.read(
              placeId.get(),
              column.getValue(),
              printed,
              new FigureCell.At(at, label, column.getKey().heading(), cell));
          read++;
        } else {
          twice = Optional.of(before);
          tellContradiction(before, printed, label, at, column.getKey(), facts);
        }
      }
      if (read == 0 && twice.isPresent()) {
        facts.duplicate(
            at, row, "'" + label + "' stands in " + where(twice.get(), table) + " already");
      } else {
        facts.kept(at, row, read);
      }
    }
  }

  private static Optional<String> misfit(Matched matched, PrintedRow row, DocumentContext context) {
    Optional<String> misfit = matched.strictMisfit(row);
    boolean unsure =
        matched.columns().stream().anyMatch(column -> row.unsure().contains(column.index()));
    if (misfit.isPresent() || !unsure) {
      return misfit.isPresent() ? misfit : runTogether(matched, row, context);
    }
    return Optional.of(
        "has a cell over several columns or rows, or is the last of a file that may be cut, so"
            + " nothing is taken from it");
  }

  /** A place's name or a word among the figures: of what the others are is not known. */
  private static Optional<String> runTogether(
      Matched matched, PrintedRow row, DocumentContext context) {
    return matched.all("figure").stream()
        .map(column -> NameKey.oneLine(row.cells().get(column.index())))
        .filter(
            cell ->
                WORD.matcher(cell).find() || place(FootnoteMarks.strip(cell), context).isPresent())
        .findFirst()
        .map(
            cell ->
                "has '"
                    + cell
                    + "' among its figures: rows may have run together, so"
                    + " nothing is taken from it");
  }

  private static String where(Seen before, String table) {
    return before.table().equals(table) ? "row " + before.row() : before.at().toString();
  }

  private static void tellContradiction(
      Seen before, String printed, String label, Locator at, MatchedColumn column, Facts facts) {
    if (!Quantity.agree(before.printed(), printed)) {
      boolean both = Quantity.contradict(before.printed(), printed);
      if (both) {
        facts.withdraw(before.cell());
      }
      facts.finding(
          "rows_contradict",
          "warning",
          at.column(column.index() + 1),
          label
              + ", "
              + column.heading()
              + ": this row prints '"
              + printed
              + "', "
              + before.at()
              + " '"
              + before.printed()
              + (both ? "'; neither is taken." : "'; the first is shown."));
    }
  }

  private static Optional<String> place(String label, DocumentContext context) {
    return TOTALS.contains(NameKey.of(label))
        ? Optional.of(Place.NATION_ID)
        : context.places().state(label).map(Place::placeId);
  }

  private static String yearOf(Period period) {
    return period.kind() == PeriodKind.FISCAL_YEAR
        ? "FY" + period.fiscalYear().orElseThrow()
        : "CY" + period.start().getYear();
  }

  private static Map<MatchedColumn, Period> periods(
      Matched matched, HeadingPeriod headings, DocumentContext context) {
    Map<MatchedColumn, Period> periods = new LinkedHashMap<>();
    Map<PeriodKind, Integer> years = new HashMap<>();
    for (MatchedColumn column : matched.all("figure")) {
      Period period = headings.of(column, matched.table().name());
      boolean fiscal = period.kind() == PeriodKind.FISCAL_YEAR;
      int year = fiscal ? period.fiscalYear().orElseThrow() : period.start().getYear();
      Integer before = years.put(period.kind(), year);
      if (before != null && year != before + 1) {
        throw new SourceException(
            context.snapshot().file()
                + ": "
                + matched.table().name()
                + ": the heading '"
                + column.heading()
                + "' follows "
                + (fiscal ? "fiscal" : "calendar")
                + " year "
                + before
                + "; expected the years in order, oldest first");
      }
      periods.put(column, period);
    }
    return periods;
  }
}
