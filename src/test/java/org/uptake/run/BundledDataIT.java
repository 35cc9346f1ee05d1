package org.uptake.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.report.Versions;
import org.uptake.warehouse.QueryResult;
import org.uptake.warehouse.Warehouse;

/** What a full run on the bundled data must show. */
class BundledDataIT {
  @TempDir static Path folder;
  private static RunSummary summary;
  private static Warehouse warehouse;

  @BeforeAll
  static void run() {
    ProjectCopy project = ProjectCopy.in(folder);
    summary = project.run();
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
            .map(r -> String.join(" ", r.stream().map(BundledDataIT::text).toList()))
            .toList();
    return String.join("\n", lines);
  }

  private static String text(Optional<Object> cell) {
    return cell.map(Object::toString).orElse("-");
  }

  @Test
  void everySourceIsUsedAndItsOutcomesAddUp() {
    assertThat(summary.exitCode()).isZero();
    assertThat(summary.sources())
        .allSatisfy(
            s ->
                assertThat(s.kept() + s.rejected() + s.duplicate() + s.blank())
                    .isEqualTo(s.rows()));
    assertThat(rows("SELECT count(*) FROM rejections")).isEqualTo("0");
    assertThat(
            rows(
                "SELECT outcome, count(*) FROM source_rows WHERE source_id = 'ice-287g-participants' GROUP BY ALL ORDER BY ALL"))
        .isEqualTo("blank 73\nkept 832");
  }

  @Test
  void aRateNamesItsPeopleAndTheirVintageAndThereIsNoneWithoutThem() {
    assertThat(
            rows(
                """
                SELECT fiscal_year, value, population, population_year, population_vintage, per_100k
                FROM placement_rates WHERE geoid = '09' AND fiscal_year IN (2019, 2020) ORDER BY 1"""))
        .as("Connecticut on both sides of the break between vintages")
        .isEqualTo("2019 959 3565287 2019 V2019 26.9\n2020 260 3579643 2020 V2025 7.26");
    assertThat(
            rows(
                """
                SELECT place_name, fiscal_year, value, per_100k, no_rate_because FROM placement_rates
                WHERE geoid = '09001' AND value IS NOT NULL ORDER BY 2"""))
        .as("no population of Connecticut's counties is held after 2021")
        .isEqualTo(
            "Fairfield County 2021 69 7.19 -\nFairfield County 2022 243 - no population held");
    assertThat(
            rows(
                """
                SELECT DISTINCT no_rate_because FROM placement_rates
                WHERE value_status = 'below_threshold' OR geoid IN ('72', '78', 'US') ORDER BY 1"""))
        .isEqualTo("last day of the period not known\nno population held\nno published count");
    assertThat(
            rows(
                """
                SELECT count(*) FROM placement_rates
                WHERE (per_100k IS NULL) <> (no_rate_because IS NOT NULL)"""))
        .isEqualTo("0");
  }

  @Test
  void childrenOfAListAreCountedWholeWhateverTheDayOfThePolicies() {
    assertThat(
            rows(
                """
                SELECT family, day FROM (VALUES (DATE '2014-10-31'), (DATE '2025-07-18')) d (day),
                  (SELECT DISTINCT family FROM policy_claim) asked_of,
                  LATERAL (SELECT * FROM children_coverage(asked_of.family, d.day,
                    DATE '2026-06-01', 2021)) c
                WHERE c.children_at_least > c.children_at_most_of_bounded"""))
        .isEmpty();
    assertThat(
            rows(
                """
                SELECT DISTINCT period, sum(value) FROM family_comparison
                WHERE measure = 'children released, at least' GROUP BY family, period ORDER BY 1"""))
        .as("every family's groups have what the lists print of their counties")
        .isEqualTo("FY2021 to 2021-01-31 3423.0\nFY2022 to 2021-12-31 10867.0");
  }

