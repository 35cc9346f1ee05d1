package org.uptake.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Lists of a state that two counties divide until 2021 and two regions from 2022, neither nesting
 * in the other. All figures are invented.
 */
class TwoGeographiesTest {
  private static final String SHOWN =
      "SELECT geoid, value_status, value, at_least, at_most, bound_basis FROM placements"
          + " WHERE geo_level = 'county' ORDER BY geoid";
  private static final String LEFT_OVER =
      "SELECT counties_unlisted, remainder, no_bound_because FROM state_remainders";

  /** A list of one fiscal year from its October to a last day, and the state's total of it. */
  private static GivenPlacements list(int year, String end, int total, String... named) {
    GivenPlacements given =
        new GivenPlacements()
            .with(
                "INSERT INTO measure VALUES ('children_released', 'placements', 'c', 't', 't')",
                "INSERT INTO source (source_id, title, publisher, credit, licence, rhythm,"
                    + " expected_every_days, threshold, every_release_has_a_county, on_pages) VALUES"
                    + " ('orr', 't', 't', 't', 't', 't', 1, 50, true, true)",
                "INSERT INTO place (place_id, geoid, kind, name, state, valid_from, valid_to,"
                    + " replaced_by, replaced_nests) VALUES"
                    + " ('state-xx', '99', 'state', 'X', 'XX', NULL, NULL, NULL, NULL),"
                    + " ('county-1', '1', 'county', 'A County', 'XX', NULL, '2021-12-31', '8;9', false),"
                    + " ('county-2', '2', 'county', 'B County', 'XX', NULL, '2021-12-31', '8;9', false),"
                    + " ('county-8', '8', 'county', 'C Region', 'XX', '2022-01-01', NULL, NULL, NULL),"
                    + " ('county-9', '9', 'county', 'D Region', 'XX', '2022-01-01', NULL, NULL, NULL)",
                "INSERT INTO list_coverage BY NAME SELECT 'orr' AS source_id, 'orr@1' AS snapshot_id,"
                    + " 'below_threshold' AS absent_status, 'XX' AS state, 'row 1' AS locator, "
                    + days(year, end),
                figure("state-xx", total, year, end));
    for (String county : named) {
      given.with(figure(county, 60, year, end));
    }
    return given.measured(GivenPlacements.SCRIPTS);
  }

  private static String figure(String place, int value, int year, String end) {
    return "INSERT INTO observation BY NAME SELECT '"
        + place
        + "' AS place_id, "
        + value
        + " AS value, 'reported' AS value_status, 'orr' AS source_id, 'orr@1' AS snapshot_id,"
        + " 'row' AS row_locator, 'row' AS locator, "
        + days(year, end);
  }

  private static String days(int year, String end) {
    return "'children_released' AS measure, 'fiscal_year' AS period_kind, "
        + year
        + " AS fiscal_year, make_date("
        + (year - 1)
        + ", 10, 1) AS period_start, DATE '"
        + end
        + "' AS period_end, false AS period_complete, 'printed' AS period_basis,"
        + " DATE '2023-12-01' AS known_from, 'publication' AS known_basis";
  }

  @Test
  void aListThatNamesACountyDividesTheStateInCountiesWhateverItsDays() {
    try (GivenPlacements given = list(2023, "2023-09-30", 70, "county-1")) {
      assertThat(given.rows(SHOWN))
          .containsExactly(
              "1 reported 60 - - -",
              "2 derived 10 - - -",
              "8 not_applicable - - - -",
              "9 not_applicable - - - -");
      assertThat(given.rows(LEFT_OVER)).containsExactly("1 10 -");
      assertThat(given.rows("SELECT DISTINCT note FROM placements WHERE geoid IN ('8', '9')"))
          .containsExactly(
              "The list of these days divides the state in another way: it names counties of which"
                  + " this is none (orr@1, row 1).");
    }
  }

  @Test
  void aListThatNamesARegionDividesItInRegions() {
    try (GivenPlacements given = list(2022, "2022-06-30", 70, "county-9")) {
      assertThat(given.rows(SHOWN))
          .containsExactly(
              "1 not_applicable - - - -",
              "2 not_applicable - - - -",
              "8 derived 10 - - -",
              "9 reported 60 - - -");
    }
  }

  @Test
  void aListThatNamesNoneLeavesThoseOfItsDaysTheThresholdAlone() {
    try (GivenPlacements given = list(2023, "2023-09-30", 20)) {
      assertThat(given.rows(SHOWN))
          .containsExactly(
              "1 not_applicable - - - -",
              "2 not_applicable - - - -",
              "8 below_threshold - 0 49 threshold",
              "9 below_threshold - 0 49 threshold");
      assertThat(given.rows(LEFT_OVER)).containsExactly("2 20 geography_not_named");
    }
  }

  @Test
  void beforeTheRegionsThereIsOneGeographyNamedOrNot() {
    try (GivenPlacements given = list(2021, "2021-01-31", 20)) {
      assertThat(given.rows(SHOWN))
          .containsExactly(
              "1 below_threshold - 0 20 remainder",
              "2 below_threshold - 0 20 remainder",
              "8 not_applicable - - - -",
              "9 not_applicable - - - -");
    }
  }
}
