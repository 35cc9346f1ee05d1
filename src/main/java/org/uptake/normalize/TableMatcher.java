package org.uptake.normalize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.pipeline.PipelineFile;

/**
 * Finds the published tables and says what each of their columns means, by its heading, wherever it
 * stands. A heading that is unknown, doubled or missing makes the document unusable: a figure under
 * the wrong heading is worse than none.
 *
 * <p>A table is the published one if it has the columns that name its rows. Its headings are the
 * reader's, or stand a few rows further down under a title. A table that has a figure's heading and
 * others that nobody knows is told apart from one of another kind: it may be ours, unread.
 */
final class TableMatcher {
  private static final String FIGURE = "figure";
  private static final int ROWS_ABOVE_HEADINGS = 10;

  private TableMatcher() {}

  /**
   * The tables that a pipeline file describes.
   *
   * @param ours at least one, in order
   * @param unread tables with a figure's heading that are neither ours nor of a known other kind
   */
  record Found(List<Matched> ours, List<PrintedTable> unread) {}

  /**
   * A table and its columns, in order.
   *
   * @param above how many of its rows stand above its headings, the headings' row included
   * @param widths how many cells its rows have
   */
  record Matched(PrintedTable table, int above, List<MatchedColumn> columns, Widths widths) {

    /** The one column of a role. */
    MatchedColumn only(String role) {
      return first(role).orElseThrow();
    }

    /** The column of a role that a table may lack. */
    Optional<MatchedColumn> first(String role) {
      return columns.stream().filter(c -> c.role().equals(role)).findFirst();
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

    /**
     * The same for a table of figures, where a blank cell beyond the headings counts too: had a
     * heading been lost, only rows that end with a blank would seem to fit, each figure under the
     * heading of its neighbour.
     */
    Optional<String> strictMisfit(PrintedRow row) {
      Optional<String> misfit = misfit(row);
      return misfit.isPresent()
              || (row.cells().size() == widths.headings() && !widths.lackHeading())
          ? misfit
          : Optional.of(
              "has "
                  + row.cells().size()
                  + " cells under "
                  + widths.headings()
                  + " headings, and "
                  + widths.wider()
                  + " rows have more: a heading or a cell may be lost, so nothing is taken from it");
    }

    /** All columns of a role. */
    List<MatchedColumn> all(String role) {
      return columns.stream().filter(c -> c.role().equals(role)).toList();
    }

    /** The rows under the headings. */
    List<PrintedRow> rows() {
      return table.rows().subList(above, table.rows().size());
    }

    /** Whether a row prints the headings once more. */
    boolean repeatsHeadings(PrintedRow row) {
      return row.fits(columns.size())
          && columns.stream()
              .allMatch(c -> NameKey.oneLine(row.cells().get(c.index())).equals(c.heading()));
    }
  }

  /**
   * How many cells the rows under the headings have.
   *
   * @param headings how many headings
   * @param wider how many rows have more
   * @param equal how many rows have as many
   */
  record Widths(int headings, long wider, long equal) {

    static Widths of(PrintedTable table, int above, int headings) {
      List<PrintedRow> rows = table.rows().subList(above, table.rows().size());
      return new Widths(
          headings,
          rows.stream().filter(r -> r.cells().size() > headings).count(),
          rows.stream().filter(r -> r.cells().size() == headings).count());
    }

    /** Then the rows that do fit have lost a cell. */
    boolean lackHeading() {
      return wider > 0 && wider >= equal;
    }
  }

  /**
   * A column.
   *
   * @param index from 0
   * @param role what it means
   * @param heading on one line
   * @param match the heading's match without footnote marks, with its named groups
   */
  record MatchedColumn(int index, String role, String heading, Matcher match) {}

  /** The first table that the pipeline file describes. */
  static Matched match(String file, PrintedDocument document, PipelineFile pipeline) {
    return find(file, document, pipeline).ours().get(0);
  }

  /**
   * All tables that the pipeline file describes.
   *
   * @throws SourceException if there is none, or one with a heading too many, too few or unknown
   */
  static Found find(String file, PrintedDocument document, PipelineFile pipeline) {
    List<Matched> ours = new ArrayList<>();
    List<PrintedTable> unread = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (PrintedTable table : document.tables()) {
      List<String> first = table.headings();
      Optional<String> foreign = first.stream().filter(h -> isForeign(h, pipeline)).findFirst();
      Optional<Matched> matched =
          foreign.isEmpty() ? read(file, table, pipeline) : Optional.empty();
      matched.ifPresent(ours::add);
      if (matched.isEmpty() && !first.isEmpty()) {
        String another = foreign.map(h -> " (another table: it has '" + h + "')").orElse("");
        others.add(table.name() + " starts with '" + NameKey.oneLine(first.get(0)) + "'" + another);
        if (foreign.isEmpty() && mayBeOurs(first, pipeline)) {
          unread.add(table);
        }
      }
    }
    if (ours.isEmpty()) {
      throw new SourceException(
          file
              + ": no table whose first heading is '"
              + pipeline.columns().get(0).heading()
              + "'; found: "
              + (others.isEmpty() ? "no table with headings" : String.join("; ", others))
              + ". Look at the page, then correct the document or columns in pipelines/"
              + pipeline.source()
              + ".yaml.");
    }
    return new Found(ours, unread);
  }

