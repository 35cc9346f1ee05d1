package org.uptake.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes between vintages, and what was known when. All figures are invented. */
class VintagesTest {
  private static final String JANUARY = "2021-01-31";

  /** Three counties of one state and a list of counties with 50 or more children. */
  private static GivenPlacements given(String... statements) {
    return new GivenPlacements()
        .with(
            "INSERT INTO measure VALUES ('children_released', 'placements', 'c', 't', 't')",
            "INSERT INTO source (source_id, title, publisher, credit, licence, rhythm,"
                + " expected_every_days, threshold, every_release_has_a_county, on_pages) VALUES"
                + " ('states', 't', 't', 't', 't', 't', 1, NULL, false, true),"
                + " ('counties', 't', 't', 't', 't', 't', 1, 50, true, true)",
            "INSERT INTO place (place_id, geoid, kind, name, state) VALUES"
                + " ('state-xx', '99', 'state', 'X', 'XX'),"
                + " ('county-1', '1', 'county', 'A County', 'XX'),"
                + " ('county-2', '2', 'county', 'B County', 'XX'),"
                + " ('county-3', '3', 'county', 'C County', 'XX')")
        .with(statements)
        .measured(GivenPlacements.SCRIPTS);
  }

  private static String figure(
      String place, String status, String value, String source, String day) {
    return "INSERT INTO observation BY NAME SELECT '"
        + place
        + "' AS place_id, 'children_released' AS measure, 'fiscal_year' AS period_kind,"
        + " 2021 AS fiscal_year, DATE '2020-10-01' AS period_start, DATE '"
        + JANUARY
        + "' AS period_end, false AS period_complete, 'printed' AS period_basis, "
        + value
        + " AS value, '"
        + status
        + "' AS value_status, '"
        + source
        + "' AS source_id, '"
        + source
        + "@"
        + day
        + "' AS snapshot_id, 'row' AS row_locator, 'cell of "
        + place
        + "' AS locator, DATE '"
        + day
        + "' AS known_from, 'publication' AS known_basis";
  }

  private static String figure(String place, int value, String source, String day) {
    return figure(place, "reported", String.valueOf(value), source, day);
  }

  private static String list(String day, String absent) {
    return "INSERT INTO list_coverage (source_id, snapshot_id, measure, period_kind, fiscal_year,"
        + " period_start, period_end, period_complete, period_basis, state, absent_status,"
        + " locator, known_from, known_basis) VALUES ('counties', 'counties@"
        + day
        + "', 'children_released', 'fiscal_year', 2021, DATE '2020-10-01', DATE '"
        + JANUARY
        + "', false, 'printed', 'XX', '"
        + absent
        + "', 'row 1', DATE '"
        + day
        + "', 'publication')";
  }

  private static List<String> revisions(GivenPlacements given) {
    return given.rows(
        "SELECT place_id, old_status, old_value, new_status, new_value, first_seen,"
            + " old_snapshot_id, old_locator, new_snapshot_id, new_locator FROM revisions"
            + " ORDER BY place_id, first_seen");
  }

  @Test
  void aFigureThatChangedIsARevisionWithBothCells() {
    try (GivenPlacements given =
        given(
            figure("state-xx", 10, "states", "2021-02-01"),
            figure("state-xx", 10, "states", "2021-03-01"),
            figure("state-xx", 12, "states", "2021-04-01"))) {
      assertThat(revisions(given))
          .containsExactly(
              "state-xx reported 10 reported 12 2021-04-01 states@2021-03-01 cell of state-xx"
                  + " states@2021-04-01 cell of state-xx");
    }
  }

  @Test
  void aFigureThatBecameBlankIsARevisionAndSoIsABlankThatBecameAFigure() {
    try (GivenPlacements given =
        given(
            figure("state-xx", 10, "states", "2021-02-01"),
            figure("state-xx", "not_published", "NULL", "states", "2021-03-01"),
            figure("state-xx", "zero", "0", "states", "2021-04-01"))) {
      assertThat(revisions(given))
          .containsExactly(
              "state-xx reported 10 not_published - 2021-03-01 states@2021-02-01 cell of state-xx"
                  + " states@2021-03-01 cell of state-xx",
              "state-xx not_published - zero 0 2021-04-01 states@2021-03-01 cell of state-xx"
                  + " states@2021-04-01 cell of state-xx");
    }
  }

  @Test
  void whatOurCopyLacksIsNoRevisionNorIsACellOfOurCopyPutRight() {
    try (GivenPlacements given =
        given(
            figure("state-xx", 10, "states", "2021-02-01"),
            figure("state-xx", "not_held", "NULL", "states", "2021-03-01"),
            figure("state-xx", "corrected", "10", "states", "2021-04-01"))) {
      assertThat(revisions(given)).isEmpty();
    }
  }