  @Test
  void neighboursOfACountyAreKnownByCodeAndWhetherAStateBorderLiesBetween() {
    assertThat(
            rows(
                "SELECT neighbour_geoid, crosses_state FROM neighbours WHERE geoid = '08083' ORDER BY ALL"))
        .as("Montezuma CO: Dolores, La Plata; San Juan NM; San Juan UT")
        .isEqualTo("08033 false\n08067 false\n35045 true\n49037 true");
    assertThat(rows("SELECT count(*) FROM neighbours")).isEqualTo("17562");
    assertThat(
            rows(
                """
                SELECT p.name FROM places p LEFT JOIN county_shape s USING (place_id)
                WHERE p.kind = 'county' AND p.state = 'AK' AND s.place_id IS NULL ORDER BY 1"""))
        .as("their neighbours are not held")
        .isEqualTo("Chugach Census Area\nCopper River Census Area\nWade Hampton Census Area");
  }

  @Test
  void elevenStateSumsAfterCorrectionsEqualTheTotals() {
    assertThat(
            rows(
                """
                SELECT fiscal_year, sum(value), bool_and(period_complete) FROM placements
                WHERE geo_level = 'state' GROUP BY fiscal_year ORDER BY fiscal_year"""))
        .isEqualTo(
            """
            2015 27840 true
            2016 52147 true
            2017 42497 true
            2018 34953 true
            2019 72837 true
            2020 16837 true
            2021 107646 true
            2022 127447 true
            2023 113495 true
            2024 99381 true
            2025 4152 false""");
  }

  @Test
  void theSumsAsPrintedInOurCopyStandBesideThemInTheFindings() {
    assertThat(
            rows(
                """
                SELECT regexp_extract(message, 'add up to ([0-9,]+), after', 1) FROM findings
                WHERE kind = 'sum_corrected' ORDER BY locator"""))
        .isEqualTo(
            "27,844\n52,151\n42,498\n34,962\n72,840\n16,872\n107,658\n127,468\n113,488\n99,301\n4,150");
  }

  @Test
  void aPageThatContradictsItselfIsLoadedAndFound() {
    assertThat(rows("SELECT message FROM findings WHERE kind = 'arithmetic'"))
        .isEqualTo("FY2018: the states add up to 34,963, the TOTAL row says 34,953.");
  }

  @Test
  void theNationIsThePrintedTotalNeverASumWithTheStates() {
    assertThat(
            rows(
                "SELECT geoid, count(*), count(value) FROM placements WHERE geo_level = 'nation' GROUP BY ALL"))
        .isEqualTo("US 11 11");
    assertThat(rows("SELECT row_label FROM placements WHERE geo_level = 'nation' GROUP BY ALL"))
        .isEqualTo("TOTAL");
  }

  @Test
  void amongWholeYearsThereIsOneRevision() {
    assertThat(
            rows(
                "SELECT place_name, fiscal_year, old_value, new_value FROM revisions WHERE period_complete"))
        .isEqualTo("North Carolina 2018 1110 1100");
    assertThat(rows("SELECT count(*) FROM revisions")).isEqualTo("1");
  }

  @Test
  void asKnownInMarch2021TheOlderVintageIsShown() {
    String shown =
        "SELECT fiscal_year, period_end, value FROM %s WHERE geoid = '37'"
            + " AND fiscal_year IN (2018, 2021, 2022) ORDER BY 1";
    assertThat(rows(String.format(shown, "placements_as_known('2021-03-31')")))
        .isEqualTo("2018 2018-09-30 1110\n2021 2021-01-31 282");
    assertThat(rows(String.format(shown, "placements")))
        .isEqualTo("2018 2018-09-30 1100\n2021 2021-09-30 4246\n2022 2022-09-30 4888");
    assertThat(rows("SELECT count(*) FROM placements_as_known('2021-03-10')")).isEqualTo("0");
  }

