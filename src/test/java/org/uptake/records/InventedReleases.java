package org.uptake.records;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes invented files of releases with the headings and the faults of real ones, and knows the
 * truth: every child, ZIP code and day in them is made up. Equal seeds give equal files.
 */
public final class InventedReleases {
  /** Headings of a newspaper's release of HHS records in 2023. */
  public static final String HEADINGS =
      "ID,Child's Country of Origin,Child's Gender,Child's Date of Entry,Child's Date of Release,"
          + "Sponsor Zipcode,Sponsor Category,Relationship of Sponsor";

  /** A table for the ZIP codes below; 30165 lies in two counties, 42223 in two states. */
  public static final String CROSSWALK =
      """
      zip,county,weight
      01902,25009,1
      77036,48201,1
      90011,06037,1
      30165,13115,0.75
      30165,13055,0.25
      42223,21047,0.6
      42223,47125,0.4
      00601,72001,1
      96910,66010,1
      55555,27053,0.5
      """;

  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
  private static final int DAYS = 3072;

  /** As printed; the first five digits behind each, or the reason why it has no county. */
  private static final List<String[]> ZIPS =
      List.of(
          new String[] {"77036", "77036"},
          new String[] {"90011", "90011"},
          new String[] {"90011-1234", "90011"},
          new String[] {"770361234", "77036"},
          new String[] {"1902", "01902"},
          new String[] {"01902", "01902"},
          new String[] {"30165", "30165"},
          new String[] {"42223", "42223"},
          new String[] {"601", "00601"},
          new String[] {"", "zip_blank"},
          new String[] {"96910", "county_not_held"},
          new String[] {"55555", "weights_do_not_add_up"},
          new String[] {"09012", "military"},
          new String[] {"75221", "not_in_crosswalk"},
          new String[] {"\"H2X 1Y4\"", "not_a_zip"},
          new String[] {"\"care of\nan aunt, \"\"Ana\"\"\"", "not_a_zip"});

  private final Random random;
  private final int columns = 8;
  private final Map<String, Long> kept = new TreeMap<>();
  private final Map<String, Long> outcomes = new TreeMap<>();
  private String last = "";
  private String lastId = "";

  private InventedReleases(long seed) {
    random = new Random(seed);
  }

  /**
   * What the file holds in truth.
   *
   * @param kept rows by month and ZIP code or reason, e.g. {@code 2016-03 77036}
   * @param outcomes rows by outcome: kept, duplicate, blank, and three kinds of rejected
   */
  public record Truth(Map<String, Long> kept, Map<String, Long> outcomes) {
    /** Rows with this outcome. */
    public long rows(String outcome) {
      return outcomes.getOrDefault(outcome, 0L);
    }

    /** Rows kept of all months under a ZIP code or reason. */
    public long of(String zip) {
      return kept.entrySet().stream()
          .filter(e -> e.getKey().endsWith(" " + zip))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }
  }

  /** Writes so many rows with a byte-order mark and this line end. */
  public static Truth write(Path file, long seed, int rows, String lineEnd) throws IOException {
    InventedReleases invented = new InventedReleases(seed);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write('\ufeff');
      out.write(HEADINGS + lineEnd);
      for (int i = 1; i <= rows; i++) {
        invented.row(out, i, lineEnd);
      }
    }
    return new Truth(invented.kept, invented.outcomes);
  }

  private void row(Writer out, int number, String lineEnd) throws IOException {
    int kind = random.nextInt(200);
    if (kind == 0) {
      count("blank");
      out.write(",".repeat(columns - 1) + lineEnd);
    } else if (kind == 1 && !last.isEmpty()) {
      count("duplicate");
      out.write(last + lineEnd);
    } else if (kind == 2) {
      count("malformed");
      out.write(number + ",Honduras,F" + lineEnd);
    } else {
      String id = kind == 3 && !lastId.isEmpty() ? lastId : String.valueOf(number);
      line(out, id, kind, lineEnd);
    }
  }

  private void line(Writer out, String id, int kind, String lineEnd) throws IOException {
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    String date = day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear() % 100;
    // Two in three of the ZIP codes are good ones.
    String[] zip = ZIPS.get(random.nextInt(random.nextInt(3) == 0 ? ZIPS.size() : 9));
    if (kind == 4) {
      date = "2/30/21";
      count("unreadable");
    } else if (kind == 5) {
      date = "6/1/24";
      count("outside");
    } else {
      count("kept");
      kept.merge(YearMonth.from(day) + " " + zip[1], 1L, Long::sum);
    }
    // The day of entry makes rows with one id differ.
    String entry = "1/" + (1 + random.nextInt(28)) + "/14";
    String country =
        List.of("Guatemala", "Honduras", "HONDURAS ", "El Salvador").get(random.nextInt(4));
    String text =
        String.join(
            ",",
            id,
            country,
            random.nextBoolean() ? "F" : "M",
            entry + "." + id + random.nextInt(),
            date,
            zip[0],
            random.nextInt(4) == 0 ? "" : "1",
            "Parent");
    out.write(text + lineEnd);
    if (kind > 5) {
      last = text;
      lastId = id;
    }
  }

  private void count(String outcome) {
    outcomes.merge(outcome, 1L, Long::sum);
  }

  /** Writes a file to measure with: path, seed, rows. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Truth truth = write(file, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]), "\r\n");
    System.out.println(truth.outcomes());
  }
}
