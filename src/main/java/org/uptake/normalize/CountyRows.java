package org.uptake.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.uptake.model.Locator;
import org.uptake.model.Observation;
import org.uptake.model.Period;
import org.uptake.model.Place;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.normalize.CountyGroup.Member;
import org.uptake.normalize.TableMatcher.Matched;
import org.uptake.normalize.TableMatcher.MatchedColumn;

/**
 * The rows of a county list. The state stands in a column of its own, by code or in full, once a
 * row or reaching down over its counties; or in a row of its own above them, or in the table's
 * caption ({@link CountyGroup}). Where no state is given, only a name that one county of the whole
 * country has is taken. A blank in the column of states is never filled from above: it may be a
 * lost cell.
 *
 * <p>Where two rows print different figures for one county, neither is taken.
 *
 * <p>A TOTAL row is a check, never a county. A figure that stands in a cell over several columns or
 * rows belongs to none of them.
 */
final class CountyRows {
  private static final Set<String> TOTALS =
      Set.of("total", "totals", "grandtotal", "subtotal", "nationaltotal", "ustotal");
  private final DocumentContext context;
  private final Facts facts;
  private final Period period;
  private final CountyCoverage coverage;
  private final FigureCell cells;
  private final Map<String, Seen> seen = new HashMap<>();
  private final Map<String, Long> sums = new HashMap<>();
  private final List<Total> totals = new ArrayList<>();

  private record Seen(Locator at, Locator cell, String table, int row, String printed) {}

  private record Total(Locator at, String label, long value, Set<Long> fitting) {}

  CountyRows(DocumentContext context, Facts facts, Period period, CountyCoverage coverage) {
    this.context = context;
    this.facts = facts;
    this.period = period;
    this.coverage = coverage;
    this.cells = new FigureCell(context, facts);
  }

  void read(Matched matched) {
    if (TitleRows.tell(matched, facts)) {
      coverage.rejectedOfUnknownState();
    }
    boolean named = matched.first("state").isPresent();
    String caption = NameKey.oneLine(matched.table().caption());
    Optional<CountyGroup> group =
        named
            ? Optional.empty()
            : context.places().state(caption).map(s -> new CountyGroup(s, OptionalLong.empty()));
    group.ifPresent(g -> coverage.named(g.state()));
    boolean grouped = group.isPresent() || (!named && hasGroups(matched));
    for (PrintedRow row : matched.rows()) {
      Locator at = Locator.row(matched.table().name(), row.number());
      Optional<CountyGroup> opened = grouped ? groupOf(matched, row) : Optional.empty();
      if (row.isBlank()) {
        facts.blank(at, row);
      } else if (matched.repeatsHeadings(row)) {
        facts.duplicate(at, row, "repeats the headings");
      } else if (opened.isPresent()) {
        group.ifPresent(this::close);
        group = opened;
        coverage.named(opened.get().state());
        facts.read(at, row, "the state of the rows below");
      } else if (unfit(matched, row, at)) {
        group.ifPresent(CountyGroup::doubt);
      } else if (isTotal(matched, row)) {
        addTotal(matched, row, at);
      } else if (group.isPresent()) {
        group.get().add(member(matched, row, at, Optional.of(group.get().state())));
      } else if (grouped) {
        reject(at, row, "stands above the first state's row, so its state is not known");
        coverage.rejectedOfUnknownState();
      } else {
        list(member(matched, row, at, state(matched, row)));
      }
    }
    group.ifPresent(this::close);
  }

  private boolean unfit(Matched matched, PrintedRow row, Locator at) {
    Optional<String> misfit = matched.strictMisfit(row);
    int figure = matched.only("figure").index();
    int county = matched.only("county").index();
    if (misfit.isEmpty() && (row.unsure().contains(figure) || row.unsure().contains(county))) {
      misfit =
          Optional.of(
              "its county or its figure stands in a cell over several columns or rows, or in the last"
                  + " cell of a file that may be cut, so nothing is taken from it");
    }
    if (misfit.isEmpty()) {
      return false;
    }
    reject(at, row, misfit.get());
    int state = matched.first("state").map(MatchedColumn::index).orElse(-1);
    coverage.rejected(
        state >= 0 && state < row.cells().size()
            ? context.places().state(NameKey.oneLine(row.cells().get(state)))
            : Optional.empty());
    return true;
  }

  private void reject(Locator at, PrintedRow row, String reason) {
    facts.rejected(at, row, reason);
  }

  private boolean hasGroups(Matched matched) {
    return matched.rows().stream().anyMatch(row -> groupOf(matched, row).isPresent());
  }

  /** The state that a row names alone, or with its sum; a county of that name is a county. */
  private Optional<CountyGroup> groupOf(Matched matched, PrintedRow row) {
    if (row.cells().isEmpty() || row.isBlank()) {
      return Optional.empty();
    }
    String label = label(row.cells().get(Math.min(labelAt(matched), row.cells().size() - 1)));
    Optional<Place> state = context.places().state(label);
    boolean alone =
        row.cells().stream().map(CountyRows::label).allMatch(c -> c.isEmpty() || c.equals(label));
    if (state.isEmpty() || alone) {
      return state.map(s -> new CountyGroup(s, OptionalLong.empty()));
    }
    boolean isCounty = context.places().county(state.get().state(), label).isPresent();
    boolean fits = matched.strictMisfit(row).isEmpty();
    return fits && !isCounty
        ? state.map(s -> new CountyGroup(s, quantity(matched, row).value()))
        : Optional.empty();
  }