  @Test
  void aCountyThatALaterListOfTheSameDaysLeavesOutIsWithdrawnNotKept() {
    try (GivenPlacements given =
        given(
            figure("county-1", 55, "counties", "2021-02-01"),
            figure("county-2", 60, "counties", "2021-02-01"),
            list("2021-02-01", "below_threshold"),
            figure("county-2", 60, "counties", "2021-03-01"),
            list("2021-03-01", "below_threshold"))) {
      assertThat(revisions(given))
          .containsExactly(
              "county-1 reported 55 below_threshold - 2021-03-01 counties@2021-02-01 cell of"
                  + " county-1 counties@2021-03-01 row 1");
      String shown = "SELECT value, value_status, at_most, snapshot_id FROM %s WHERE geoid = '1'";
      assertThat(given.rows(String.format(shown, "placements")))
          .containsExactly("- below_threshold 49 counties@2021-03-01");
      assertThat(given.rows(String.format(shown, "placements_as_known('2021-02-28')")))
          .containsExactly("55 reported - counties@2021-02-01");
    }
  }

  @Test
  void aCutCopyOfALaterListWithdrawsNothing() {
    try (GivenPlacements given =
        given(
            figure("county-1", 55, "counties", "2021-02-01"),
            list("2021-02-01", "below_threshold"),
            list("2021-03-01", "not_held"))) {
      assertThat(revisions(given)).isEmpty();
      assertThat(given.rows("SELECT value FROM placements WHERE geoid = '1'"))
          .containsExactly("55");
    }
  }

  @Test
  void aCountyThatEntersALaterListOfTheSameDaysIsARevision() {
    try (GivenPlacements given =
        given(
            list("2021-02-01", "below_threshold"),
            figure("county-1", 51, "counties", "2021-03-01"),
            list("2021-03-01", "below_threshold"))) {
      assertThat(revisions(given))
          .containsExactly(
              "county-1 below_threshold - reported 51 2021-03-01 counties@2021-02-01 row 1"
                  + " counties@2021-03-01 cell of county-1");
    }
  }

  @Test
  void boundsFollowTheTotalFromTheDayItIsPublic() {
    try (GivenPlacements given =
        given(
            figure("county-1", 55, "counties", "2021-02-01"),
            list("2021-02-01", "below_threshold"),
            figure("state-xx", 145, "states", "2021-02-01"),
            figure("county-1", 56, "counties", "2021-03-01"),
            list("2021-03-01", "below_threshold"),
            figure("state-xx", 66, "states", "2021-03-01"))) {
      String shown =
          "SELECT geoid, value_status, at_least, at_most, bound_basis FROM placements_as_known('%s')"
              + " WHERE geo_level = 'county' AND value IS NULL ORDER BY geoid";
      assertThat(given.rows(String.format(shown, "2021-01-31"))).isEmpty();
      assertThat(given.rows(String.format(shown, "2021-02-01")))
          .containsExactly(
              "2 below_threshold 41 49 remainder", "3 below_threshold 41 49 remainder");
      assertThat(given.rows(String.format(shown, "2021-03-01")))
          .containsExactly("2 below_threshold 0 10 remainder", "3 below_threshold 0 10 remainder");
    }
  }

  @Test
  void theOneCountyLeftOutHasWhatIsLeftOverCitedFromTheTotal() {
    try (GivenPlacements given =
        given(
            figure("county-1", 55, "counties", "2021-02-01"),
            figure("county-2", 60, "counties", "2021-02-01"),
            list("2021-02-01", "below_threshold"),
            figure("state-xx", 122, "states", "2021-02-01"))) {
      assertThat(
              given.rows(
                  "SELECT value, value_status, at_most, snapshot_id, locator, note FROM placements"
                      + " WHERE geoid = '3'"))
          .containsExactly(
              "7 derived - states@2021-02-01 cell of state-xx The list of these days leaves out one"
                  + " county of the state: the state's total of 122 less 115 listed"
                  + " (counties@2021-02-01, row 1).");
    }
  }

  @Test
  void aListedCountyWithoutAFigureLeavesOnlyTheThreshold() {
    try (GivenPlacements given =
        given(
            figure("county-1", "not_published", "NULL", "counties", "2021-02-01"),
            list("2021-02-01", "below_threshold"),
            figure("state-xx", 70, "states", "2021-02-01"))) {
      assertThat(given.rows("SELECT no_bound_because, remainder FROM state_remainders"))
          .containsExactly("listed_without_figure -");
      assertThat(
              given.rows(
                  "SELECT DISTINCT at_least, at_most, bound_basis FROM placements"
                      + " WHERE value_status = 'below_threshold'"))
          .containsExactly("0 49 threshold");
    }
  }

  @Test
  void theDayWeTookACopyInIsNotADayOfPublication() {
    try (GivenPlacements given =
        given(
            list("2021-02-01", "below_threshold"),
            "UPDATE list_coverage SET known_basis = 'taken_in'",
            figure("state-xx", 70, "states", "2021-02-01"),
            "UPDATE observation SET known_basis = 'taken_in'")) {
      assertThat(given.rows("SELECT no_bound_because FROM state_remainders"))
          .containsExactly("other_day");
    }
  }
}
