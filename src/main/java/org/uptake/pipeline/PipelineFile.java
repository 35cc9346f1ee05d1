package org.uptake.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One dataset as its file in {@code pipelines/} describes it.
 *
 * @param source id, equal to the file's name
 * @param title what a reader calls it
 * @param publisher who publishes it, in full
 * @param credit short credit, e.g. {@code ORR}
 * @param licence terms of use
 * @param reader {@code html}, {@code xlsx}, {@code csv} or {@code records}; where the source
 *     publishes the same table in several formats, all of them with commas between. Each document
 *     is read by the reader of its own media type
 * @param layout how its table is laid out; names the normalizer
 * @param measure what its figures count; empty where there are none
 * @param addresses where it is published, in the order to try: the first that answers is it
 * @param rhythm how often it is expected to change, in words
 * @param expectedEveryDays the same in days
 * @param document for a register or a user's own file: that file; empty for snapshots
 * @param takenIn for {@link #document}: the day its facts were taken in
 * @param columns the table's headings, in order
 * @param threshold the smallest figure that the source lists, where it hides smaller ones
 * @param everyReleaseHasACounty whether every child counted in a state's total is counted in one of
 *     its counties, so that what a list leaves over lies in the counties that it leaves out; a
 *     source that does not declare it gives no such bound
 * @param periods what evidence shows about periods whose end the document does not print
 * @param hosts the hosts that may be asked for it, redirects included; without them it is not
 *     fetched
 * @param plainHttp whether addresses without TLS may be asked
 * @param monthPages addresses of pages of which each month has its own
 * @param series for a table by categories: what its rows count
 * @param publishedOn for {@link #document}: the day it was published, where known
 * @param records for files of individual records that the user holds: which, and how to read them
 */
public record PipelineFile(
    String source,
    String title,
    String publisher,
    String credit,
    String licence,
    String reader,
    String layout,
    Optional<String> measure,
    List<String> addresses,
    String rhythm,
    int expectedEveryDays,
    Optional<String> document,
    Optional<LocalDate> takenIn,
    List<Column> columns,
    OptionalInt threshold,
    Optional<Declared> everyReleaseHasACounty,
    List<PeriodNote> periods,
    List<String> hosts,
    boolean plainHttp,
    List<MonthPages> monthPages,
    List<Series> series,
    Optional<LocalDate> publishedOn,
    Optional<RecordFiles> records) {

  /** The layout of a workbook that somebody compiled and a user holds. */
  public static final String COMPILATION = "compiled-placements";

  /** Absent lists are empty. */
  public PipelineFile {
    addresses = addresses == null ? List.of() : List.copyOf(addresses);
    columns = columns == null ? List.of() : List.copyOf(columns);
    periods = periods == null ? List.of() : List.copyOf(periods);
    hosts = hosts == null ? List.of() : List.copyOf(hosts);
    monthPages = monthPages == null ? List.of() : List.copyOf(monthPages);
    series = series == null ? List.of() : List.copyOf(series);
  }

  /** All addresses at which it was ever published: those in the order to try, then month pages. */
  public List<String> knownAddresses() {
    return Stream.concat(
            addresses.stream(), monthPages.stream().flatMap(pages -> pages.addresses().stream()))
        .distinct()
        .toList();
  }

  /** The readers that may read its documents. */
  public List<String> readers() {
    return List.of(reader.split(" *, *", -1));
  }

  /**
   * A heading of the table. Columns are found by their headings, wherever they stand.
   *
   * @param role what the column means to the normalizer
   * @param heading regular expression that the heading, on one line, must match whole
   * @param headings where sources print the heading in several ways: all of them; {@code heading}
   *     is then the first
   * @param repeated whether several columns have this role
   * @param optional whether a table may lack it
   * @param foreign whether a table that has it is another one, for another pipeline
   */
  public record Column(
      String role,
      String heading,
      List<String> headings,
      boolean repeated,
      boolean optional,
      boolean foreign) {

    /** One heading is the list of it, and a list's first is the heading. */
    public Column {
      if (headings == null || headings.isEmpty()) {
        headings = heading == null ? List.of() : List.of(heading);
      }
      headings = List.copyOf(headings);
      heading = heading == null && !headings.isEmpty() ? headings.get(0) : heading;
    }

    /** A column that every table has, printed in one way. */
    public Column(String role, String heading, boolean repeated) {
      this(role, heading, List.of(), repeated, false, false);
    }
  }

  /**
   * What we take to hold of a source, and why.
   *
   * @param holds whether it holds
   * @param evidence what shows it
   */
  public record Declared(boolean holds, String evidence) {}

  /**
   * The end of a period that a document does not print.
   *
   * @param publishedOn the vintage
   * @param fiscalYear the column
   * @param end last day covered
   * @param evidence why we say so
   */
  public record PeriodNote(LocalDate publishedOn, int fiscalYear, LocalDate end, String evidence) {}

  /**
   * Rows of a table by categories that count one measure.
   *
   * @param table regular expression that the row's table, on one line, must match whole
   * @param label the same for the row's label; empty: any label
   * @param measure what they count, see {@code measures.csv}
   * @param fractions whether a bare number is a fraction of one, which the measure has in percent
   * @param categories the lasting name of a label that changes between publications, by the label
   *     as printed; an empty name is the whole of the measure. A label without an entry names
   *     itself
   */
  public record Series(
      String table,
      Optional<String> label,
      String measure,
      boolean fractions,
      Map<String, String> categories) {

    /** An absent map is empty. */
    public Series {
      categories = categories == null ? Map.of() : Map.copyOf(categories);
    }
  }
}