  @Test
  void theListOfJanuary2021LeavesOverWhatItsUnlistedCountiesHold() {
    assertThat(
            rows(
                """
                SELECT count(*), sum(published_total), sum(listed_children), sum(remainder),
                  bool_and(possible), min(pairing) FROM state_remainders WHERE fiscal_year = 2021"""))
        .isEqualTo("53 7207 3423 3784 true same_day");
    assertThat(
            rows(
                """
                SELECT place_name, value, value_status, at_least, at_most, bound_basis
                FROM placements WHERE state = 'DE' AND geo_level = 'county'
                  AND fiscal_year IN (2021, 2022) ORDER BY fiscal_year, place_name"""))
        .isEqualTo(
            """
            Kent County - below_threshold 0 38 remainder
            New Castle County - below_threshold 0 38 remainder
            Sussex County - below_threshold 0 38 remainder
            Kent County - below_threshold 0 49 threshold
            New Castle County - below_threshold 0 49 threshold
            Sussex County 142 reported - - -""");
    assertThat(
            rows(
                """
                SELECT no_bound_because, count(*) FROM state_remainders WHERE fiscal_year = 2022
                GROUP BY ALL ORDER BY ALL"""))
        .isEqualTo("list_not_held 34\nno_total 19");
  }

  @Test
  void theDistrictOfColumbiaIsOneCountyAndHasItsTotalsEveryYear() {
    assertThat(
            rows(
                """
                SELECT count(*), bool_and(c.value = s.value AND c.snapshot_id = s.snapshot_id
                  AND c.locator = s.locator AND c.value_status = 'derived')
                FROM placements c JOIN placements s USING (state, fiscal_year)
                WHERE c.geoid = '11001' AND s.geoid = '11'"""))
        .isEqualTo("11 true");
  }

  @Test
  void aLongerPeriodIsAnotherFigureNotARevision() {
    assertThat(
            rows(
                """
                SELECT period_end, value, known_to FROM placement_versions
                WHERE state = 'TX' AND geo_level = 'state' AND fiscal_year = 2021 ORDER BY 1"""))
        .isEqualTo("2021-01-31 1014 -\n2021-09-30 15338 -");
  }

  @Test
  void aCountyHasAValueOnlyWhereAListPrintsItOrTheTotalOfItsStateIsItsOwn() {
    assertThat(
            rows(
                "SELECT count(*), count(value) FILTER (value_status = 'reported') FROM placements WHERE geo_level = 'county' AND value IS NOT NULL"))
        .as("93 printed by the lists, 11 of the District of Columbia that follow from the state's")
        .isEqualTo("104 93");
    assertThat(
            rows(
                "SELECT count(*) FROM placements WHERE geo_level = 'county' AND value_status IN ('not_published', 'zero')"))
        .isEqualTo("0");
  }

  @Test
  void whereOurCopyOfAListIsCutACountyIsNotHeldNotBelowTheThreshold() {
    assertThat(
            rows(
                """
                SELECT state, value_status, count(*) FROM placements
                WHERE geo_level = 'county' AND fiscal_year = 2022 AND value IS NULL
                  AND state IN ('LA', 'MA', 'MD', 'TX') GROUP BY ALL ORDER BY ALL"""))
        .isEqualTo(
            """
            LA below_threshold 60
            MA not_held 10
            MD not_held 24
            TX not_held 254""");
  }

  @Test
  void placesThatShareANameStayTwoPlaces() {
    assertThat(
            rows(
                """
                SELECT geoid, name FROM places WHERE kind = 'county' AND (
                  (state = 'MD' AND name LIKE 'Baltimore%') OR (state = 'MO' AND name LIKE 'St. Louis%')
                  OR (state = 'VA' AND regexp_matches(name, '^(Fairfax|Richmond) ')))
                ORDER BY geoid"""))
        .isEqualTo(
            """
            24005 Baltimore County
            24510 Baltimore city
            29189 St. Louis County
            29510 St. Louis city
            51059 Fairfax County
            51159 Richmond County
            51600 Fairfax city
            51760 Richmond city""");
    assertThat(rows("SELECT geoid FROM places WHERE strip_accents(name) = 'Dona Ana County'"))
        .isEqualTo("35013");
  }

