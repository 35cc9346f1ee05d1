package org.uptake.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Children of a county list beside the policies of a day on which two regions have taken the place
 * of the state's two counties. All places and figures are invented.
 */
class ListedCountiesTest {
  private static final List<String> SCRIPTS =
      Measures.SCRIPTS.subList(0, Measures.SCRIPTS.indexOf("sql/measure/48-disagreements.sql"));
  private static final String BOUNDS =
      "SELECT children_at_least, children_at_most_of_bounded, children_bounded"
          + " FROM children_coverage('%s', DATE '2025-01-01', DATE '2026-01-01', 2021)";
  private static final String GROUPS =
      "SELECT adopter, value FROM adopters_compared('%s', DATE '2025-01-01', DATE '2026-01-01')"
          + " WHERE measure = '%s' ORDER BY ALL";

  private static GivenPlacements given(String... statements) {
    return new GivenPlacements()
        .with(
            "INSERT INTO measure VALUES ('children_released', 'placements', 'c', 't', 't')",
            "INSERT INTO source (source_id, title, publisher, credit, licence, rhythm,"
                + " expected_every_days, threshold, every_release_has_a_county, on_pages) VALUES"
                + " ('orr', 't', 't', 't', 't', 't', 1, 50, true, true)",
            "INSERT INTO place (place_id, geoid, kind, name, state, valid_from, valid_to, replaced_by,"
                + " replaced_nests) VALUES"
                + " ('state-xx', '99', 'state', 'X', 'XX', NULL, NULL, NULL, NULL),"
                + " ('county-99001', '99001', 'county', 'A County', 'XX', NULL, '2021-12-31',"
                + " '99110;99120', false),"
                + " ('county-99003', '99003', 'county', 'B County', 'XX', NULL, '2021-12-31',"
                + " '99110;99120', false),"
                + " ('county-99110', '99110', 'county', 'C Region', 'XX', '2022-01-01', NULL, NULL,"
                + " NULL),"
                + " ('county-99120', '99120', 'county', 'D Region', 'XX', '2022-01-01', NULL, NULL,"
                + " NULL)",
            "INSERT INTO population (place_id, year, vintage, population) VALUES ('county-99001', 2021, 'V2021', 50000),"
                + " ('county-99003', 2021, 'V2021', 50000), ('county-99110', 2025, 'V2025', 1),"
                + " ('county-99120', 2025, 'V2025', 1)",
            figure("county-99001", 69),
            figure("state-xx", 100),
            "INSERT INTO list_coverage BY NAME SELECT 'orr' AS source_id, 'orr@1' AS snapshot_id,"
                + " 'children_released' AS measure, 'fiscal_year' AS period_kind,"
                + " 2021 AS fiscal_year, DATE '2020-10-01' AS period_start,"
                + " DATE '2021-01-31' AS period_end, false AS period_complete,"
                + " 'printed' AS period_basis, 'XX' AS state, 'below_threshold' AS absent_status,"
                + " 'row 1' AS locator, DATE '2021-03-01' AS known_from,"
                + " 'publication' AS known_basis",
            "INSERT INTO event_effect VALUES ('state_extends', 'signed', 'adopts', 't'),"
                + " ('detainer_limits', 'signed', 'adopts', 't')")
        .with(statements)
        .measured(SCRIPTS);
  }

  private static String figure(String place, int value) {
    return "INSERT INTO observation BY NAME SELECT '"
        + place
        + "' AS place_id, 'children_released' AS measure, 'fiscal_year' AS period_kind,"
        + " 2021 AS fiscal_year, DATE '2020-10-01' AS period_start,"
        + " DATE '2021-01-31' AS period_end, false AS period_complete, 'printed' AS period_basis, "
        + value
        + " AS value, 'reported' AS value_status, 'orr' AS source_id, 'orr@1' AS snapshot_id,"
        + " 'row' AS row_locator, 'row' AS locator, DATE '2021-03-01' AS known_from,"
        + " 'publication' AS known_basis";
  }

  private static String signed(String place, String family) {
    return "INSERT INTO policy_claim (policy_id, place_id, family, instrument, decider, event,"
        + " date_earliest, date_latest, date_precision, confidence, basis, source_title, source_id,"
        + " snapshot_id, locator, known_from, known_basis) VALUES ('"
        + place
        + "/"
        + family
        + "/1', '"
        + place
        + "', '"
        + family
        + "', 'law', 'legislature', 'signed', DATE '2019-01-01', DATE '2019-01-01', 'day', 'high',"
        + " 'instrument', 's', 'register', 'register@1', 'row 1', DATE '2019-01-01', 'publication')";
  }

