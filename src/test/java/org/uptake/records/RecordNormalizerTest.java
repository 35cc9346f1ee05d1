package org.uptake.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.uptake.extract.DocumentExtractor;
import org.uptake.fetch.SuppliedFiles;
import org.uptake.normalize.NormalizeReceipt;
import org.uptake.pipeline.CsvText;
import org.uptake.pipeline.DocumentTask;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.PipelineFile;
import org.uptake.pipeline.RecordFiles;
import org.uptake.pipeline.WriteOnce;

/** Files of releases become counts; each row has one outcome, each count its bounds. */
class RecordNormalizerTest {
  private static final String HEADINGS = InventedReleases.HEADINGS + "\n";
  private static final List<PipelineFile.Column> COLUMNS =
      List.of(
          new PipelineFile.Column("id", "ID", false),
          new PipelineFile.Column("country", "Child's Country of Origin", false),
          new PipelineFile.Column("date_of_release", "Child's Date of Release", false),
          new PipelineFile.Column("sponsor_zip", "Sponsor Zipcode", false));

  private Path folder = Path.of("");

  @BeforeProperty
  void makeAProject() throws IOException {
    folder = Files.createTempDirectory("own-releases");
    Layout layout = Layout.at(folder);
    Files.createDirectories(layout.reference());
    for (String name : List.of("states.csv", "counties.csv", "place-aliases.csv")) {
      Files.copy(Path.of("data/reference", name), layout.reference().resolve(name));
    }
    write("zip.csv", InventedReleases.CROSSWALK);
  }

  @AfterProperty
  void deleteIt() {
    WriteOnce.delete(folder);
  }

  @Example
  void aReleaseIsCountedInTheMonthAndTheCountyOfItsZipCode() throws IOException {
    NormalizeReceipt receipt =
        count(
            HEADINGS
                + row("1", "3/15/16", "77036")
                + row("2", "3/31/16", "77036-0001")
                + row("3", "4/1/16", "1902"));

    assertThat(
            lines(
                receipt,
                "own_release_count",
                "place_id",
                "month",
                "surely",
                "weighted",
                "possibly"))
        .contains(
            "county-48201 2016-03-01 2 2.000000 2",
            "county-25009 2016-04-01 1 1.000000 1",
            "state-tx 2016-03-01 2 2.000000 2",
            "nation-us 2016-03-01 2 2.000000 2")
        .noneMatch(line -> line.startsWith("county-48201 2016-04-01"));
  }

  @Example
  void aZipCodeOverTwoCountiesIsSharedOutAndIsSurelyInNeither() throws IOException {
    NormalizeReceipt receipt =
        count(HEADINGS + row("1", "3/15/16", "30165") + row("2", "3/16/16", "30165"));

    assertThat(lines(receipt, "own_release_count", "place_id", "surely", "weighted", "possibly"))
        .contains("county-13115 0 1.500000 2", "county-13055 0 0.500000 2")
        // Both counties are of Georgia.
        .contains("state-ga 2 2.000000 2");
  }

  @Example
  void aZipCodeOfWhichTheTableLeavesAPartOutIsSurelyNowhere() throws IOException {
    write("zip.csv", InventedReleases.CROSSWALK + "77099,48201,0.995\n");
    NormalizeReceipt receipt = count(HEADINGS + row("1", "3/15/16", "77099"));

    assertThat(lines(receipt, "own_release_count", "place_id", "surely", "weighted", "possibly"))
        .contains("county-48201 0 1.000000 1", "state-tx 0 1.000000 1", "nation-us 1 1.000000 1");
  }

  @Example
  void aZipCodeOverTwoStatesIsSurelyInNeitherState() throws IOException {
    NormalizeReceipt receipt = count(HEADINGS + row("1", "3/15/16", "42223"));

    assertThat(lines(receipt, "own_release_count", "place_id", "surely", "weighted", "possibly"))
        .contains("state-ky 0 0.600000 1", "state-tn 0 0.400000 1", "nation-us 1 1.000000 1");
  }

  @Example
  void whatCannotBePlacedIsKeptAndCountedByReason() throws IOException {
    NormalizeReceipt receipt =
        count(
            HEADINGS
                + row("1", "3/15/16", "")
                + row("2", "3/15/16", "H2X 1Y4")
                + row("3", "3/15/16", "75221")
                + row("4", "3/15/16", "96910")
                + row("5", "3/15/16", "55555")
                + row("6", "3/15/16", "09012"));

    assertThat(receipt.result().kept()).isEqualTo(6);
    assertThat(lines(receipt, "own_release_unplaced", "month", "reason", "rows"))
        .containsExactly(
            "2016-03-01 county_not_held 1",
            "2016-03-01 military 1",
            "2016-03-01 not_a_zip 1",
            "2016-03-01 not_in_crosswalk 1",
            "2016-03-01 weights_do_not_add_up 1",
            "2016-03-01 zip_blank 1");
    assertThat(lines(receipt, "finding", "kind", "message"))
        .anyMatch(f -> f.startsWith("records_unplaced 6 of 6 rows kept (100.00 %)"));
  }