  @Test
  void theSheetOf18July2025Holds832AgreementsAndABadDateIsABadCell() {
    assertThat(
            rows(
                """
                SELECT count(DISTINCT policy_id), count(DISTINCT place_id) FROM policy_events
                WHERE source_id = 'ice-287g-participants'"""))
        .as("two spellings of one sheriff are one agency")
        .isEqualTo("832 684");
    assertThat(
            rows(
                """
                SELECT date_printed, date_precision, date_earliest FROM policy_events
                WHERE source_id = 'ice-287g-participants' AND date_latest IS NULL
                ORDER BY date_printed"""))
        .isEqualTo("05/082025 undated -\n5025-07-07 undated -\n7/72025 undated -");
    assertThat(
            rows(
                """
                SELECT count(*) FROM findings
                WHERE kind = 'unreadable_date' AND source_id = 'ice-287g-participants'"""))
        .isEqualTo("3");
  }

  @Test
  void theDeckHasTenMunicipalIdEntriesAndSixCampaignsThatAreNotAdoptions() {
    assertThat(
            rows(
                """
                SELECT event, count(DISTINCT entry_printed), count(DISTINCT place_id) FROM list_entries
                WHERE source_title LIKE 'Workshop deck%' GROUP BY ALL ORDER BY ALL"""))
        .isEqualTo("campaign_observed 6 6\nfirst_listed 10 12");
    assertThat(
            rows(
                """
                SELECT DISTINCT status FROM list_entries
                WHERE source_title LIKE 'Workshop deck%' AND event = 'campaign_observed'"""))
        .isEqualTo("campaign");
    assertThat(
            rows(
                """
                SELECT place_name, status FROM policies
                WHERE family = 'municipal_id' AND state = 'CA' AND place_name = 'Los Angeles'"""))
        .isEqualTo("Los Angeles adopted_not_issued");
  }

  @Test
  void noLaterThanCountsOnlyAtTheLatestPossibleDate() {
    assertThat(
            rows(
                """
                SELECT count(*) FROM place_adoptions a WHERE adopted_earliest IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM policy_adoptions p
                    WHERE p.place_id = a.place_id AND p.family = a.family
                      AND p.date_precision NOT IN ('no_later_than', 'undated'))"""))
        .isEqualTo("0");
  }

  @Test
  void everyVintageOfEveryFigureIsAVersion() {
    assertThat(
            rows(
                "SELECT count(*) FROM placement_versions WHERE source_id = 'orr-releases-by-state'"))
        .isEqualTo("972");
    assertThat(
            rows(
                """
                SELECT value, value_status, known_from, known_to FROM placement_versions
                WHERE state = 'AK' AND geo_level = 'state' AND fiscal_year = 2018 ORDER BY known_from"""))
        .isEqualTo("0 zero 2021-03-11 2025-01-15\n0 corrected 2025-01-15 -");
  }

  @Test
  void beingListedOrIssuedShowsOnlyThatAPolicyWasAdoptedByThen() {
    assertThat(
            rows(
                """
                SELECT place_name, adopted_earliest, adopted_latest, adopted_precision FROM policies
                WHERE policy_id IN ('county-53009/detainer_limits/1',
                  'municipality-ca-san-francisco/municipal_id/1',
                  'municipality-mi-detroit/municipal_id/1') ORDER BY 1"""))
        .isEqualTo(
            """
            Clallam County - 2014-05-31 no_later_than
            Detroit 2016-05-01 2016-05-31 month
            San Francisco 2007-11-01 2007-11-30 month""");
  }

