package org.uptake.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Releases of an own file beside ORR's figure. All figures are invented. */
class OwnReleasesTest {
  private static final String YEAR =
      "SELECT months_held, year_is_whole, outcome FROM own_releases_compared WHERE state = 'XX'";

  private static GivenPlacements releases(String months) {
    return new GivenPlacements()
        .with(
            "INSERT INTO measure VALUES ('children_released', 'placements', 'c', 't', 't')",
            "INSERT INTO source (source_id, title, publisher, credit, licence, rhythm,"
                + " expected_every_days, threshold, every_release_has_a_county, on_pages) VALUES"
                + " ('states', 't', 't', 't', 't', 't', 1, NULL, false, true),"
                + " ('own', 't', 't', 't', 't', 't', 1, NULL, false, false)",
            "INSERT INTO place (place_id, geoid, kind, name, state) VALUES"
                + " ('nation-us', 'US', 'nation', 'Nation', NULL),"
                + " ('state-xx', '99', 'state', 'X', 'XX')",
            "INSERT INTO observation BY NAME SELECT 'state-xx' AS place_id,"
                + " 'children_released' AS measure, 'fiscal_year' AS period_kind,"
                + " 2018 AS fiscal_year, DATE '2017-10-01' AS period_start,"
                + " DATE '2018-09-30' AS period_end, true AS period_complete,"
                + " 'printed' AS period_basis, 12 AS value, 'reported' AS value_status,"
                + " 'states' AS source_id, 'states@1' AS snapshot_id, 'row' AS row_locator,"
                + " 'row' AS locator, DATE '2019-01-01' AS known_from, 'publication' AS known_basis",
            "INSERT INTO own_release_count BY NAME SELECT unnest(['nation-us', 'state-xx'])"
                + " AS place_id, m::DATE AS month, 1 AS surely, 1 AS weighted, 1 AS possibly,"
                + " 'own' AS source_id, 'own@1' AS snapshot_id, DATE '2020-01-01' AS known_from,"
                + " 'taken_in' AS known_basis FROM generate_series(DATE '2017-10-01',"
                + " DATE '2018-09-01', INTERVAL 1 MONTH) t (m) WHERE "
                + months)
        .measured(
            Stream.concat(
                    GivenPlacements.SCRIPTS.stream(), Stream.of("sql/measure/28-own-releases.sql"))
                .toList());
  }

  @Test
  void aYearIsWholeIfTheFileHasAReleaseInEachOfItsMonths() {
    try (GivenPlacements given = releases("true")) {
      assertThat(given.rows(YEAR)).isEqualTo(List.of("12 true within the bounds of the file"));
    }
  }

  @Test
  void aYearWithItsFirstAndItsLastMonthAloneIsNotWhole() {
    try (GivenPlacements given = releases("month(m) IN (9, 10)")) {
      assertThat(given.rows(YEAR)).isEqualTo(List.of("2 false not comparable"));
    }
  }
}
