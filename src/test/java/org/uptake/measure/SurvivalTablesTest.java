package org.uptake.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.warehouse.Warehouse;
import org.uptake.warehouse.WarehouseException;

/** From the adoption times of a family's places to the table of the share that has not adopted. */
class SurvivalTablesTest {
  @TempDir Path folder;

  private List<String> survivalOf(String values, String columns) {
    try (Warehouse warehouse = Warehouse.openForWriting(folder.resolve("test.duckdb"))) {
      warehouse.run(
          "CREATE OR REPLACE TABLE survival_times (family VARCHAR, place_id VARCHAR,"
              + " after_days INTEGER, by_days INTEGER, exact BOOLEAN)");
      warehouse.run("INSERT INTO survival_times VALUES " + values);
      warehouse.run("DROP TABLE IF EXISTS survival");
      SurvivalTables.add(warehouse, folder);
      return warehouse.query(
          "SELECT concat_ws(' ', " + columns + ") FROM survival ORDER BY family, method, day_from",
          row -> row.getString(1));
    }
  }

  @Test
  void eachFamilyHasItsStepsByBothMethods() {
    assertThat(
            survivalOf(
                """
                ('municipal_id', 'a', NULL, 4, true), ('municipal_id', 'b', 10, NULL, false),
                ('budget', 'a', 2, 9, false), ('budget', 'b', 20, NULL, false)""",
                "family, method, day_from, day_to, at_risk, events, survival"))
        .containsExactly(
            "budget kaplan_meier 0 8 2.0 0.0 1.0",
            "budget kaplan_meier 9 20 2.0 1.0 0.5",
            "budget turnbull 0 2 2.0 0.0 1.0",
            "budget turnbull 9 20 2.0 1.0 0.5",
            "municipal_id kaplan_meier 0 3 2.0 0.0 1.0",
            "municipal_id kaplan_meier 4 10 2.0 1.0 0.5",
            "municipal_id turnbull 0 3 2.0 0.0 1.0",
            "municipal_id turnbull 4 10 2.0 1.0 0.5");
  }

  @Test
  void numbersHaveSixDecimalsAndLimitsAreMissingWhereTheShareIsOne() {
    assertThat(
            survivalOf(
                "('f', 'a', NULL, 4, true), ('f', 'b', 10, NULL, false), ('f', 'c', 10, NULL, NULL)",
                "method, survival, coalesce(lower::VARCHAR, '-'), coalesce(upper::VARCHAR, '-')"))
        .containsExactly(
            "kaplan_meier 1.0 - -",
            "kaplan_meier 0.666667 0.054073 0.945206",
            "turnbull 1.0 - -",
            "turnbull 0.666667 0.0 1.0");
  }

  @Test
  void anUnknownStartIsDayZeroUnlessThePlaceHadAdoptedByThen() {
    assertThat(
            survivalOf(
                "('f', 'a', NULL, 4, false), ('g', 'a', NULL, 0, false), ('g', 'b', NULL, NULL, false)",
                "family, method, day_from, day_to, survival"))
        .containsExactly(
            "f kaplan_meier 0 3 1.0",
            "f kaplan_meier 4 4 0.0",
            "f turnbull 0 0 1.0",
            "f turnbull 4 4 0.0",
            "g kaplan_meier 0 0 0.5",
            "g turnbull 0 0 0.5");
  }

  @Test
  void theOrderOfTheRowsDoesNotMatterAndNoFileStays() {
    String all = "*COLUMNS(*)";
    List<String> once =
        survivalOf(
            "('f', 'a', 3, 9, false), ('f', 'b', 5, 12, false), ('f', 'c', 7, NULL, false)", all);

    assertThat(
            survivalOf(
                "('f', 'x', 7, NULL, false), ('f', 'y', 5, 12, false), ('f', 'z', 3, 9, false)",
                all))
        .isEqualTo(once);
    assertThat(folder.resolve("survival.csv")).doesNotExist();
    assertThat(Files.exists(folder.resolve("test.duckdb"))).isTrue();
  }

  @Test
  void aFamilyThatNoPlaceIsSeenToAdoptHasOneStep() {
    assertThat(survivalOf("('f', 'a', 1, NULL, false)", "method, day_from, day_to, survival"))
        .containsExactly("kaplan_meier 0 1 1.0", "turnbull 0 1 1.0");
  }

  @Test
  void datesThatLeaveNoDayAreRefusedByFamilyAndPlace() {
    for (String row : List.of("9, 9, false", "-3, 9, false", "NULL, -1, true", "3, NULL, true")) {
      assertThatThrownBy(
              () -> survivalOf("('municipal_id', 'county-01001', " + row + ")", "family"))
          .as(row)
          .isInstanceOf(WarehouseException.class)
          .hasMessageContainingAll("municipal_id", "county-01001");
    }
  }
}
