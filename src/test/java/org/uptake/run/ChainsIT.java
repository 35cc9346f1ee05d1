package org.uptake.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.report.Versions;
import org.uptake.warehouse.Warehouse;

/** Real chains of events in the register, each with the standing that follows from it. */
class ChainsIT {
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

  /** Stretches in which the policy was, or may have been, in force, as known now. */
  private static List<String> inForce(String policyId) {
    return inForce(policyId, "9999-12-31");
  }

  private static List<String> inForce(String policyId, String knownOn) {
    return warehouse.query(
        "SELECT coalesce(valid_from::VARCHAR, '…') || ' to ' || coalesce(valid_to::VARCHAR, '…')"
            + " || CASE WHEN surely THEN '' ELSE ' possibly' END FROM policy_standing(DATE '"
            + knownOn
            + "') WHERE possibly AND policy_id = '"
            + policyId
            + "' ORDER BY valid_from NULLS FIRST",
        r -> r.getString(1));
  }

  private static String status(String policyId) {
    return warehouse
        .query(
            "SELECT status FROM policies WHERE policy_id = '" + policyId + "'", r -> r.getString(1))
        .get(0);
  }

  private static int adoptionsOf(String placeId, String family) {
    return warehouse
        .query(
            "SELECT sum(change)::INTEGER FROM adoption_changes(DATE '9999-12-31') WHERE place_id = '"
                + placeId
                + "' AND family = '"
                + family
                + "' AND grade = 'all' AND counted = 'gross_surely'",
            r -> r.getInt(1))
        .get(0);
  }

  @Test
  void philadelphiaRolledItsOrderBackAndMadeANewOne() {
    assertThat(inForce("municipality-pa-philadelphia/detainer_limits/eo-1-14"))
        .containsExactly("2014-04-16 to 2015-11-30", "2015-12-01 to 2015-12-30 possibly");
    assertThat(inForce("municipality-pa-philadelphia/detainer_limits/eo-5-16"))
        .containsExactly("2016-01-04 to …");
    assertThat(adoptionsOf("municipality-pa-philadelphia", "detainer_limits"))
        .as("the second order is no second adoption of the place")
        .isEqualTo(1);
  }

  @Test
  void miamiDadesPolicyEndedWithTheMayorsMemorandumAndTheCommissionConfirmedIt() {
    assertThat(inForce("county-12086/detainer_limits/r-1008-13"))
        .containsExactly("2013-12-03 to 2017-01-25");
  }

  @Test
  void travisCountysPolicyStoodUntilTheCourtLetSb4sDutyApply() {
    assertThat(inForce("county-48453/detainer_limits/1"))
        .containsExactly("2017-02-01 to 2017-09-24");
    assertThat(inForce("county-48453/detainer_limits/1", "2017-09-01"))
        .as("before the reports on the court's ruling")
        .containsExactly("2017-02-01 to …");
    assertThat(inForce("state-tx/state_preempts/sb-4"))
        .as("signed on 7 May, in effect on 1 September")
        .containsExactly("2017-09-01 to …");
  }

  @Test
  void floridasLawEndedSheriffsPoliciesThatStoodAndNotOneThatHadEnded() {
    assertThat(inForce("county-12011/detainer_limits/1"))
        .as("Broward: listed by July 2014")
        .containsExactly("… to 2014-07-21 possibly", "2014-07-22 to 2019-06-30");
    assertThat(inForce("county-12057/detainer_limits/1"))
        .as("Hillsborough: rescinded at an unknown day by 9 February 2018")
        .containsExactly("2014-08-20 to 2018-02-08 possibly");
    assertThat(inForce("state-fl/state_preempts/sb-168")).containsExactly("2019-07-01 to …");
  }

  @Test
  void phoenixApprovedACardAndCancelledIt() {
    assertThat(inForce("municipality-az-phoenix/municipal_id/2"))
        .containsExactly("2016-08-31 to 2018-01-31", "2018-02-01 to 2018-02-27 possibly");
    assertThat(status("municipality-az-phoenix/municipal_id/2")).isEqualTo("ended");
  }

  @Test
  void losAngelesAdoptedACardThatASourceSaysWasNotIssued() {
    assertThat(status("municipality-ca-los-angeles/municipal_id/1"))
        .isEqualTo("adopted_not_issued");
  }

  @Test
  void davisReaffirmedAndDidNotAdoptASecondTime() {
    assertThat(inForce("municipality-ca-davis/sanctuary_ordinances/resolution-07-162"))
        .containsExactly("2007-01-01 to 2007-12-30 possibly", "2007-12-31 to …");
    assertThat(adoptionsOf("municipality-ca-davis", "sanctuary_ordinances")).isEqualTo(1);
  }

  @Test
  void theDistrictsEmergencyActLapsedByLaw() {
    assertThat(inForce("state-dc/detainer_limits/2"))
        .as("it expired at an unknown day, by that of the permanent act at the latest")
        .containsExactly("2019-10-08 to 2020-12-14 possibly");
    assertThat(status("state-dc/detainer_limits/2")).isEqualTo("ended");
    assertThat(inForce("state-dc/detainer_limits/3")).containsExactly("2020-12-15 to …");
  }

  @Test
  void aFailedVoteToWeakenAndAReaffirmationChangeNothing() {
    assertThat(inForce("county-06085/detainer_limits/policy-3-54"))
        .as("Santa Clara: failed vote of 2013, reaffirmed in 2019")
        .containsExactly("2011-10-18 to …");
  }

  @Test
  void aCampaignAndAFailedVoteAdoptNothing() {
    assertThat(
            warehouse.query(
                "SELECT policy_id FROM policies WHERE status IN ('campaign', 'not_adopted')"
                    + " AND adopted_latest IS NOT NULL",
                r -> r.getString(1)))
        .isEmpty();
    assertThat(status("municipality-az-phoenix/municipal_id/1")).isEqualTo("campaign");
    assertThat(status("county-06007/anti_sanctuary/1"))
        .as("Butte County: not moved")
        .isEqualTo("not_adopted");
  }

  @Test
  void threeDatesOfOneOrdinanceAreThreeClaimsAndTheirContradictionIsListed() {
    assertThat(
            warehouse.query(
                "SELECT DISTINCT said || ' / ' || other FROM disagreements"
                    + " WHERE place_id = 'county-53033' AND kind = 'dates'",
                r -> r.getString(1)))
        .as("King County, Ordinance 17886")
        .contains("2014-09-02 / 2014-09-03");
    assertThat(
            warehouse.query(
                "SELECT kind || ' ' || event || ' ' || said || ' / ' || other FROM disagreements"
                    + " WHERE policy_id LIKE 'county-53033/detainer_limits/%17706' ORDER BY kind",
                r -> r.getString(1)))
        .as("King County, Ordinance 17706")
        .containsExactly(
            "decisions signed 2013-12-13 / passed 2013-12-02",
            "order effective 2013-12-10 / signed 2013-12-13");
  }

  @Test
  void aListThatCreditsTheWrongBodyCountsForNothingAndIsListed() {
    assertThat(
            warehouse.query(
                "SELECT place_name FROM disagreements WHERE kind = 'disputed' AND state = 'CO'",
                r -> r.getString(1)))
        .containsExactly("Boulder County");
  }
}
