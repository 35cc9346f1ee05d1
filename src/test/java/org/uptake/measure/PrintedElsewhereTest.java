package org.uptake.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.warehouse.Warehouse;
import org.uptake.warehouse.WarehouseLoader;

/** Claims of figures beside the figures held, on invented places and numbers. */
class PrintedElsewhereTest {
  private static final String WHOLE =
      "'fiscal_year', 2018, DATE '2017-10-01', DATE '2018-09-30', true";
  private static final String PART =
      "'fiscal_year', 2018, DATE '2017-10-01', DATE '2018-04-30', false";
  private static final String OPEN = "'fiscal_year', 2018, DATE '2017-10-01', NULL, false";
  @TempDir private Path folder;
  private Warehouse warehouse;
  private int row;

  @BeforeEach
  void open() throws IOException {
    warehouse = Warehouse.openForWriting(folder.resolve("t.duckdb"));
    WarehouseLoader.createTables(warehouse);
    warehouse.run(
        """
        INSERT INTO measure VALUES
          ('children_released', 'placements', 'children', 't', 'm'),
          ('share', 'national', 'percent', 't', 'm'), ('days', 'national', 'days', 't', 'm')""");
    warehouse.run(
        """
        INSERT INTO place (place_id, kind, name, state) VALUES ('nation-us', 'nation', 'Nation', NULL),
          ('state-xx', 'state', 'State', 'XX'), ('county-1', 'county', 'One County', 'XX')""");
    warehouse.run(
        """
        INSERT INTO source (source_id, title, publisher, credit, licence, rhythm, expected_every_days,
          threshold, on_pages) VALUES ('list', 't', 'p', 'c', 'l', 'r', 1, 50, true)""");
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void theSameNumberAgreesAndAnotherOneContradictsWhateverTheGap() {
    figure("state-xx", "children_released", null, WHOLE, "100", "2019-01-01");
    claim("state-xx", null, "children_released", null, WHOLE, "100", "2020-01-01");
    claim("state-xx", null, "children_released", null, WHOLE, "101", "2020-01-01");

    assertThat(verdicts()).containsExactly("agrees 0 -", "contradicts 1 -");
  }

  @Test
  void aNumberThatAnEarlierVintageHeldPrintsIsThatVintage() {
    figure("state-xx", "children_released", null, WHOLE, "1110", "2021-01-01");
    figure("state-xx", "children_released", null, WHOLE, "1100", "2025-01-01");
    claim("state-xx", null, "children_released", null, WHOLE, "1110", "2021-06-01");

    assertThat(verdicts()).containsExactly("earlier_vintage 10 -");
  }

  @Test
  void aClaimOlderThanEveryVintageHeldMayRepeatOneThatWeDoNotHold() {
    figure("state-xx", "children_released", null, WHOLE, "100", "2025-01-01");
    claim("state-xx", null, "children_released", null, WHOLE, "98", "2018-12-01");

    assertThat(verdicts()).containsExactly("predates_ours -2 -");
  }

  @Test
  void aPartOfAYearCannotExceedTheWholeAndIsNeverComparedWithIt() {
    figure("state-xx", "children_released", null, WHOLE, "100", "2025-01-01");
    claim("state-xx", null, "children_released", null, PART, "100", "2018-06-01");
    claim("state-xx", null, "children_released", null, PART, "101", "2018-06-01");
    claim("state-xx", null, "children_released", null, OPEN, "40", "2018-06-01");

    assertThat(verdicts())
        .containsExactly(
            "within_bounds - part_of_year",
            "outside_bounds - part_of_year",
            "within_bounds - part_of_year");
  }

  @Test
  void aCountyOrSeveralPlacesCannotExceedTheirState() {
    figure("state-xx", "children_released", null, WHOLE, "100", "2025-01-01");
    claim("state-xx", "Two counties", "children_released", null, WHOLE, "100", "2018-12-01");
    claim("state-xx", "Two counties", "children_released", null, WHOLE, "120", "2018-12-01");
    claim("county-1", null, "children_released", null, WHOLE, "60", "2018-12-01");

    assertThat(verdicts())
        .containsExactly(
            "within_bounds - part_of_place",
            "outside_bounds - part_of_place",
            "within_bounds - part_of_place");
  }

  @Test
  void aCountyThatTheListLeavesOutHasAtMost49() {
    list("NULL");
    claim("county-1", null, "children_released", null, PART, "49", "2018-06-01");
    claim("county-1", null, "children_released", null, PART, "53", "2018-06-01");
    claim("county-1", null, "children_released", null, WHOLE, "53", "2018-06-01");

    assertThat(verdicts())
        .containsExactly(
            "within_bounds - threshold", "outside_bounds - threshold", "no_figure_held - -");
  }

  @Test
  void theListsOwnThresholdGoesBeforeThatOfItsSource() {
    list("25");
    claim("county-1", null, "children_released", null, PART, "24", "2018-06-01");
    claim("county-1", null, "children_released", null, PART, "25", "2018-06-01");

    assertThat(verdicts())
        .containsExactly("within_bounds - threshold", "outside_bounds - threshold");
  }

  @Test
  void whatTheListLeavesOverBoundsTheCountyFromBelowToo() {
    warehouse.run("UPDATE source SET every_release_has_a_county = true");
    warehouse.run(
        "INSERT INTO place (place_id, kind, name, state) VALUES"
            + " ('county-2', 'county', 'Two County', 'XX')");
    list("NULL");
    figure("state-xx", "children_released", null, PART, "90", "2018-05-15");
    claim("county-1", null, "children_released", null, PART, "40", "2018-06-01");
    claim("county-1", null, "children_released", null, PART, "41", "2018-06-01");

    assertThat(verdicts())
        .containsExactly("outside_bounds - remainder", "within_bounds - remainder");
  }

  @Test
  void aCountyThatTheListNamesHasNoBoundThoughItsCellCannotBeRead() {
    list("NULL");
    warehouse.run(
        "INSERT INTO observation BY NAME SELECT 'county-1' AS place_id, 'children_released' AS measure,"
            + " 'fiscal_year' AS period_kind, 2018 AS fiscal_year, DATE '2017-10-01' AS period_start,"
            + " DATE '2018-04-30' AS period_end, false AS period_complete, 'printed' AS period_basis,"
            + " 'not_held' AS value_status, 'list' AS source_id, 'list@1' AS snapshot_id,"
            + " 'row 1' AS row_locator, 'row 1' AS locator, DATE '2018-05-15' AS known_from,"
            + " 'capture' AS known_basis");
    claim("county-1", null, "children_released", null, PART, "53", "2018-06-01");

    assertThat(verdicts()).containsExactly("no_figure_held - -");
  }

  private void list(String threshold) {
    warehouse.run(
        "INSERT INTO list_coverage VALUES ('list', 'list@1', 'children_released', "
            + PART
            + ", 'printed', 'XX', 'below_threshold', "
            + threshold
            + ", 'table 1', DATE '2018-05-15', 'capture')");
  }

  @Test
  void wordsAreComparedByWhatTheyAllow() {
    figure("state-xx", "children_released", null, WHOLE, "400", "2017-01-01");
    bounds("351", "NULL");
    bounds("NULL", "399");
    bounds("NULL", "NULL");

    assertThat(verdicts())
        .containsExactly("within_bounds - -", "outside_bounds - -", "no_bound_printed - -");
  }

  @Test
  void aShareIsComparedWithItsOwnCategoryAndLessThanIsABound() {
    figure("nation-us", "share", "Honduras", WHOLE, "34", "2017-01-01");
    figure("nation-us", "share", "Mexico", WHOLE, "NULL", "2017-01-01");
    claim("nation-us", null, "share", "Honduras", WHOLE, "34", "2018-01-01");
    claim("nation-us", null, "share", "Mexico", WHOLE, "1", "2018-01-01");
    claim("nation-us", null, "share", "Mexico", WHOLE, "2", "2018-01-01");

    assertThat(verdicts())
        .containsExactly("agrees 0 -", "within_bounds - less_than", "outside_bounds - less_than");
  }

  @Test
  void numbersThatAreAllThoseOfAnotherYearSaySo() {
    String before = "'fiscal_year', 2017, DATE '2016-10-01', DATE '2017-09-30', true";
    for (String[] category :
        new String[][] {{"G", "37", "32"}, {"H", "30", "34"}, {"S", "26", "29"}}) {
      figure("nation-us", "share", category[0], before, category[1], "2025-01-01");
      figure("nation-us", "share", category[0], WHOLE, category[2], "2025-01-01");
      claim("nation-us", null, "share", category[0], WHOLE, category[1], "2018-10-31");
    }

    assertThat(verdicts()).hasSize(3);
    assertThat(
            warehouse.query(
                "SELECT DISTINCT same_as_fiscal_year FROM placement_claims", r -> r.getInt(1)))
        .containsExactly(2017);
  }

  private List<String> verdicts() {
    GivenPlacements.SCRIPTS.forEach(warehouse::runScript);
    warehouse.runScript("sql/measure/26-printed-elsewhere.sql");
    return warehouse.query(
        "SELECT verdict || ' ' || coalesce(difference::BIGINT::VARCHAR, '-') || ' '"
            + " || coalesce(bound_rule, '-') FROM placement_claims ORDER BY locator",
        r -> r.getString(1));
  }

  private void figure(
      String place,
      String measure,
      @Nullable String category,
      String period,
      String value,
      String known) {
    row++;
    warehouse.run(
        String.format(
            "INSERT INTO observation VALUES ('%s', '%s', %s, %s, 'printed', %s, %s, 'reported', '',"
                + " NULL, 'list', 'list@%d', 'row %d', 'row %d', '', '', DATE '%s', 'capture')",
            place,
            measure,
            quoted(category),
            period,
            value,
            value.equals("NULL") ? "2" : "NULL",
            row,
            row,
            row,
            known));
  }

  private void bounds(String least, String most) {
    insert("state-xx", null, "children_released", null, WHOLE, "NULL", least, most, "2018-12-01");
  }

  private void claim(
      String place,
      @Nullable String several,
      String measure,
      @Nullable String category,
      String period,
      String value,
      String known) {
    insert(place, several, measure, category, period, value, value, value, known);
  }

  private void insert(
      String place,
      @Nullable String several,
      String measure,
      @Nullable String category,
      String period,
      String value,
      String least,
      String most,
      String known) {
    row++;
    warehouse.run(
        String.format(
            "INSERT INTO placement_claim VALUES ('%s', %s, '%s', %s, %s, 'printed', NULL, '%s', %s,"
                + " %s, %s, NULL, 'article', 'high', 'Paper', NULL, NULL, 'claims', 'claims@1',"
                + " 'row %03d', 'row %03d', DATE '%s', 'publication')",
            place,
            quoted(several),
            measure,
            quoted(category),
            period,
            value,
            value,
            least,
            most,
            row,
            row,
            known));
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "NULL" : "'" + text + "'";
  }
}