  @Example
  void twoEqualRowsOfOneIdAreOneReleaseAndTwoThatDifferAreBothKept() throws IOException {
    NormalizeReceipt receipt =
        count(
            HEADINGS
                + row("1905", "3/15/16", "77036")
                + row("1905", "3/15/16", "77036")
                + row("3787", "3/15/16", "77036")
                + row("3787", "3/16/16", "77036"));

    assertThat(outcomes(receipt)).containsExactly(4, 3, 0, 1, 0);
    assertThat(lines(receipt, "finding", "kind", "message"))
        .contains(
            "records_share_id 1 ids stand on rows that differ. Whether they are one release is not"
                + " known; all are kept. First of them: rows 3, 4.");
  }

  @Example
  void equalRowsWithoutIdMayBeTwoChildrenAndAreBothKept() throws IOException {
    NormalizeReceipt receipt =
        count(HEADINGS + row("", "3/15/16", "77036") + row("", "3/15/16", "77036"));

    assertThat(outcomes(receipt)).containsExactly(2, 2, 0, 0, 0);
  }

  @Example
  void aRowThatCannotBeReadIsRejectedWithItsNumberAndNoMoreThanTheCellRefused() throws IOException {
    NormalizeReceipt receipt =
        count(
            HEADINGS
                + row("1", "2/30/16", "77036")
                + "2,Honduras,F\n"
                + row("3", "", "77036")
                + row("4", "6/1/24", "77036")
                + row("5", "Ana of Houston", "77036")
                + row("6", "3/15/16", "77036"));

    assertThat(outcomes(receipt)).containsExactly(6, 1, 5, 0, 0);
    assertThat(lines(receipt, "own_release_rejected", "locator", "cell", "reason"))
        .containsExactly(
            "row 1 2/30/16 the date of release cannot be read as m/d/yy",
            "row 2  the row has fewer cells than there are headings",
            "row 3  the date of release is blank",
            "row 4 6/1/24 the date of release lies outside 2015-01-01 to 2023-05-31",
            "row 5  the date of release cannot be read as m/d/yy");
  }

  @Example
  void onlyTheFirstTwentyRejectedRowsOfAReasonAreNamedAndAllAreCounted() throws IOException {
    NormalizeReceipt receipt = count(HEADINGS + row("", "2/30/16", "77036").repeat(500));

    assertThat(receipt.result().rejected()).isEqualTo(500);
    assertThat(lines(receipt, "own_release_rejected", "locator")).hasSize(20);
    assertThat(lines(receipt, "own_release_outcome", "outcome", "rows")).contains("rejected 500");
  }

  @Example
  void columnsAreFoundByHeadingInAnyOrderAndSpellingsOfACountryAreOne() throws IOException {
    NormalizeReceipt receipt =
        count(
            """
            Sponsor Zipcode,Child's Date of Release,Extra,Child's Country of Origin,ID
            77036,3/15/16,x,Honduras,1
            77036,3/15/16,x,HONDURAS ,2
            77036,3/15/16,x,Honduras,3
            77036,3/15/16,x,,4
            """);

    assertThat(lines(receipt, "own_release_count", "place_id", "category", "possibly"))
        .contains("nation-us Honduras 3", "nation-us not given 1", "nation-us  4");
  }

  @Example
  void aFileMayLackIdsAndCountries() throws IOException {
    write("releases.csv", "When,Zip\n3/15/16,77036\n3/15/16,77036\n,\n");
    NormalizeReceipt receipt =
        count(
            task(
                "releases.csv",
                List.of(
                    new PipelineFile.Column("date_of_release", "When", false),
                    new PipelineFile.Column("sponsor_zip", "Zip", false))));

    assertThat(outcomes(receipt)).containsExactly(3, 2, 0, 0, 1);
    assertThat(lines(receipt, "own_release_count", "place_id", "category"))
        .containsExactly("county-48201 ", "nation-us ", "state-tx ");
  }

  @Example
  void aHeadingThatIsNotThereFailsTheFileAndNamesWhatIsThere() throws IOException {
    NormalizeReceipt receipt = count("ID,Zip\n1,77036\n");

    assertThat(receipt.result().failure().orElseThrow())
        .contains("no heading matches 'Child's Country of Origin'")
        .contains("[ID, Zip]");
  }

