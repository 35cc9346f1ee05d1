package org.uptake.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.uptake.model.Coded;
import org.uptake.model.SourceException;
import org.uptake.normalize.NameKey;
import org.uptake.pipeline.CsvText;
import org.uptake.warehouse.Warehouse;

/**
 * Resolves each different text of a column once, in Java, and gives the readings back to the
 * database as small files.
 */
final class ResolvedValues {
  /** More different texts than any such column has; beyond it memory would grow with the file. */
  private static final int MOST = 1_000_000;

  private static final String COUNTRY_BLANK = "not given";

  private final Warehouse rows;
  private final Path folder;
  private final String file;

  ResolvedValues(Warehouse rows, Path folder, String file) {
    this.rows = rows;
    this.folder = folder;
    this.file = file;
  }

  /** A text as printed, the number it goes by, and how many rows have it. */
  private record Value(long id, String printed, long rows) {}

  private List<Value> values(String column) {
    long different = rows.query("FROM " + column + "_count", r -> r.getLong(1)).get(0);
    if (different > MOST) {
      throw new SourceException(
          file
              + ": the column "
              + column
              + " has "
              + different
              + " different values, more than "
              + MOST
              + ". Is it the right column? Its heading stands in the pipeline file.");
    }
    return rows.query(
        "FROM " + column + "_value", r -> new Value(r.getLong(1), r.getString(2), r.getLong(3)));
  }

  private void give(String name, List<String> headings, List<List<Object>> readings)
      throws IOException {
    Path written = folder.resolve(name + ".csv");
    CsvText.write(written, headings, readings);
    rows.setPaths(name, List.of(written));
  }

  void dates(ReleaseDates dates) throws IOException {
    List<List<Object>> readings = new ArrayList<>();
    for (Value value : values("date")) {
      ReleaseDates.Reading reading = dates.read(value.printed());
      readings.add(
          List.of(value.id(), reading.day().map(Object.class::cast).orElse(""), reading.reason()));
    }
    give("date_reading", List.of("value_id", "day", "reason"), readings);
  }

  void zips(ZipPlaces places) throws IOException {
    List<List<Object>> readings = new ArrayList<>();
    Map<String, ZipPlaces.Placed> byZip = new TreeMap<>();
    for (Value value : values("zip")) {
      ZipPlaces.Placed placed = places.place(value.printed());
      readings.add(List.of(value.id(), placed.zip(), placed.reason().map(Coded::code).orElse("")));
      if (placed.reason().isEmpty()) {
        byZip.put(placed.zip(), placed);
      }
    }
    give("zip_reading", List.of("value_id", "zip", "reason"), readings);
    List<List<Object>> shares = new ArrayList<>();
    byZip.forEach(
        (zip, placed) ->
            placed
                .shares()
                .forEach(
                    s ->
                        shares.add(
                            List.of(
                                zip,
                                s.county().placeId(),
                                s.county().containers().get(0),
                                s.millionths(),
                                placed.whole()))));
    give("zip_share", List.of("zip", "place_id", "state_id", "millionths", "whole"), shares);
  }

  /** Spellings that differ only in case, accents or spaces are one; the most usual one is shown. */
  void countries() throws IOException {
    List<Value> values = values("country");
    Map<String, Value> usual = new HashMap<>();
    for (Value value : values) {
      usual.merge(
          NameKey.of(value.printed()),
          value,
          (a, b) ->
              a.rows() > b.rows()
                      || (a.rows() == b.rows() && a.printed().compareTo(b.printed()) < 0)
                  ? a
                  : b);
    }
    List<List<Object>> readings = new ArrayList<>();
    for (Value value : values) {
      String shown =
          NameKey.oneLine(usual.getOrDefault(NameKey.of(value.printed()), value).printed());
      readings.add(List.of(value.id(), shown.isEmpty() ? COUNTRY_BLANK : shown));
    }
    give("country_reading", List.of("value_id", "country"), readings);
  }
}
