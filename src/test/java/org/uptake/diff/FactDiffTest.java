package org.uptake.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.measure.Measures;
import org.uptake.warehouse.Warehouse;
import org.uptake.warehouse.WarehouseLoader;

/** What counts as the same fact of two versions, and what has changed of it. */
class FactDiffTest {
  private static final String PASSED =
      "('p', 'place', 'f', 'ordinance', 'city_council', 'passed', DATE '2014-01-01',"
          + " DATE '2014-01-01', '2014-01-01', 'day', 'high', 'instrument', 'Gazette', 'src', 'src@1',"
          + " 'row 2', DATE '2014-01-02', 'publication')";

  @TempDir Path folder;
  private final AtomicInteger warehouses = new AtomicInteger();

  /** A warehouse with one document, one place and these claims and rejections. */
  private Side holding(String snapshotId, List<String> claims, List<String> rejections) {
    Path file = folder.resolve(warehouses.incrementAndGet() + ".duckdb");
    try (Warehouse warehouse = Warehouse.openForWriting(file)) {
      WarehouseLoader.createTables(warehouse);
      for (String event : List.of("passed", "signed", "amended")) {
        warehouse.run("INSERT INTO event_effect VALUES ('f', '" + event + "', 'adopts', 'test')");
      }
      warehouse.run(
          "INSERT INTO snapshot (snapshot_id, source_id, file, sha256, published_basis,"
              + " retrieved_at, origin, media_type, bytes, copy_state) VALUES ('"
              + snapshotId
              + "', 'src', 'data/src.csv', '"
              + snapshotId
              + "', 'taken_in', DATE '2014-01-01', 'transcribed', 'text/csv', 9, 'whole')");
      warehouse.run(
          "INSERT INTO place (place_id, kind, name, state)"
              + " VALUES ('place', 'municipality', 'Place', 'XX')");
      for (String claim : claims) {
        warehouse.run(
            "INSERT INTO policy_claim (policy_id, place_id, family, instrument, decider, event,"
                + " date_earliest, date_latest, date_printed, date_precision, confidence, basis,"
                + " source_title, source_id, snapshot_id, locator, known_from, known_basis) VALUES "
                + claim.replace("src@1", snapshotId));
      }
      for (String rejection : rejections) {
        warehouse.run("INSERT INTO rejection VALUES " + rejection.replace("src@1", snapshotId));
      }
    }
    Measures.add(file);
    return new Side(file.toString(), file, Optional.empty());
  }

  private Side holding(String... claims) {
    return holding("src@" + warehouses.get(), List.of(claims), List.of());
  }

  /** Changes of policy events as {@code change column: old -> new}. */
  private static List<String> changesOfEvents(Side from, Side to) {
    return changes(from, to, "policy_events");
  }

  private static List<String> changes(Side from, Side to, String table) {
    return FactDiff.changes(from, to, false).rows().stream()
        .filter(row -> row.get(0).orElseThrow().equals(table))
        .map(
            row ->
                text(row.get(2))
                    + " "
                    + text(row.get(3))
                    + ": "
                    + text(row.get(4))
                    + " -> "
                    + text(row.get(5)))
        .toList();
  }

  private static String text(Optional<Object> cell) {
    return cell.map(Object::toString).orElse("-");
  }

  @Test
  void aFileWithAnotherHashThatSaysTheSameInOtherRowsHasNotChanged() {
    Side moved = holding("src@9", List.of(PASSED.replace("row 2", "row 7")), List.of());
    assertThat(FactDiff.changes(holding(PASSED), moved, false).rows()).isEmpty();
    assertThat(FactDiff.changes(holding(PASSED), moved, true).rows())
        .extracting(row -> text(row.get(3)))
        .containsExactly("sha256", "locator");
  }

  @Test
  void aCorrectedSpellingOfTheSourceChangesItsClaim() {
    assertThat(changesOfEvents(holding(PASSED), holding(PASSED.replace("Gazette", "The Gazette"))))
        .containsExactly("changed source_title: Gazette -> The Gazette");
  }

  @Test
  void anotherReadingOfTheEventChangesItsClaim() {
    assertThat(changesOfEvents(holding(PASSED), holding(PASSED.replace("'passed'", "'signed'"))))
        .containsExactly("changed event: passed -> signed");
  }

  @Test
  void aSecondClaimOfTheSameSourceIsAddedAndTheFirstStays() {
    String earlier = PASSED.replace("2014-01-01", "2013-05-05");
    assertThat(changesOfEvents(holding(PASSED), holding(earlier, PASSED)))
        .containsExactly("added -: - -> 2013-05-05");
  }

  @Test
  void ofTwoClaimsToldApartByTheirDateAloneTheCorrectedOneChanges() {
    String amended = PASSED.replace("'passed'", "'amended'");
    String later = amended.replace("2014-01-01", "2015-06-06");
    String corrected = later.replace("2015-06-06", "2013-06-06");
    assertThat(changesOfEvents(holding(amended, later), holding(corrected, amended)))
        .containsExactly(
            "changed date_earliest: 2015-06-06 -> 2013-06-06",
            "changed date_latest: 2015-06-06 -> 2013-06-06",
            "changed date_printed: 2015-06-06 -> 2013-06-06");
  }

  @Test
  void ofTwoClaimsThatSayTheSameTheOneKnownOnAnotherDayIsTheOneAdded() {
    String known = "DATE '2014-01-02'";
    String earlier = PASSED.replace(known, "DATE '2013-12-31'").replace("row 2", "row 9");
    assertThat(changesOfEvents(holding(PASSED), holding(earlier, PASSED)))
        .containsExactly("added -: - -> 2014-01-01");
    assertThat(FactDiff.changes(holding(PASSED, earlier), holding(earlier, PASSED), false).rows())
        .isEmpty();
  }

  @Test
  void aClaimOfAnotherPolicyIsAnotherClaim() {
    assertThat(changesOfEvents(holding(PASSED), holding(PASSED.replace("'p'", "'q'"))))
        .containsExactly("withdrawn -: 2014-01-01 -> -", "added -: - -> 2014-01-01");
  }

  @Test
  void aRejectedRowThatMovedIsTheSameAndOneWithAnotherReasonHasChanged() {
    String rejected = "('src', 'src@1', 'row 3', 'a | b', 'normalize', 'no date')";
    Side before = holding("src@1", List.of(PASSED), List.of(rejected));
    assertThat(
            changes(
                before,
                holding("src@2", List.of(PASSED), List.of(rejected.replace("row 3", "row 4"))),
                "rejections"))
        .isEmpty();
    assertThat(
            changes(
                before,
                holding("src@3", List.of(PASSED), List.of(rejected.replace("no date", "no place"))),
                "rejections"))
        .containsExactly("changed reason: no date -> no place");
    assertThat(changes(before, holding(PASSED), "rejections"))
        .containsExactly("withdrawn -: no date -> -");
  }

  @Test
  void theSameWarehouseCanStandOnBothSides() {
    Side side = holding(PASSED);
    assertThat(FactDiff.changes(side, side, true).rows()).isEmpty();
  }
}
