package org.uptake.normalize;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.uptake.model.Coded;
import org.uptake.model.Period;
import org.uptake.model.PeriodKind;
import org.uptake.model.SourceException;
import org.uptake.model.ValueStatus;
import org.uptake.pipeline.CsvText;

/**
 * Cells that a document or our copy of it has wrong, with the right value, the reason and the
 * evidence. A row is keyed on the wrong value, so it does nothing once the document is right. A
 * file corrects figures, keyed on their fiscal year, or texts, keyed on their column.
 */
public final class Corrections {
  private final Map<Key, Correction> byCell = new LinkedHashMap<>();
  private final Set<Key> used = new HashSet<>();

  private record Key(String publishedOn, String rowLabel, String column, String wrongValue) {}

  /**
   * A correction.
   *
   * @param value the right figure; empty if it is not known, or if a text is corrected
   * @param status {@link ValueStatus#CORRECTED} with a figure or a text, else {@link
   *     ValueStatus#NOT_HELD}
   * @param rightPrinted the right value as the file has it
   * @param reason why the copy is wrong
   * @param evidence what shows the right value
   * @param row where the correction stands
   */
  public record Correction(
      OptionalLong value,
      ValueStatus status,
      String rightPrinted,
      String reason,
      String evidence,
      String row) {}

  /** No corrections. */
  public static Corrections none() {
    return new Corrections();
  }

  /** Reads a source's corrections; an absent file means none. */
  public static Corrections read(Path file) {
    Corrections corrections = new Corrections();
    if (Files.exists(file)) {
      for (CsvText.Row row : CsvText.read(file)) {
        if (row.cells().isMapped("column")) {
          corrections.addText(row);
        } else {
          corrections.add(row);
        }
      }
    }
    return corrections;
  }

  private void add(CsvText.Row row) {
    Key key =
        new Key(
            row.get("published_on"),
            row.get("row_label"),
            row.get("fiscal_year"),
            row.get("wrong_value"));
    String right = row.get("right_value");
    Quantity quantity = Quantity.of(right);
    ValueStatus status;
    try {
      status = Coded.of(ValueStatus.class, row.get("right_status"));
    } catch (IllegalArgumentException e) {
      throw new SourceException(where(row) + ": right_status " + e.getMessage());
    }
    if (quantity.value().isPresent() != status.hasValue()) {
      throw new SourceException(
          where(row) + ": right_value '" + right + "' does not go with status " + status.code());
    }
    put(key, quantity.value(), status, right, row);
  }

  private void addText(CsvText.Row row) {
    Key key =
        new Key(
            row.get("published_on"),
            row.get("row_label"),
            row.get("column"),
            row.get("wrong_value"));
    put(key, OptionalLong.empty(), ValueStatus.CORRECTED, row.get("right_value"), row);
  }

  private void put(Key key, OptionalLong value, ValueStatus status, String right, CsvText.Row row) {
    Correction correction =
        new Correction(value, status, right, row.get("reason"), row.get("evidence"), where(row));
    if (byCell.put(key, correction) != null) {
      throw new SourceException(where(row) + ": a second correction of the same cell");
    }
  }

  /** The corrections of a document that found no cell with their wrong value. */
  public List<Correction> unused(String publishedOn) {
    return byCell.entrySet().stream()
        .filter(e -> e.getKey().publishedOn().equals(publishedOn) && !used.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static String where(CsvText.Row row) {
    return row.file() + ", row " + row.number();
  }

  /** The correction of a cell, if the cell still holds the wrong value. */
  public Optional<Correction> of(
      String publishedOn, String rowLabel, Period period, String printed) {
    return ofText(publishedOn, rowLabel, columnOf(period), printed);
  }

  /** The fiscal year of a period, e.g. {@code 2018}; of other periods the first day. */
  static String columnOf(Period period) {
    return period.kind() == PeriodKind.FISCAL_YEAR
        ? String.valueOf(period.fiscalYear().orElseThrow())
        : period.start().toString();
  }

  /** The correction of a text under a heading, if the cell still holds the wrong one. */
  public Optional<Correction> ofText(
      String publishedOn, String rowLabel, String column, String printed) {
    Key key = new Key(publishedOn, NameKey.oneLine(rowLabel), column, NameKey.oneLine(printed));
    used.add(key);
    return Optional.ofNullable(byCell.get(key));
  }
}
