package org.uptake.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Which counties a county is set beside, and by which rate. All places and figures are invented.
 */
class SimilarCountiesTest {
  private static final List<String> SCRIPTS =
      Measures.SCRIPTS.stream()
          .filter(s -> s.matches(".*/(1.|2[012]|30|32|34|4[023]|62)-.*"))
          .toList();
  private static final String SIMILAR =
      "SELECT side, step, similar_geoid FROM similar_counties WHERE geoid = '%s'"
          + " ORDER BY side, step";

  /** A list of the days from October 2020 to January 2021 in states XX and YY, by county. */
  private static GivenPlacements list() {
    return new GivenPlacements()
        .with(
            "INSERT INTO measure VALUES ('children_released', 'placements', 'c', 't', 't')",
            "INSERT INTO source (source_id, title, publisher, credit, licence, rhythm,"
                + " expected_every_days, threshold, every_release_has_a_county, on_pages) VALUES"
                + " ('orr', 't', 't', 't', 't', 't', 1, 50, false, true)",
            "INSERT INTO place (place_id, geoid, kind, name, state) VALUES"
                + " ('state-xx', '98', 'state', 'X', 'XX'), ('state-yy', '99', 'state', 'Y', 'YY')",
            "INSERT INTO place (place_id, kind, name) VALUES ('nation-us', 'nation', 'N')",
            figure("nation-us", 1000, "2021-01-31"),
            "INSERT INTO list_coverage BY NAME SELECT 'orr' AS source_id, 'orr@1' AS snapshot_id,"
                + " 'below_threshold' AS absent_status, s AS state, 'row 1' AS locator, "
                + days("2021-01-31")
                + " FROM (VALUES ('XX'), ('YY')) t (s)");
  }

  private static String days(String end) {
    return "'children_released' AS measure, 'fiscal_year' AS period_kind, 2021 AS fiscal_year,"
        + " DATE '2020-10-01' AS period_start, DATE '"
        + end
        + "' AS period_end, "
        + end.endsWith("09-30")
        + " AS period_complete, 'printed' AS period_basis, DATE '2021-12-01' AS known_from,"
        + " 'publication' AS known_basis";
  }

  private static String figure(String place, int value, String end) {
    return "INSERT INTO observation BY NAME SELECT '"
        + place
        + "' AS place_id, "
        + value
        + " AS value, 'reported' AS value_status, 'orr' AS source_id, 'orr@"
        + end
        + "' AS snapshot_id, 'row' AS row_locator, 'row' AS locator, "
        + days(end);
  }

  private static String county(String geoid, String state, String people) {
    return "INSERT INTO place (place_id, geoid, kind, name, state) VALUES ('county-%1$s', '%1$s', 'county', 'C', '%2$s');"
            .formatted(geoid, state)
        + (people.isEmpty() ? "" : people(geoid, people, "V2025"));
  }

  private static String people(String geoid, String people, String vintage) {
    return "INSERT INTO population (place_id, year, vintage, population, file_line) VALUES ('county-%s', 2021, '%s', %s, 7);"
        .formatted(geoid, vintage, people);
  }

  @Test
  void theFiveNextLargerAndTheFiveNextSmallerAreOfAnyState() {
    try (GivenPlacements given = list()) {
      for (int i = 1; i <= 13; i++) {
        given.with(county("980%02d".formatted(i), i % 2 == 0 ? "XX" : "YY", i + "0000"));
      }
      given.measured(SCRIPTS);
      assertThat(given.rows(SIMILAR.formatted("98007")))
          .containsExactly(
              "larger 1 98008",
              "larger 2 98009",
              "larger 3 98010",
              "larger 4 98011",
              "larger 5 98012",
              "smaller 1 98006",
              "smaller 2 98005",
              "smaller 3 98004",
              "smaller 4 98003",
              "smaller 5 98002");
      assertThat(given.rows(SIMILAR.formatted("98012")))
          .as("near the end there are fewer on that side, and none more on the other")
          .hasSize(6)
          .startsWith("larger 1 98013", "smaller 1 98011");
    }
  }

  @Test
  void ofEquallyManyPeopleTheHigherCodeIsTheLarger() {
    try (GivenPlacements given = list()) {
      given
          .with(county("98003", "XX", "500"), county("98001", "YY", "500"))
          .with(county("98002", "XX", "500"))
          .measured(SCRIPTS);
      assertThat(given.rows(SIMILAR.formatted("98002")))
          .containsExactly("larger 1 98003", "smaller 1 98001");
    }
  }

