package org.uptake.normalize;

import java.util.Optional;
import java.util.OptionalLong;
import org.uptake.model.Locator;
import org.uptake.model.Observation;
import org.uptake.model.Period;
import org.uptake.model.ValueStatus;

/** Makes an observation of one printed cell, under the corrections of our copy. */
final class FigureCell {
  private final DocumentContext context;
  private final Facts facts;

  FigureCell(DocumentContext context, Facts facts) {
    this.context = context;
    this.facts = facts;
  }

  /** Where a cell stands: its row, its row's label, its column's heading, and the cell. */
  record At(Locator row, String rowLabel, String columnLabel, Locator cell) {}

  void read(String placeId, Period period, String printed, At at) {
    Optional<Corrections.Correction> correction =
        context.corrections().of(context.publishedOn(), at.rowLabel(), period, printed);
    if (correction.isPresent()) {
      corrected(placeId, period, printed, at, correction.get());
      return;
    }
    Quantity quantity = Quantity.of(printed);
    ValueStatus status =
        switch (quantity.kind()) {
          case COUNT ->
              quantity.value().equals(OptionalLong.of(0)) ? ValueStatus.ZERO : ValueStatus.REPORTED;
          case BLANK -> blank();
          case UNREADABLE -> ValueStatus.NOT_HELD;
        };
    if (quantity.kind() == Quantity.Kind.UNREADABLE) {
      facts.finding(
          "unreadable_cell",
          "warning",
          at.cell(),
          at.rowLabel()
              + ", "
              + at.columnLabel()
              + ": '"
              + printed
              + "' is not a count; no figure is taken from it.");
    }
    facts.add(observation(placeId, period, quantity.value(), status, printed, "", at));
  }

  /** In a damaged copy a blank may be a figure that was lost. */
  private ValueStatus blank() {
    return context.snapshot().copyState().equals("whole")
        ? ValueStatus.NOT_PUBLISHED
        : ValueStatus.NOT_HELD;
  }

  private void corrected(
      String placeId, Period period, String printed, At at, Corrections.Correction right) {
    String found = printed.isEmpty() ? "a blank" : "'" + printed + "'";
    String should =
        right.value().isPresent()
            ? "'" + right.rightPrinted() + "'"
            : "a blank or 0, not known which";
    facts.finding(
        "correction",
        "note",
        at.cell(),
        at.rowLabel()
            + ", FY"
            + Corrections.columnOf(period)
            + ": our copy has "
            + found
            + ", right is "
            + should
            + ". "
            + right.reason()
            + " Evidence: "
            + right.evidence()
            + " ("
            + right.row()
            + ")");
    facts.add(
        observation(placeId, period, right.value(), right.status(), printed, right.reason(), at));
  }

  private Observation observation(
      String placeId,
      Period period,
      OptionalLong value,
      ValueStatus status,
      String printed,
      String note,
      At at) {
    return Observation.count(
        placeId,
        context.measure(),
        period,
        value,
        status,
        printed,
        note,
        context.snapshot().snapshotId(),
        at.row(),
        at.cell(),
        at.rowLabel(),
        at.columnLabel(),
        context.snapshot().known());
  }
}