  private static String law() {
    return "INSERT INTO state_law_reach VALUES ('state-xx/state_extends/1', 'detainer_limits', NULL,"
        + " NULL, 'section 1', 't')";
  }

  @Test
  void aLawOfTheStateReachesTheListsCountiesThoughRegionsTookTheirPlace() {
    try (GivenPlacements given = given(signed("state-xx", "state_extends"), law())) {
      assertThat(given.rows(String.format(BOUNDS, "state_extends"))).containsExactly("100 100 100");
      assertThat(given.rows(String.format(BOUNDS, "detainer_limits")))
          .containsExactly("100 100 100");
    }
  }

  @Test
  void whatARegionDidByItselfMayHaveReachedThem() {
    try (GivenPlacements given = given(signed("county-99110", "detainer_limits"))) {
      assertThat(given.rows(String.format(BOUNDS, "detainer_limits"))).containsExactly("0 100 100");
      assertThat(
              given.rows(String.format(GROUPS, "detainer_limits", "children released, at least")))
          .containsExactly("uncertain 69.0");
    }
  }

  @Test
  void aCountysOwnPolicyGoesOnWithItsId() {
    try (GivenPlacements given = given(signed("county-99001", "detainer_limits"))) {
      assertThat(given.rows(String.format(BOUNDS, "detainer_limits"))).containsExactly("69 69 100");
      assertThat(given.rows(String.format(GROUPS, "detainer_limits", "children released, at most")))
          .containsExactly("none held 31.0", "surely 69.0");
    }
  }

  @Test
  void aRateHasThePeopleOfTheListsFiscalYear() {
    try (GivenPlacements given = given(signed("county-99001", "detainer_limits"))) {
      assertThat(
              given.rows(
                  "SELECT adopter, value, population_year, population_vintage FROM"
                      + " adopters_compared('detainer_limits', DATE '2025-01-01', DATE '2026-01-01')"
                      + " WHERE measure = 'children released per 100,000 people, at most'"
                      + " ORDER BY adopter"))
          .containsExactly("none held 62.0 2021 V2021", "surely 138.0 2021 V2021");
    }
  }

  @Test
  void aLawThatBeganInOneOfTwoFiscalYearsHasNoYearsAfter() {
    String vague =
        signed("state-xx", "state_extends")
            .replace(
                "DATE '2019-01-01', DATE '2019-01-01', 'day'",
                "'2020-01-01', '2020-12-31', 'year'");
    String whole =
        " INSERT INTO observation BY NAME SELECT unnest(['nation-us', 'state-xx']) AS place_id,"
            + " 'children_released' AS measure, 'fiscal_year' AS period_kind, y AS fiscal_year,"
            + " make_date(y - 1, 10, 1) AS period_start, make_date(y, 9, 30) AS period_end,"
            + " true AS period_complete, 'printed' AS period_basis, 1000 AS value,"
            + " 'reported' AS value_status, 'orr' AS source_id, 'orr@2' AS snapshot_id,"
            + " 'row' AS row_locator, 'row' AS locator, DATE '2024-03-01' AS known_from,"
            + " 'publication' AS known_basis FROM (VALUES (2019), (2020)) t (y)";
    try (GivenPlacements given =
        given(
            "INSERT INTO place (place_id, kind, name) VALUES ('nation-us', 'nation', 'Nation')",
            vague,
            whole,
            "INSERT INTO population (place_id, year, vintage, population) VALUES ('county-99001', 2019, 'V2019', 100000),"
                + " ('county-99110', 2020, 'V2025', 200000)")) {
      assertThat(
              given.rows(
                  "SELECT fiscal_year, years_after, no_years_after_because,"
                      + " children_per_100000_people, population_year, population_vintage"
                      + " FROM releases_around_state_laws ORDER BY fiscal_year"))
          .containsExactly(
              "2019 - it began between 2020-01-01 and 2020-12-31: not in a known fiscal year"
                  + " 1000.0 2019 V2019",
              "2020 - it began between 2020-01-01 and 2020-12-31: not in a known fiscal year"
                  + " 500.0 2020 V2025");
    }
  }
}