  @Test
  void noPlaceAdoptsAtTheEarliestAfterTheLatestPossibleDay() {
    assertThat(rows("SELECT count(*) FROM place_adoptions WHERE adopted_earliest > adopted_latest"))
        .isEqualTo("0");
  }

  @Test
  void aClaimOfLowConfidenceDatesNothingThatABetterOneDates() {
    assertThat(
            rows(
                """
                SELECT count(*) FROM policies WHERE adopted_confidence = 'low' AND policy_id IN (
                  SELECT policy_id FROM policy_events
                  WHERE effect IN ('adopts', 'adopted_by') AND confidence <> 'low')"""))
        .isEqualTo("0");
  }

  @Test
  void whatTheRegistersSourcesContradictIsAFinding() {
    assertThat(
            rows(
                """
                SELECT kind, count(*) > 0 FROM findings WHERE source_id LIKE 'register-%'
                GROUP BY kind ORDER BY kind"""))
        .isEqualTo("disagreement true\ndisputed true");
  }

  @Test
  void everyFigureShownCanBeWalkedBackToADocument() {
    assertThat(
            rows(
                """
                SELECT count(*) FROM placements p LEFT JOIN snapshots s USING (snapshot_id)
                WHERE p.value IS NOT NULL
                  AND (s.sha256 IS NULL OR p.locator IS NULL OR p.row_label IS NULL)"""))
        .isEqualTo("0");
  }

  @Test
  void everyFigurePrintedElsewhereIsAClaimAndNoneIsAFigure() {
    assertThat(
            rows(
                """
                SELECT source_id, outcome, count(*), sum(claims) FROM source_rows
                WHERE source_id LIKE 'claims-%' GROUP BY ALL ORDER BY ALL"""))
        .isEqualTo(
            """
            claims-counties-in-press kept 114 114
            claims-first-tables-2014 kept 14 14
            claims-states-in-press kept 122 122
            claims-workshop-deck kept 4 4""");
    assertThat(rows("SELECT count(*) FROM observation WHERE source_id LIKE 'claims-%'"))
        .isEqualTo("0");
    assertThat(rows("SELECT min(fiscal_year) FROM placements")).isEqualTo("2015");
  }

  @Test
  void theDeckPrintsForFy2014WhatOrrPrintsForFy2013() {
    assertThat(
            rows(
                """
                SELECT category, value::INT, our_value::INT, same_as_fiscal_year FROM placement_claims
                WHERE measure = 'share_by_country' ORDER BY value DESC"""))
        .isEqualTo("Guatemala 37 32 2013\nHonduras 30 34 2013\nEl Salvador 26 29 2013");
  }

  @Test
  void aShareBelowTwoPercentHasNoValueAndEveryNationalRowIsKept() {
    assertThat(
            rows(
                """
                SELECT fiscal_year, category, printed, less_than::INT, value FROM national_figures
                WHERE value_status = 'less_than' ORDER BY ALL"""))
        .isEqualTo(
            """
            2014 All other countries <3% 3 -
            2014 Mexico <2% 2 -
            2017 Mexico <3% 3 -
            2018 All other countries <5% 5 -""");
    assertThat(
            rows(
                """
                SELECT source_id, outcome, count(*) FROM source_rows
                WHERE source_id IN ('orr-facts-and-data', 'orr-monthly-discharges')
                GROUP BY ALL ORDER BY ALL"""))
        .isEqualTo("orr-facts-and-data kept 153\norr-monthly-discharges kept 240");
  }

  @Test
  void monthlyDischargesAreNearTheTotalAndNotForcedToMatch() {
    assertThat(
            rows(
                """
                SELECT fiscal_year, months, sum_of_months, total, difference
                FROM discharges_and_releases ORDER BY 1"""))
        .isEqualTo(
            """
            2018 12 34953 34953 0
            2019 12 72836 72837 1
            2020 12 16833 16837 4
            2021 4 7178 7207 29""");
  }
}
