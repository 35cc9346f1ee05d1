package org.uptake.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class AtlasTest {
  private static final Path REFERENCE = Path.of("data/reference");
  private final Atlas atlas = Atlas.read(REFERENCE);

  private static List<String> countiesOf(LocalDate day) throws IOException {
    List<String> codes = new ArrayList<>();
    try (CSVParser rows =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(
                Files.newBufferedReader(
                    REFERENCE.resolve("counties.csv"), StandardCharsets.UTF_8))) {
      for (CSVRecord row : rows) {
        String from = row.get("valid_from");
        String to = row.get("valid_to");
        boolean drawn = !List.of("PR", "VI").contains(row.get("state"));
        if (drawn
            && (from.isEmpty() || !LocalDate.parse(from).isAfter(day))
            && (to.isEmpty() || !LocalDate.parse(to).isBefore(day))) {
          codes.add(row.get("geoid"));
        }
      }
    }
    return codes;
  }

  @Test
  void everyCountyOfTodayAndOfTheListsDaysHasAShape() throws IOException {
    for (String day :
        List.of("2017-06-30", "2021-01-31", "2021-12-31", "2022-01-01", "2025-07-18")) {
      List<String> counties = countiesOf(LocalDate.parse(day));

      assertThat(counties).hasSizeBetween(3_142, 3_144);
      assertThat(atlas.counties(counties).withoutShape()).as(day).isEmpty();
      assertThat(atlas.detailed(counties).codes()).containsExactlyInAnyOrderElementsOf(counties);
    }
  }

  @Test
  void connecticutIsDrawnAsItWasOnTheDayOfTheMap() throws IOException {
    assertThat(atlas.counties(countiesOf(LocalDate.parse("2021-12-31"))).codes())
        .contains("09001")
        .doesNotContain("09190");
    assertThat(atlas.counties(countiesOf(LocalDate.parse("2022-01-01"))).codes())
        .contains("09190")
        .doesNotContain("09001");
  }

  @Test
  void placesWithoutAShapeAreNamed() {
    assertThat(atlas.counties(List.of("72001", "48201")).withoutShape()).containsExactly("72001");
  }

  @Test
  void aStateStandsUpright() {
    Atlas.Counties all = atlas.detailed(List.of("56021", "23003", "53073"));
    View maine = atlas.view("23", atlas.detailed(List.of("23003")), 1000, 1000);
    View wyoming = atlas.view("56", atlas.detailed(List.of("56021")), 1000, 1000);

    assertThat(all.withoutShape()).isEmpty();
    assertThat(maine.turn()).isBetween(12.0, 20.0);
    assertThat(wyoming.turn()).isBetween(-9.0, -5.0);
  }
}
