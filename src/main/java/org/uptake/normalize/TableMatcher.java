package org.uptake.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.pipeline.PipelineFile;

/**
 * Finds the published table and says what each of its columns means. A heading that is unknown or
 * has moved makes the document unusable: a figure under the wrong heading is worse than none.
 */
final class TableMatcher {
  private TableMatcher() {}

  /** The table and its columns, in order. */
  record Matched(PrintedTable table, List<MatchedColumn> columns) {

    /** The one column of a role. */
    MatchedColumn only(String role) {
      return columns.stream().filter(c -> c.role().equals(role)).findFirst().orElseThrow();
    }

    /** Why a row cannot be read at all, if it cannot. */
    Optional<String> misfit(PrintedRow row) {
      return row.fits(columns.size())
          ? Optional.empty()
          : Optional.of(
              "has "
                  + row.cells().size()
                  + " cells under "
                  + columns.size()
                  + " headings: a blank may have collapsed and moved the others, or the row is cut,"
                  + " so nothing is taken from it");
    }

    /** All columns of a role. */
    List<MatchedColumn> all(String role) {
      return columns.stream().filter(c -> c.role().equals(role)).toList();
    }
  }

  /**
   * A column.
   *
   * @param index from 0
   * @param role what it means
   * @param heading on one line
   * @param match the heading's match, with its named groups
   */
  record MatchedColumn(int index, String role, String heading, Matcher match) {}

  static Matched match(String file, PrintedDocument document, PipelineFile pipeline) {
    Pattern first = Pattern.compile(pipeline.columns().get(0).heading());
    List<String> found = new ArrayList<>();
    for (PrintedTable table : document.tables()) {
      if (table.headings().isEmpty()) {
        continue;
      }
      String heading = NameKey.oneLine(table.headings().get(0));
      if (first.matcher(heading).matches()) {
        return new Matched(table, columns(file, table, pipeline.columns()));
      }
      found.add(table.name() + " starts with '" + heading + "'");
    }
    throw new SourceException(
        file
            + ": no table whose first heading is '"
            + first
            + "'; found: "
            + (found.isEmpty() ? "no table with headings" : String.join("; ", found))
            + ". Look at the page, then correct the document or columns in pipelines/"
            + pipeline.source()
            + ".yaml.");
  }

  private static List<MatchedColumn> columns(
      String file, PrintedTable table, List<PipelineFile.Column> expected) {
    List<MatchedColumn> columns = new ArrayList<>();
    int at = 0;
    for (PipelineFile.Column column : expected) {
      int before = at;
      while (at < table.headings().size() && (column.repeated() || at == before)) {
        String heading = NameKey.oneLine(table.headings().get(at));
        Matcher match = Pattern.compile(column.heading()).matcher(heading);
        if (!match.matches()) {
          break;
        }
        columns.add(new MatchedColumn(at++, column.role(), heading, match));
      }
      if (at == before) {
        throw unexpected(file, table, at, column);
      }
    }
    if (at < table.headings().size()) {
      throw unexpected(file, table, at, expected.get(expected.size() - 1));
    }
    return columns;
  }

  private static SourceException unexpected(
      String file, PrintedTable table, int at, PipelineFile.Column column) {
    String found =
        at < table.headings().size()
            ? "heading " + (at + 1) + " is '" + NameKey.oneLine(table.headings().get(at)) + "'"
            : "there are only " + table.headings().size() + " headings";
    return new SourceException(
        file
            + ": "
            + table.name()
            + ": "
            + found
            + "; expected the column '"
            + column.role()
            + "' with a heading like '"
            + column.heading()
            + "'");
  }
}