  @Test
  void aCountyOfWhichNoPeopleAreHeldHasNoneAndIsNone() {
    try (GivenPlacements given = list()) {
      given
          .with(county("98001", "XX", "500"), county("98002", "XX", ""))
          .with(county("98003", "YY", "900"))
          .measured(SCRIPTS);
      assertThat(given.rows(SIMILAR.formatted("98002"))).isEmpty();
      assertThat(given.rows(SIMILAR.formatted("98001"))).containsExactly("larger 1 98003");
      assertThat(
              given.rows(
                  "SELECT no_rate_because FROM compared_figure WHERE place_id ='county-98002'"))
          .containsExactly("no population held");
    }
  }

  @Test
  void aCountyWhoseVintageIsOfFewerStatesIsSetBesideNobody() {
    try (GivenPlacements given = list()) {
      given
          .with(county("98001", "XX", "500"), county("98002", "XX", "600"))
          .with(county("99001", "YY", ""), people("99001", "550", "V2021"))
          .with(county("99002", "YY", ""), people("99002", "560", "V2021"))
          .with(county("98003", "YY", "700"))
          .measured(SCRIPTS);
      assertThat(given.rows(SIMILAR.formatted("99001"))).isEmpty();
      assertThat(given.rows(SIMILAR.formatted("98001")))
          .containsExactly("larger 1 98002", "larger 2 98003");
    }
  }

  @Test
  void ofTwoWaysToDivideAStateTheListsOwnAloneIsCompared() {
    try (GivenPlacements given = list()) {
      given
          .with(county("98001", "XX", "500"), county("99001", "YY", "600"))
          .with(county("99110", "YY", "650"))
          .with(
              "UPDATE place SET valid_to = '2021-12-31', replaced_by = '99110', replaced_nests ="
                  + " false WHERE geoid = '99001'",
              "UPDATE place SET valid_from = '2022-01-01' WHERE geoid = '99110'")
          .measured(SCRIPTS);
      assertThat(given.rows(SIMILAR.formatted("98001"))).containsExactly("larger 1 99001");
      assertThat(given.rows(SIMILAR.formatted("99110"))).isEmpty();
    }
  }

  @Test
  void aStateIsComparedByItsTotalOfTheSameDaysThoughALongerOneIsShown() {
    try (GivenPlacements given = list()) {
      given
          .with(county("98001", "XX", "100000"), county("98002", "XX", "100000"))
          .with(county("99001", "YY", "100000"), county("99002", "YY", "100000"))
          .with(figure("state-xx", 60, "2021-01-31"), figure("state-yy", 20, "2021-01-31"))
          .with(figure("state-xx", 400, "2021-09-30"), figure("county-98001", 55, "2021-01-31"))
          .measured(SCRIPTS);
      String rates =
          "SELECT place_id, value, population, per_100k FROM compared_figure WHERE period_end ="
              + " DATE '%s' AND value IS NOT NULL ORDER BY place_id";
      assertThat(given.rows(rates.formatted("2021-01-31")))
          .containsExactly(
              "county-98001 55 100000 55.0",
              "state-xx 60 200000 30.0",
              "state-yy 20 200000 10.0",
              "us-with-people 80 400000 20.0");
      assertThat(given.rows(rates.formatted("2021-09-30")))
          .as("no document has the other state's, so there is no sum")
          .containsExactly("state-xx 400 200000 200.0");
    }
  }

  @Test
  void boundsGiveARateRangeUnlessOneChildWouldChangeItByTen() {
    try (GivenPlacements given = list()) {
      given.with(county("98001", "XX", "100000"), county("98002", "XX", "9999")).measured(SCRIPTS);
      assertThat(
              given.rows(
                  "SELECT place_id, at_most, per_100k, per_100k_at_least, per_100k_at_most,"
                      + " no_rate_because FROM compared_figure ORDER BY place_id"))
          .containsExactly(
              "county-98001 49 - 0.0 49.0 -", "county-98002 49 - - - fewer than 10,000 people");
    }
  }

  @Test
  void statesThatAreEqualShareTheBetterRank() {
    try (GivenPlacements given = list()) {
      given
          .with(
              "INSERT INTO place (place_id, geoid, kind, name, state) VALUES"
                  + " ('state-zz', '97', 'state', 'Z', 'ZZ')")
          .with(county("98001", "XX", "100000"), county("99001", "YY", "100000"))
          .with(figure("state-xx", 40, "2021-09-30"), figure("state-yy", 40, "2021-09-30"))
          .with(figure("state-zz", 9, "2021-09-30"))
          .measured(SCRIPTS);
      assertThat(
              given.rows(
                  "SELECT state, value_rank, value_shared, rate_rank, rate_shared,"
                      + " states_with_value, states_with_rate FROM state_ranks ORDER BY state"))
          .containsExactly("XX 1 true 1 true 3 2", "YY 1 true 1 true 3 2", "ZZ 3 false - - 3 2");
    }
  }
}
