package org.uptake.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uptake.pipeline.Json;

/**
 * A page of an archive's index, in the form of the CDX server's {@code output=json}: an array of
 * rows, the first with the names of the fields; then, if there is more, an empty row and one with
 * the resume key alone.
 *
 * @param rows captures
 * @param resumeKey where the next page begins
 */
record CdxPage(List<CdxRow> rows, Optional<String> resumeKey) {

  /** Makes the list unchangeable. */
  CdxPage {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a page.
   *
   * @throws IllegalArgumentException if it is no index
   */
  static CdxPage parse(String text) {
    List<List<String>> lines = lines(text);
    if (lines.isEmpty()) {
      return new CdxPage(List.of(), Optional.empty());
    }
    List<String> names = lines.get(0);
    int timestamp = names.indexOf("timestamp");
    int original = names.indexOf("original");
    int digest = names.indexOf("digest");
    if (timestamp < 0 || original < 0 || digest < 0) {
      throw new IllegalArgumentException("its first row names no timestamp, original and digest");
    }
    List<CdxRow> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> line = lines.get(i);
      if (line.isEmpty()) {
        boolean key = i + 2 == lines.size() && lines.get(i + 1).size() == 1;
        if (!key) {
          throw new IllegalArgumentException("row " + (i + 1) + " is empty, and no key follows");
        }
        return new CdxPage(rows, Optional.of(lines.get(i + 1).get(0)));
      }
      if (line.size() != names.size() || !line.get(timestamp).matches("\\d{14}")) {
        throw new IllegalArgumentException("row " + (i + 1) + " is no capture: " + line);
      }
      rows.add(new CdxRow(line.get(timestamp), line.get(original), line.get(digest)));
    }
    return new CdxPage(rows, Optional.empty());
  }

  private static List<List<String>> lines(String text) {
    List<List<String>> lines = new ArrayList<>();
    if (text.isBlank()) {
      return lines;
    }
    JsonNode page = Json.tree(text);
    if (!page.isArray()) {
      throw new IllegalArgumentException("it is no array of rows");
    }
    for (JsonNode row : page) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(cell.asText()));
      if (!row.isArray()) {
        throw new IllegalArgumentException("a row is no array");
      }
      lines.add(cells);
    }
    return lines;
  }
}