  private static int labelAt(Matched matched) {
    return matched.only("county").index();
  }

  private static String label(String cell) {
    return FootnoteMarks.strip(NameKey.oneLine(cell));
  }

  private static Quantity quantity(Matched matched, PrintedRow row) {
    return Quantity.of(row.cells().get(matched.only("figure").index()));
  }

  private Optional<Place> state(Matched matched, PrintedRow row) {
    return matched
        .first("state")
        .flatMap(column -> context.places().state(label(row.cells().get(column.index()))));
  }

  private Member member(Matched matched, PrintedRow row, Locator at, Optional<Place> state) {
    MatchedColumn figure = matched.only("figure");
    String countyLabel = label(row.cells().get(labelAt(matched)));
    Optional<MatchedColumn> column = matched.first("state");
    String stateLabel =
        column.isPresent()
            ? NameKey.oneLine(row.cells().get(column.get().index()))
            : state.map(Place::state).orElse("");
    Optional<Place> county =
        column.isEmpty() && state.isEmpty()
            ? context.places().onlyCounty(countyLabel)
            : state.flatMap(s -> context.places().county(s.state(), countyLabel));
    String printed = NameKey.oneLine(row.cells().get(labelAt(matched)));
    FigureCell.At cell =
        new FigureCell.At(
            at,
            (stateLabel + " " + printed).strip(),
            figure.heading(),
            at.column(figure.index() + 1));
    return new Member(
        row, matched.table().name(), stateLabel, printed, state, county, cell, figure.index());
  }

  /** A group is taken whole or not at all. */
  private void close(CountyGroup group) {
    Optional<String> doubt = group.doubtOf(seen.keySet());
    for (Member member : group.members()) {
      if (doubt.isPresent()) {
        reject(member.cell().row(), member.row(), doubt.get());
        coverage.rejectedOfUnknownState();
      } else {
        list(member);
      }
    }
  }

  private void list(Member member) {
    Locator at = member.cell().row();
    if (member.county().isEmpty()) {
      reject(at, member.row(), member.reason());
      member.state().ifPresent(s -> facts.unresolved(at, s.state(), member.countyLabel()));
      coverage.rejected(member.state());
      return;
    }
    Place county = member.county().get();
    String printed = member.row().cells().get(member.figureAt());
    Seen now = new Seen(at, member.cell().cell(), member.table(), member.row().number(), printed);
    Seen before = seen.putIfAbsent(county.placeId(), now);
    if (before != null) {
      duplicate(member, before, printed);
      return;
    }
    context.places().state(county.state()).ifPresent(coverage::listed);
    cells.read(county.placeId(), period, printed, member.cell());
    Quantity.of(printed).value().ifPresent(n -> sums.merge(county.state(), n, Long::sum));
    facts.kept(at, member.row(), 1);
  }

  private void duplicate(Member member, Seen before, String printed) {
    String where =
        before.table().equals(member.table()) ? "row " + before.row() : before.at().toString();
    facts.duplicate(
        member.cell().row(),
        member.row(),
        "'" + member.countyLabel() + "' stands in " + where + " already");
    if (!Quantity.agree(before.printed(), printed)) {
      boolean both = Quantity.contradict(before.printed(), printed);
      if (both) {
        facts.withdraw(before.cell());
      }
      facts.finding(
          "rows_contradict",
          "warning",
          member.cell().cell(),
          member.cell().rowLabel()
              + ": this row prints '"
              + printed
              + "', "
              + where
              + " '"
              + before.printed()
              + (both ? "'; neither is taken." : "'; the first is shown."));
    }
  }

  private static boolean isTotal(Matched matched, PrintedRow row) {
    return matched.columns().stream()
        .filter(c -> !c.role().equals("figure"))
        .anyMatch(c -> TOTALS.contains(NameKey.of(label(row.cells().get(c.index())))));
  }

  private void addTotal(Matched matched, PrintedRow row, Locator at) {
    OptionalLong value = quantity(matched, row).value();
    Set<Long> fitting = new HashSet<>(sums.values());
    fitting.add(sums.values().stream().mapToLong(Long::longValue).sum());
    value.ifPresent(n -> totals.add(new Total(at, row.printed(), n, fitting)));
    facts.read(at, row, "a sum, checked and never a county");
  }

  /** Whether a TOTAL row prints the sum of all that is listed. */
  boolean hasWholeTotal() {
    long sum = sums.values().stream().mapToLong(Long::longValue).sum();
    return totals.stream().anyMatch(total -> total.value() == sum);
  }

  /**
   * Whether each TOTAL row prints the sum of what stands above it, of one state in it, or one of
   * the two sums of the lead-in. One that does not is told.
   */
  boolean totalsAgree(LeadIn leadIn) {
    boolean agree = true;
    for (Total total : totals) {
      boolean said =
          leadIn.children().equals(OptionalLong.of(total.value()))
              || leadIn.total().equals(OptionalLong.of(total.value()));
      if (!said && !total.fitting().contains(total.value())) {
        agree = false;
        long sum =
            facts.observations().stream().map(Observation::count).mapToLong(n -> n.orElse(0)).sum();
        facts.finding(
            "list_total",
            "warning",
            total.at(),
            "The row '" + total.label() + "' is no sum of what we read; all of it is " + sum + ".");
      }
    }
    return agree;
  }
}
