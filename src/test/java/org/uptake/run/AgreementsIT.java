package org.uptake.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.report.Versions;
import org.uptake.warehouse.QueryResult;
import org.uptake.warehouse.Warehouse;

/** The history of 287(g), replayed from the bundled lists. */
class AgreementsIT {
  @TempDir static Path folder;
  private static Warehouse warehouse;

  @BeforeAll
  static void run() {
    ProjectCopy project = ProjectCopy.in(folder);
    assertThat(project.run().exitCode()).isZero();
    warehouse =
        Warehouse.openReadOnly(new Versions(project.layout()).currentWarehouse().orElseThrow());
  }

  @AfterAll
  static void close() {
    warehouse.close();
  }

  private static String rows(String sql) {
    QueryResult result = warehouse.query(sql);
    List<String> lines =
        result.rows().stream()
            .map(r -> String.join(" ", r.stream().map(AgreementsIT::text).toList()))
            .toList();
    return String.join("\n", lines);
  }

  private static String text(Optional<Object> cell) {
    return cell.map(Object::toString).orElse("-");
  }

  /**
   * Agreements in force on a day as known on a day: signed or listed by then, and no end that came
   * after the last signing. Asked independently of the measures.
   *
   * @param end the day of an end: its last possible one, or its first
   */
  private static String inForce(String on, String known, String end) {
    return """
        WITH known AS (
          SELECT * FROM policy_events
          WHERE family = 'agreement_287g' AND known_from <= DATE '%2$s'
            AND (known_to IS NULL OR known_to > DATE '%2$s')
        ),
        started AS (
          SELECT policy_id, any_value(place_id) AS place_id,
            max(date_earliest) FILTER (event IN ('signed', 'restored')) AS last_start
          FROM known
          WHERE effect IN ('adopts', 'adopted_by', 'restores') AND date_latest <= DATE '%1$s'
          GROUP BY policy_id
        ),
        ended AS (
          SELECT policy_id, max(date_latest) AS last_end FROM known
          WHERE effect = 'ends' AND %3$s <= DATE '%1$s' GROUP BY policy_id
        )
        SELECT count(*), count(DISTINCT place_id), count(DISTINCT state)
        FROM started LEFT JOIN ended USING (policy_id) JOIN places USING (place_id)
        WHERE last_end IS NULL OR last_start > last_end"""
        .formatted(on, known, end);
  }

