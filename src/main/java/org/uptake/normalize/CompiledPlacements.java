package org.uptake.normalize;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uptake.model.FigureClaim;
import org.uptake.model.Locator;
import org.uptake.model.Period;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.normalize.TableMatcher.Matched;
import org.uptake.normalize.TableMatcher.MatchedColumn;

/**
 * A workbook that somebody compiled from ORR's pages and a user holds: a state, perhaps a county,
 * and a column a fiscal year. Each figure is a claim of the compiler, never part of the series. An
 * empty cell claims nothing: in a compilation it may be a zero, a hidden figure or a gap. All
 * sheets with the headings of the pipeline file are read, the others are not.
 */
final class CompiledPlacements implements Normalizer {
  private static final Set<String> NATION = Set.of("total", "unitedstates", "ustotal");
  private static final Set<String> NO_COUNTY =
      Set.of("", "total", "statetotal", "all", "allcounties");

  @Override
  public Facts normalize(PrintedDocument document, DocumentContext context) {
    Facts facts = new Facts(context.snapshot().snapshotId());
    int read = 0;
    Optional<SourceException> first = Optional.empty();
    for (PrintedTable table : document.tables()) {
      PrintedDocument alone = new PrintedDocument("", document.leadIn(), List.of(table));
      try {
        Matched matched = TableMatcher.match(context.snapshot().file(), alone, context.pipeline());
        rows(matched, context, facts);
        read++;
      } catch (SourceException e) {
        first = first.isPresent() ? first : Optional.of(e);
      }
    }
    if (read == 0) {
      throw first.orElseGet(
          () -> new SourceException(context.snapshot().file() + " holds no table"));
    }
    return facts;
  }

  private static void rows(Matched matched, DocumentContext context, Facts facts) {
    Map<MatchedColumn, Period> periods = new LinkedHashMap<>();
    HeadingPeriod headings = HeadingPeriod.undated(context, List.of(matched));
    for (MatchedColumn column : matched.all("figure")) {
      periods.put(column, headings.of(column, matched.table().name()));
    }
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
      try {
        Place place = place(row, at, matched, context, facts);
        int claims = 0;
        for (Map.Entry<MatchedColumn, Period> column : periods.entrySet()) {
          claims += claim(place, row, at, column.getKey(), column.getValue(), context, facts);
        }
        facts.kept(at, row, claims);
      } catch (SourceException e) {
        facts.rejected(at, row, String.valueOf(e.getMessage()));
      }
    }
  }

  private static int claim(
      Place place,
      PrintedRow row,
      Locator at,
      MatchedColumn column,
      Period period,
      DocumentContext context,
      Facts facts) {
    String printed = row.cells().get(column.index());
    Locator cell = at.column(column.index() + 1);
    Quantity quantity = Quantity.of(printed);
    if (quantity.kind() == Quantity.Kind.UNREADABLE) {
      facts.finding(
          "unreadable_cell",
          "warning",
          cell,
          place.name()
              + ", "
              + column.heading()
              + ": '"
              + printed
              + "' is not a count; no figure is taken from it.");
    }
    if (quantity.value().isEmpty()) {
      return 0;
    }
    facts.add(
        new FigureClaim(
            place.placeId(),
            "",
            context.measure(),
            "",
            period,
            column.heading(),
            printed,
            FigureClaim.Amount.exactly(BigDecimal.valueOf(quantity.value().getAsLong())),
            "",
            "compilation",
            "medium",
            context.pipeline().title(),
            context.snapshot().url(),
            "",
            context.snapshot().snapshotId(),
            at,
            cell,
            context.snapshot().known()));
    return 1;
  }

  private static Place place(
      PrintedRow row, Locator at, Matched matched, DocumentContext context, Facts facts) {
    String stateName = cell(row, matched, "state");
    String countyName = cell(row, matched, "county");
    boolean ofCounty = !NO_COUNTY.contains(NameKey.of(countyName));
    if (!ofCounty && NATION.contains(NameKey.of(stateName))) {
      return Place.nation();
    }
    Place state =
        context
            .places()
            .state(stateName)
            .orElseThrow(
                () ->
                    new SourceException(
                        "'" + stateName + "' is no state, district or territory, nor the total"));
    if (!ofCounty) {
      return state;
    }
    return context
        .places()
        .county(state.state(), countyName)
        .orElseThrow(
            () -> {
              facts.unresolved(at, state.state(), countyName);
              return new SourceException(
                  String.format(
                      Locale.ROOT,
                      "no county or equivalent of %s is called '%s'; if it is a known spelling, add"
                          + " it to place-aliases.csv with the evidence",
                      state.state(),
                      countyName));
            });
  }

  private static String cell(PrintedRow row, Matched matched, String role) {
    return matched.all(role).stream()
        .findFirst()
        .map(column -> NameKey.oneLine(row.cells().get(column.index())))
        .orElse("");
  }
}