  /** Reads the headings where all of them are known; else says what the first of them lack. */
  private static Optional<Matched> read(String file, PrintedTable table, PipelineFile pipeline) {
    List<PipelineFile.Column> keys = keys(pipeline);
    int last = holdsFigures(pipeline) ? Math.min(ROWS_ABOVE_HEADINGS, table.rows().size()) : 0;
    Optional<SourceException> problem = Optional.empty();
    for (int at = 0; at <= last; at++) {
      List<String> headings = at == 0 ? table.headings() : table.rows().get(at - 1).cells();
      if (headings.stream().anyMatch(h -> isForeign(h, pipeline))) {
        return Optional.empty();
      }
      if (!headings.isEmpty() && keys.stream().allMatch(k -> isThere(k, headings, pipeline))) {
        try {
          return Optional.of(
              new Matched(
                  table,
                  at,
                  columns(file, table.name(), headings, pipeline),
                  Widths.of(table, at, headings.size())));
        } catch (SourceException e) {
          problem = problem.isPresent() ? problem : Optional.of(e);
        }
      }
    }
    if (problem.isPresent()) {
      throw problem.get();
    }
    return Optional.empty();
  }

  private static boolean isThere(
      PipelineFile.Column key, List<String> headings, PipelineFile pipeline) {
    return holdsFigures(pipeline)
        ? headings.stream().anyMatch(h -> match(h, key).isPresent())
        : match(headings.get(0), key).isPresent();
  }

  private static boolean holdsFigures(PipelineFile pipeline) {
    return pipeline.columns().stream().anyMatch(c -> c.role().equals(FIGURE));
  }

  /** The columns that make a table the published one. */
  private static List<PipelineFile.Column> keys(PipelineFile pipeline) {
    return holdsFigures(pipeline)
        ? pipeline.columns().stream()
            .filter(c -> !c.optional() && !c.foreign() && !c.role().equals(FIGURE))
            .toList()
        : pipeline.columns().subList(0, 1);
  }

  private static boolean isForeign(String heading, PipelineFile pipeline) {
    return pipeline.columns().stream().anyMatch(c -> c.foreign() && match(heading, c).isPresent());
  }

  private static boolean mayBeOurs(List<String> headings, PipelineFile pipeline) {
    List<Optional<PipelineFile.Column>> known =
        headings.stream().map(h -> columnOf(h, pipeline)).toList();
    return known.stream().anyMatch(c -> c.filter(k -> k.role().equals(FIGURE)).isPresent())
        && known.stream().anyMatch(Optional::isEmpty);
  }

  private static Optional<PipelineFile.Column> columnOf(String heading, PipelineFile pipeline) {
    return pipeline.columns().stream().filter(c -> match(heading, c).isPresent()).findFirst();
  }

  private static Optional<Matcher> match(String heading, PipelineFile.Column column) {
    String bare = FootnoteMarks.strip(NameKey.oneLine(heading));
    return column.headings().stream()
        .map(pattern -> Pattern.compile(pattern).matcher(bare))
        .filter(Matcher::matches)
        .findFirst();
  }

  private static List<MatchedColumn> columns(
      String file, String table, List<String> headings, PipelineFile pipeline) {
    List<MatchedColumn> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<String> roles = new HashSet<>();
    int width = headings.size();
    while (width > 0 && NameKey.oneLine(headings.get(width - 1)).isEmpty()) {
      width--;
    }
    for (int at = 0; at < width; at++) {
      String heading = NameKey.oneLine(headings.get(at));
      Optional<PipelineFile.Column> column = columnOf(heading, pipeline);
      if (column.isEmpty()) {
        String found = "heading " + (at + 1) + " is '" + heading + "'";
        throw unexpected(file, table, found, expected(headings, pipeline));
      }
      String role = column.get().role();
      if (!seen.add(heading) || (!roles.add(role) && !column.get().repeated())) {
        String found = "heading " + (at + 1) + ", '" + heading + "', stands for a second column";
        throw unexpected(file, table, found, column.get());
      }
      Matcher match = match(heading, column.get()).orElseThrow();
      columns.add(new MatchedColumn(at, role, heading, match));
    }
    if (missing(headings, pipeline).isPresent()) {
      String found = "there are only " + width + " headings";
      throw unexpected(file, table, found, expected(headings, pipeline));
    }
    return columns;
  }

  private static Optional<PipelineFile.Column> missing(
      List<String> headings, PipelineFile pipeline) {
    return pipeline.columns().stream()
        .filter(c -> !c.optional() && !c.foreign())
        .filter(c -> headings.stream().noneMatch(h -> match(h, c).isPresent()))
        .findFirst();
  }

  private static PipelineFile.Column expected(List<String> headings, PipelineFile pipeline) {
    int last = pipeline.columns().size() - 1;
    return missing(headings, pipeline).orElseGet(() -> pipeline.columns().get(last));
  }

  private static SourceException unexpected(
      String file, String table, String found, PipelineFile.Column column) {
    return new SourceException(
        file
            + ": "
            + table
            + ": "
            + found
            + "; expected the column '"
            + column.role()
            + "' with a heading like '"
            + column.heading()
            + "'");
  }
}