  /** The same by the measures. */
  private static String standing(String on, String known, String how) {
    return """
        SELECT count(*), count(DISTINCT place_id), count(DISTINCT p.state)
        FROM policy_standing(DATE '%2$s') s JOIN places p USING (place_id)
        WHERE s.family = 'agreement_287g' AND s.%3$s
          AND coalesce(s.valid_from, '-infinity'::DATE) <= DATE '%1$s'
          AND coalesce(s.valid_to, 'infinity'::DATE) >= DATE '%1$s'"""
        .formatted(on, known, how);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-13, 150 147 26",
    "2024-12-31, 135 133 21",
    "2025-02-21, 151 142 22",
    "2025-05-16, 570 462 40",
    "2025-07-18, 832 684 40",
  })
  void adoptionAsKnownOnARostersDayIsThatRoster(String day, String agreementsAgenciesStates) {
    assertThat(rows(inForce(day, day, "date_latest"))).isEqualTo(agreementsAgenciesStates);
    assertThat(rows(standing(day, day, "surely"))).isEqualTo(agreementsAgenciesStates);
  }

  @Test
  void inOctober2014ThirtyFourAgenciesWereInForceForCertainAndOneMoreMayHaveBeen() {
    assertThat(rows(inForce("2014-10-31", "2026-11-24", "coalesce(date_earliest, date_latest)")))
        .isEqualTo("34 34 17");
    assertThat(rows(inForce("2014-10-31", "2026-11-24", "date_latest"))).isEqualTo("35 35 18");
    assertThat(rows(standing("2014-10-31", "9999-12-31", "surely"))).isEqualTo("34 34 17");
    assertThat(rows(standing("2014-10-31", "9999-12-31", "possibly"))).isEqualTo("35 35 18");
    assertThat(rows(standing("2014-08-13", "9999-12-31", "surely")))
        .as("ICE's own list of that day has 35 in 18")
        .isEqualTo("35 35 18");
  }

  @Test
  void everyRowOfEveryListHasItsOutcome() {
    assertThat(
            rows(
                """
                SELECT source_id, outcome, count(*), sum(claims) FROM source_rows
                WHERE source_id LIKE 'ice-287g-%' GROUP BY ALL ORDER BY ALL"""))
        .isEqualTo(
            """
            ice-287g-history kept 185 185
            ice-287g-list-2014 kept 35 70
            ice-287g-participants blank 73 0
            ice-287g-participants kept 832 832
            ice-287g-pending kept 26 26
            ice-287g-removals kept 82 82
            ice-287g-rosters kept 909 2743""");
  }

  @Test
  void thereAre906AgreementsAnd24RequestsWithoutOne() {
    assertThat(
            rows(
                """
                SELECT status, count(*) FROM policies WHERE family = 'agreement_287g'
                GROUP BY status ORDER BY status"""))
        .isEqualTo("ended 74\nin_force 832\nnot_adopted 24");
  }

  @Test
  void whatIsInForceIsTheSheetOf18July2025() {
    assertThat(
            rows(
                """
                SELECT policy_id FROM policies
                WHERE family = 'agreement_287g' AND status = 'in_force' EXCEPT
                SELECT policy_id FROM policy_events WHERE source_id = 'ice-287g-participants'"""))
        .isEmpty();
  }

  /** A listing that goes on under another spelling is no event; each other one has its window. */
  @Test
  void everyAgreementThatLeftTheRostersHasARemovalAndNoOtherHas() {
    assertThat(
            rows(
                """
                WITH gone AS (
                  SELECT policy_id, max(date_latest) AS last_day FROM policy_events
                  WHERE source_id = 'ice-287g-rosters' AND event = 'first_listed'
                  GROUP BY policy_id HAVING last_day < DATE '2025-07-18'
                ),
                removed AS (
                  SELECT policy_id, date_earliest - 1 AS last_day FROM policy_events
                  WHERE source_id = 'ice-287g-removals' AND date_earliest > DATE '2021-01-13'
                    AND policy_id NOT LIKE 'agency-oh-butler-%'
                )
                SELECT count(*), count(*) FILTER (g.last_day = CAST(r.last_day AS DATE))
                FROM gone g FULL JOIN removed r USING (policy_id)"""))
        .isEqualTo("22 22");
  }

  @Test
  void aReDatedSigningIsKnownByItsOldDayUntilTheListChangedIt() {
    assertThat(
            rows(
                """
                SELECT date_latest, known_from, known_to FROM policy_events
                WHERE policy_id =
                    'agency-ut-utah-department-of-corrections/287g/warrant-service-officer'
                  AND event = 'signed' AND source_id = 'ice-287g-rosters' ORDER BY known_from"""))
        .isEqualTo("2025-05-12 2025-05-16 2025-07-18\n2025-05-13 2025-07-18 -");
    assertThat(rows("SELECT count(*) FROM policy_events WHERE known_to <= known_from"))
        .isEqualTo("0");
  }

  @Test
  void aDayAfterTheFirstListingDatesNoFirstSigning() {
    assertThat(
            rows(
                """
                SELECT adopted_earliest, adopted_latest FROM policies WHERE policy_id IN (
                  'agency-fl-hardee-county-sheriffs-office/287g/task-force',
                  'agency-fl-st-lucie-county-sheriffs-office/287g/task-force',
                  'agency-nh-hillsborough-county-sheriffs-office/287g/task-force')
                ORDER BY policy_id"""))
        .isEqualTo("2025-02-26 2025-02-26\n2025-02-19 2025-02-19\n2025-05-16 2025-05-16");
    assertThat(
            rows(
                """
                SELECT date_latest, known_from, known_to FROM policy_events
                WHERE policy_id = 'agency-fl-hardee-county-sheriffs-office/287g/task-force'
                  AND event = 'reaffirmed'"""))
        .isEqualTo("2025-05-08 2025-05-16 -");
  }

  @Test
  void anAgencyThatHasACountyLiesInItAndNotMerelyInItsState() {
    assertThat(
            rows(
                """
                SELECT c.container_id FROM place_container c
                WHERE c.place_id IN ('agency-tx-carrollton-police-department',
                  'agency-al-etowah-county-sheriffs-office') ORDER BY 1"""))
        .isEqualTo("county-01055\ncounty-48085\ncounty-48113\ncounty-48121");
    assertThat(
            rows(
                """
                SELECT count(*) FROM place_container a JOIN place_container b USING (place_id)
                JOIN places p USING (place_id) WHERE p.kind = 'agency'
                  AND a.container_id LIKE 'county-%' AND b.container_id LIKE 'state-%'"""))
        .isEqualTo("0");
  }

  @Test
  void everyCorrectionOfTheHistoryFindsItsCell() {
    assertThat(
            rows(
                """
                SELECT kind, count(*) FROM findings WHERE source_id = 'ice-287g-history'
                  AND kind LIKE 'correction%' GROUP BY kind"""))
        .isEqualTo("correction 48");
    assertThat(
            rows(
                """
                SELECT count(*) FROM findings
                WHERE kind IN ('date_change_unused', 'signing_order')"""))
        .isEqualTo("0");
  }
}