  @Example
  void aCompressedFileGivesTheSameCounts() throws IOException {
    String text = HEADINGS + row("1", "3/15/16", "77036");
    String plain = counts(count(text));
    try (GZIPOutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("releases.csv.gz")))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(lines(count(task("releases.csv.gz")), "own_release_count", "place_id", "month"))
        .isNotEmpty();
    assertThat(plain).contains("county-48201");
  }

  @Example
  void aFileCutInACellOrOfOtherBytesThanUtf8LosesNoOtherRow() throws IOException {
    byte[] latin =
        (HEADINGS
                + row("1", "3/15/16", "77036")
                + "2,M\u00e9xico,F,x,3/15/16,77036,1,P\n"
                + row("3", "3/15/16", "77036")
                + "4,Honduras,F,x,3/15/16,\"770")
            .getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("releases.csv"), latin);

    NormalizeReceipt receipt = count(task("releases.csv"));

    assertThat(outcomes(receipt)).containsExactly(4, 2, 2, 0, 0);
    assertThat(lines(receipt, "own_release_rejected", "locator", "reason"))
        .containsExactly(
            "row 2 the row is not UTF-8",
            "row 4 the row has a quoted cell that does not end where it should");
  }

  @Property(tries = 12)
  void outcomesAddUpAndSharesAddUpToTheRowsKept(
      @ForAll @IntRange(min = 0, max = 10_000) int seed,
      @ForAll @IntRange(min = 1, max = 400) int rows,
      @ForAll boolean windows)
      throws IOException {
    InventedReleases.Truth truth =
        InventedReleases.write(folder.resolve("releases.csv"), seed, rows, windows ? "\r\n" : "\n");

    NormalizeReceipt receipt = count(task("releases.csv"));

    NormalizeReceipt.Result result = receipt.result();
    assertThat(outcomes(receipt))
        .containsExactly(
            rows,
            (int) truth.rows("kept"),
            (int) (truth.rows("malformed") + truth.rows("unreadable") + truth.rows("outside")),
            (int) truth.rows("duplicate"),
            (int) truth.rows("blank"));
    long unplaced = sum(receipt, "own_release_unplaced", "", "rows");
    long placed = sum(receipt, "own_release_count", "county-", "weighted");
    assertThat(placed + unplaced * ZipShares.WHOLE)
        .isEqualTo((long) result.kept() * ZipShares.WHOLE);
    assertThat(sum(receipt, "own_release_count", "state-", "weighted")).isEqualTo(placed);
    assertThat(sum(receipt, "own_release_count", "county-48201", "surely"))
        .isEqualTo(truth.of("77036"));
    assertThat(sum(receipt, "own_release_count", "county-13115", "possibly"))
        .isEqualTo(truth.of("30165"));
    for (CsvText.Row row : table(receipt, "own_release_count")) {
      double weighted = Double.parseDouble(row.get("weighted"));
      assertThat(weighted)
          .isBetween(Double.valueOf(row.get("surely")), Double.valueOf(row.get("possibly")));
    }
  }

  /** Counts of whole rows, or of millionths where the column has decimals. */
  private long sum(NormalizeReceipt receipt, String table, String place, String column) {
    return table(receipt, table).stream()
        .filter(r -> place.isEmpty() || r.get("place_id").startsWith(place))
        .mapToLong(r -> Long.parseLong(r.get(column).replace(".", "")))
        .sum();
  }

  private static String row(String id, String date, String zip) {
    return id + ",Honduras,F,1/1/14," + date + "," + zip + ",1,Parent\n";
  }

  private static List<Integer> outcomes(NormalizeReceipt receipt) {
    NormalizeReceipt.Result r = receipt.result();
    return List.of(r.rows(), r.kept(), r.rejected(), r.duplicate(), r.blank());
  }

  private List<CsvText.Row> table(NormalizeReceipt receipt, String table) {
    return CsvText.read(
        Layout.at(folder).stageOutput("normalize", receipt.key()).resolve(table + ".csv"));
  }

  private List<String> lines(NormalizeReceipt receipt, String table, String... columns) {
    return table(receipt, table).stream()
        .map(row -> String.join(" ", List.of(columns).stream().map(row::get).toList()))
        .toList();
  }

  private String counts(NormalizeReceipt receipt) {
    return String.join("\n", lines(receipt, "own_release_count", "place_id", "month", "weighted"));
  }

  private NormalizeReceipt count(String text) throws IOException {
    write("releases.csv", text);
    return count(task("releases.csv"));
  }

  private static NormalizeReceipt count(DocumentTask task) {
    return RecordNormalizer.normalize(DocumentExtractor.extract(task));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private DocumentTask task(String file) {
    return task(file, COLUMNS);
  }

  private DocumentTask task(String file, List<PipelineFile.Column> columns) {
    RecordFiles records =
        new RecordFiles(
            List.of(file),
            "zip.csv",
            "an invented table",
            "m/d/yy",
            LocalDate.of(2015, 1, 1),
            LocalDate.of(2023, 5, 31),
            Optional.empty());
    PipelineFile pipeline =
        new PipelineFile(
            "own-releases",
            "Invented releases",
            "nobody",
            "nobody",
            "none",
            RecordFiles.READER,
            RecordFiles.LAYOUT,
            Optional.empty(),
            List.of(),
            "once",
            3650,
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 11, 24)),
            columns,
            OptionalInt.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            false,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.of(records));
    Layout layout = Layout.at(folder);
    var snapshot = SuppliedFiles.fetch(layout, pipeline).snapshots().get(0);
    return new DocumentTask(
        folder.toString(),
        layout.store().toString(),
        snapshot,
        pipeline,
        Hashes.ofParts("extract", file, snapshot.sha256()),
        "salt",
        false,
        false);
  }
}
