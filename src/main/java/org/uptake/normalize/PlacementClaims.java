package org.uptake.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.uptake.model.Coded;
import org.uptake.model.DateInterval;
import org.uptake.model.FigureClaim;
import org.uptake.model.Known;
import org.uptake.model.KnownBasis;
import org.uptake.model.Locator;
import org.uptake.model.Period;
import org.uptake.model.PeriodBasis;
import org.uptake.model.PeriodKind;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.SourceException;
import org.uptake.normalize.TableMatcher.Matched;

/**
 * Figures printed elsewhere, kept by hand: one row is one figure of one place as one publication
 * prints it. Its columns are described in {@code data/claims/README.md}. None of them is part of a
 * series.
 */
final class PlacementClaims implements Normalizer {
  private static final Set<String> BASES = Set.of("article", "presentation", "compilation");

  @Override
  public Facts normalize(PrintedDocument document, DocumentContext context) {
    Matched matched = TableMatcher.match(context.snapshot().file(), document, context.pipeline());
    Facts facts = new Facts(context.snapshot().snapshotId());
    Set<String> seen = new HashSet<>();
    for (PrintedRow row : matched.table().rows()) {
      Locator at = Locator.row(matched.table().name(), row.number());
      if (row.isBlank()) {
        facts.blank(at, row);
      } else if (row.cells().size() != matched.columns().size()) {
        facts.rejected(
            at, row, "has " + row.cells().size() + " cells, expected " + matched.columns().size());
      } else if (!seen.add(row.printed())) {
        facts.duplicate(at, row, "the same row stands above");
      } else {
        try {
          facts.add(claim(new PolicyRegister.RegisterRow(row, matched), at, context, facts));
          facts.kept(at, row, 1);
        } catch (SourceException | IllegalArgumentException | DateTimeException e) {
          facts.rejected(at, row, String.valueOf(e.getMessage()));
        }
      }
    }
    return facts;
  }

  private static FigureClaim claim(
      PolicyRegister.RegisterRow row, Locator at, DocumentContext context, Facts facts) {
    String printed = row.required("figure_printed");
    boolean group = row.get("place_kind").equals("group");
    return new FigureClaim(
        place(row, at, context, facts).placeId(),
        group ? row.required("place") : "",
        row.required("measure"),
        row.get("category"),
        period(row),
        row.get("period_note"),
        printed,
        PrintedAmount.of(printed)
            .orElseThrow(
                () -> new SourceException("figure_printed '" + printed + "' cannot be read")),
        row.get("list_complete"),
        row.word("basis", BASES),
        row.word("confidence", RegisterWords.CONFIDENCE),
        row.required("source_title"),
        row.get("source_url"),
        row.get("note"),
        context.snapshot().snapshotId(),
        at,
        at,
        known(row.get("source_published"), context));
  }

  /** Several places together are a claim on what contains them: the state, or the nation. */
  private static Place place(
      PolicyRegister.RegisterRow row, Locator at, DocumentContext context, Facts facts) {
    PlaceReference places = context.places();
    String usps = row.get("state");
    String name = row.required("place");
    return switch (row.get("place_kind")) {
      case "nation" -> nation(usps);
      case "group" -> usps.isEmpty() ? nation(usps) : state(places, usps);
      case "state" ->
          places
              .state(name)
              .filter(state(places, usps)::equals)
              .orElseThrow(() -> new SourceException("'" + name + "' is not the state " + usps));
      case "county" ->
          places
              .county(state(places, usps).state(), name)
              .orElseThrow(
                  () -> {
                    facts.unresolved(at, usps, name);
                    return new SourceException(
                        "no county of " + usps + " is called '" + name + "'");
                  });
      default ->
          throw new SourceException(
              "place_kind '" + row.get("place_kind") + "' is not nation, state, county or group");
    };
  }

  private static Place nation(String usps) {
    if (!usps.isEmpty()) {
      throw new SourceException("a figure of the nation has no state, found '" + usps + "'");
    }
    return Place.nation();
  }

  private static Place state(PlaceReference places, String usps) {
    return places
        .state(usps)
        .filter(p -> p.state().equals(usps))
        .orElseThrow(() -> new SourceException("'" + usps + "' is no postal code of a state"));
  }

  /** The days as the row gives them; each kind of period begins where its calendar does. */
  private static Period period(PolicyRegister.RegisterRow row) {
    PeriodKind kind = Coded.of(PeriodKind.class, row.get("period_kind"));
    PeriodBasis basis = Coded.of(PeriodBasis.class, row.get("period_basis"));
    LocalDate start = LocalDate.parse(row.required("period_start"));
    Optional<LocalDate> end =
        Optional.of(row.get("period_end")).filter(d -> !d.isEmpty()).map(LocalDate::parse);
    if (end.isPresent() == (basis == PeriodBasis.UNKNOWN)) {
      throw new SourceException("period_basis is unknown exactly where period_end is empty");
    }
    int year = Period.fiscalYearOf(start);
    Period period =
        switch (kind) {
          case FISCAL_YEAR ->
              end.map(day -> Period.through(year, day, basis))
                  .orElseGet(() -> Period.openEnded(year));
          case CALENDAR_YEAR -> Period.calendar(start.getYear(), end, basis);
          case MONTH -> Period.month(YearMonth.from(start));
          case OTHER -> Period.other(start, end, basis);
        };
    LocalDate last =
        switch (kind) {
          case FISCAL_YEAR -> Period.lastDay(year);
          case CALENDAR_YEAR -> LocalDate.of(start.getYear(), 12, 31);
          case MONTH -> YearMonth.from(start).atEndOfMonth();
          case OTHER -> LocalDate.MAX;
        };
    if (!period.start().equals(start)
        || !period.end().equals(end)
        || end.filter(day -> day.isBefore(start) || day.isAfter(last)).isPresent()) {
      throw new SourceException(
          start
              + " to "
              + row.get("period_end")
              + " is not a "
              + kind.code()
              + " or the beginning of one");
    }
    return period;
  }

  /** A publication known to a month was out by its last day. */
  private static Known known(String published, DocumentContext context) {
    if (published.isEmpty()) {
      return context.snapshot().known();
    }
    return new Known(
        PrintedDates.read(published)
            .flatMap(DateInterval::latest)
            .orElseThrow(
                () -> new SourceException("source_published '" + published + "' is not a date")),
        KnownBasis.PUBLICATION);
  }
}
