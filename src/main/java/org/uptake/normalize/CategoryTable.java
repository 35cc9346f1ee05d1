package org.uptake.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.uptake.model.Locator;
import org.uptake.model.Observation;
import org.uptake.model.Period;
import org.uptake.model.PeriodBasis;
import org.uptake.model.PeriodKind;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.SourceException;
import org.uptake.model.ValueStatus;
import org.uptake.normalize.TableMatcher.Matched;
import org.uptake.normalize.TableMatcher.MatchedColumn;
import org.uptake.pipeline.PipelineFile;

/**
 * A long table of the nation's figures: one row is one cell of a published table, with the name of
 * that table, the label of its row, a fiscal year or a month, and the cell. What the rows count
 * stands in the pipeline file's {@code series}. A fiscal year or month is complete only if it had
 * ended when the document was public.
 */
final class CategoryTable implements Normalizer {

  @Override
  public Facts normalize(PrintedDocument document, DocumentContext context) {
    Matched matched = TableMatcher.match(context.snapshot().file(), document, context.pipeline());
    Facts facts = new Facts(context.snapshot().snapshotId());
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
      try {
        Observation figure = figure(row, at, matched, context);
        String key =
            String.join(
                "\n",
                figure.measure(),
                figure.category(),
                figure.period().kind().code(),
                figure.period().start().toString());
        Integer before = seen.putIfAbsent(key, row.number());
        if (before == null) {
          facts.add(figure);
          facts.kept(at, row, 1);
        } else {
          facts.duplicate(at, row, "the same figure stands in row " + before + " already");
        }
      } catch (SourceException e) {
        facts.rejected(at, row, String.valueOf(e.getMessage()));
      }
    }
    return facts;
  }

  private static Observation figure(
      PrintedRow row, Locator at, Matched matched, DocumentContext context) {
    MatchedColumn value = matched.only("value");
    String table = cell(row, matched, "table").orElse("");
    String label = cell(row, matched, "label").orElse("");
    PipelineFile.Series series = series(table, label, context.pipeline());
    Period period = period(row, matched, context);
    String printed = row.cells().get(value.index());
    String rowLabel = rowLabel(row, matched);
    Optional<Corrections.Correction> correction =
        context.corrections().ofText(context.publishedOn(), rowLabel, value.heading(), printed);
    String right = correction.map(Corrections.Correction::rightPrinted).orElse(printed);
    CategoryCell read =
        CategoryCell.of(right, series.fractions())
            .orElseThrow(
                () ->
                    new SourceException(
                        "'"
                            + right
                            + "' is not a number"
                            + (series.fractions() ? " or share" : "")));
    return new Observation(
        Place.NATION_ID,
        series.measure(),
        series.categories().getOrDefault(label, label),
        period,
        read.value(),
        read.lessThan(),
        status(read, correction.isPresent(), context),
        printed,
        correction.map(Corrections.Correction::reason).orElse(""),
        context.snapshot().snapshotId(),
        at,
        at.column(value.index() + 1),
        rowLabel,
        value.heading(),
        context.snapshot().known());
  }

  /** In a damaged copy a blank may be a figure that was lost. */
  private static ValueStatus status(CategoryCell read, boolean corrected, DocumentContext context) {
    if (corrected && read.value().isPresent()) {
      return ValueStatus.CORRECTED;
    }
    boolean lost =
        read.status() == ValueStatus.NOT_PUBLISHED
            && context.snapshot().copyState().equals("damaged");
    return lost ? ValueStatus.NOT_HELD : read.status();
  }

  private static PipelineFile.Series series(String table, String label, PipelineFile pipeline) {
    return pipeline.series().stream()
        .filter(s -> Pattern.matches(s.table(), table))
        .filter(s -> s.label().filter(l -> !Pattern.matches(l, label)).isEmpty())
        .findFirst()
        .orElseThrow(
            () ->
                new SourceException(
                    "no series of pipelines/"
                        + pipeline.source()
                        + ".yaml reads the label '"
                        + label
                        + "' of the table '"
                        + table
                        + "'; add one that says what it counts"));
  }

  /** What the row prints beside the figure. */
  private static String rowLabel(PrintedRow row, Matched matched) {
    List<String> parts = new ArrayList<>();
    for (String role : List.of("table", "label", "fiscal_year", "month")) {
      cell(row, matched, role).ifPresent(parts::add);
    }
    return String.join(", ", parts);
  }

  private static Period period(PrintedRow row, Matched matched, DocumentContext context) {
    Optional<Integer> year = cell(row, matched, "fiscal_year").map(CategoryTable::year);
    Optional<YearMonth> month = cell(row, matched, "month").map(CategoryTable::month);
    Optional<LocalDate> shown = context.snapshot().publishedOn();
    if (month.isPresent()) {
      LocalDate first = month.get().atDay(1);
      int itsYear = Period.fiscalYearOf(first);
      if (year.filter(y -> y != itsYear).isPresent()) {
        throw new SourceException(
            "the month " + month.get() + " lies in fiscal year " + itsYear + ", not " + year.get());
      }
      boolean over = shown.filter(day -> day.isAfter(month.get().atEndOfMonth())).isPresent();
      return over
          ? Period.month(month.get())
          : new Period(
              PeriodKind.MONTH,
              OptionalInt.of(itsYear),
              first,
              Optional.empty(),
              false,
              PeriodBasis.UNKNOWN);
    }
    int fiscalYear = year.orElseThrow(() -> new SourceException("the row names no period"));
    boolean over = shown.filter(day -> day.isAfter(Period.lastDay(fiscalYear))).isPresent();
    return over ? Period.whole(fiscalYear) : Period.openEnded(fiscalYear);
  }

  private static int year(String printed) {
    if (!printed.matches("(?:FY ?)?20\\d\\d")) {
      throw new SourceException("'" + printed + "' is not a fiscal year");
    }
    return Integer.parseInt(printed.replaceAll("\\D", ""));
  }

  /** A month as 2020-10, or as its first day, 2020-10-01. */
  private static YearMonth month(String printed) {
    try {
      return printed.length() == 7
          ? YearMonth.parse(printed)
          : YearMonth.from(LocalDate.parse(printed).withDayOfMonth(1));
    } catch (DateTimeException e) {
      throw new SourceException("'" + printed + "' is not a month like 2020-10");
    }
  }

  private static Optional<String> cell(PrintedRow row, Matched matched, String role) {
    return matched.all(role).stream()
        .findFirst()
        .map(column -> NameKey.oneLine(row.cells().get(column.index())))
        .filter(text -> !text.isEmpty());
  }
}
