package org.uptake.cite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.warehouse.Warehouse;

/** A person finds a place by the name, the code or the spelling they have. */
class PlaceFinderTest {
  private static Warehouse warehouse;
  private static PlaceFinder finder;

  @BeforeAll
  static void places() {
    warehouse = Warehouse.inMemory();
    warehouse.run(
        "CREATE TABLE places (place_id VARCHAR, geoid VARCHAR, kind VARCHAR, name VARCHAR, state"
            + " VARCHAR)");
    warehouse.run("CREATE TABLE place_aliases (alias VARCHAR, place_id VARCHAR)");
    warehouse.run(
        """
        INSERT INTO places VALUES
          ('nation-us', 'US', 'nation', 'United States', NULL),
          ('state-tx', '48', 'state', 'Texas', 'TX'),
          ('state-md', '24', 'state', 'Maryland', 'MD'),
          ('state-nm', '35', 'state', 'New Mexico', 'NM'),
          ('state-ny', '36', 'state', 'New York', 'NY'),
          ('state-la', '22', 'state', 'Louisiana', 'LA'),
          ('county-48201', '48201', 'county', 'Harris County', 'TX'),
          ('county-35013', '35013', 'county', 'Doña Ana County', 'NM'),
          ('county-24510', '24510', 'county', 'Baltimore city', 'MD'),
          ('county-24005', '24005', 'county', 'Baltimore County', 'MD'),
          ('county-36061', '36061', 'county', 'New York County', 'NY'),
          ('county-22071', '22071', 'county', 'Orleans Parish', 'LA'),
          ('county-36073', '36073', 'county', 'Orleans County', 'NY'),
          ('municipality-tx-austin', NULL, 'municipality', 'Austin', 'TX')""");
    warehouse.run("INSERT INTO place_aliases VALUES ('Manhattan', 'county-36061')");
    finder = new PlaceFinder(warehouse);
  }

  @AfterAll
  static void close() {
    warehouse.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "48201              | county-48201",
        "county-48201       | county-48201",
        "Harris County, TX  | county-48201",
        "harris county texas| county-48201",
        "Harris, TX         | county-48201",
        "Harris             | county-48201",
        "dona ana county    | county-35013",
        "Doña Ana, NM       | county-35013",
        "Baltimore city, MD | county-24510",
        "Orleans Parish     | county-22071",
        "Orleans, NY        | county-36073",
        "Manhattan          | county-36061",
        "New York           | state-ny",
        "New York County    | county-36061",
        "tx                 | state-tx",
        "48                 | state-tx",
        "US                 | nation-us",
        "United States      | nation-us"
      })
  void aPlaceIsFoundByNameCodeOrSpelling(String text, String id) {
    assertThat(finder.find(text)).extracting(NamedPlace::placeId).containsExactly(id);
  }

  @Test
  void aNameThatTwoPlacesShareNamesBoth() {
    assertThat(finder.find("Baltimore, MD"))
        .extracting(NamedPlace::label)
        .containsExactlyInAnyOrder("Baltimore city, MD", "Baltimore County, MD");
    assertThat(finder.find("Orleans")).hasSize(2);
  }

  @Test
  void aMisspeltNameIsNotGuessedAtButTheNearestAreNamed() {
    assertThat(finder.find("Haris County, TX")).isEmpty();
    assertThat(finder.nearest("Haris County, TX").get(0)).isEqualTo("Harris County, TX");
  }
}
