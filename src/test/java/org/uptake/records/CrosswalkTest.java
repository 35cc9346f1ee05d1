package org.uptake.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.model.SourceException;

/** The published tables of ZIP codes and counties, known by their headings. Rows are invented. */
class CrosswalkTest {
  @TempDir private Path folder;

  @Test
  void aPlainTableGivesItsWeights() throws IOException {
    Crosswalk crosswalk =
        read("zip,county,weight\n30165,13115,0.75\n30165,13055,0.25\n1902,25009,1\n");

    assertThat(crosswalk.weights("30165")).contains(weights("13055", "0.25", "13115", "0.75"));
    assertThat(crosswalk.weights("01902")).contains(weights("25009", "1"));
    assertThat(crosswalk.weights("99999")).isEmpty();
  }

  /** Headings of the Census file of 2020, which parts cells by bars and starts with a mark. */
  @Test
  void theCensusFileOf2020SharesByLandAndItsRowsWithoutZipCodeArePassedOver() throws IOException {
    Crosswalk crosswalk =
        read(
            "\ufeffOID_ZCTA5_20|GEOID_ZCTA5_20|NAMELSAD_ZCTA5_20|AREALAND_ZCTA5_20|"
                + "AREAWATER_ZCTA5_20|MTFCC_ZCTA5_20|CLASSFP_ZCTA5_20|FUNCSTAT_ZCTA5_20|"
                + "OID_COUNTY_20|GEOID_COUNTY_20|NAMELSAD_COUNTY_20|AREALAND_COUNTY_20|"
                + "AREAWATER_COUNTY_20|MTFCC_COUNTY_20|CLASSFP_COUNTY_20|FUNCSTAT_COUNTY_20|"
                + "AREALAND_PART|AREAWATER_PART\n"
                + "|||||||||25009|Essex County|1||||||5|5\n"
                + "1|30165|ZCTA5 30165|400|0|G6350|B5|S|2|13115|Floyd County|1||||A|300|0\n"
                + "1|30165|ZCTA5 30165|400|0|G6350|B5|S|2|13055|Chattooga County|1||||A|100|0\n");

    assertThat(crosswalk.weights("30165")).contains(weights("13055", "0.25", "13115", "0.75"));
    assertThat(crosswalk.basis()).contains("land area");
  }

  @Test
  void theCensusFileOf2010SharesByPeople() throws IOException {
    Crosswalk crosswalk =
        read(
            """
            ZCTA5,STATE,COUNTY,GEOID,POPPT,HUPT,AREAPT,AREALANDPT,ZPOP
            30165,13,115,13115,30,9,9,9,40
            30165,13,055,13055,10,9,9,9,40
            """);

    assertThat(crosswalk.weights("30165")).contains(weights("13055", "0.25", "13115", "0.75"));
  }

  /** HUD gives ZIP codes of offices alone a residential ratio of 0 in every county. */
  @Test
  void theFileOfHudSharesByResidencesAndWithoutAnyByAllAddresses() throws IOException {
    Crosswalk crosswalk =
        read(
            """
            ZIP,COUNTY,USPS_ZIP_PREF_CITY,USPS_ZIP_PREF_STATE,RES_RATIO,BUS_RATIO,OTH_RATIO,TOT_RATIO
            30165,13115,ROME,GA,0.75,1,1,0.8
            30165,13055,ROME,GA,0.25,0,0,0.2
            77001,48201,HOUSTON,TX,0,1,0,1
            """);

    assertThat(crosswalk.weights("30165")).contains(weights("13055", "0.25", "13115", "0.75"));
    assertThat(crosswalk.weights("77001")).contains(weights("48201", "1"));
  }

  @Test
  void aTableWithOtherHeadingsIsRefusedWithTheHeadingsKnown() {
    assertThatThrownBy(() -> read("zip,fips,share\n1,2,3\n"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("[zip, fips, share]")
        .hasMessageContaining("[zip, county, weight]");
  }

  @Test
  void aWeightThatIsNoNumberIsNamedWithItsRow() {
    assertThatThrownBy(() -> read("zip,county,weight\n1902,25009,1\n77036,48201,all\n"))
        .isInstanceOf(SourceException.class)
        .hasMessage("zip.csv, row 3: 'all' is not a weight; expected a number of 0 or more");
  }

  @Test
  void aMissingTableSaysWhereToPutOne() {
    assertThatThrownBy(() -> Crosswalk.read("data/own/zip.csv", folder.resolve("none.csv")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("data/own/zip.csv is missing");
  }

  private Crosswalk read(String text) throws IOException {
    Path file = folder.resolve("zip.csv");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return Crosswalk.read("zip.csv", file);
  }

  private static Map<String, BigDecimal> weights(String... pairs) {
    return pairs.length == 2
        ? Map.of(pairs[0], new BigDecimal(pairs[1]))
        : Map.of(pairs[0], new BigDecimal(pairs[1]), pairs[2], new BigDecimal(pairs[3]));
  }
}
