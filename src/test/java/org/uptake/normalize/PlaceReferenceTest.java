package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.model.Place;
import org.uptake.model.SourceException;
import org.uptake.pipeline.CsvText;

/** Every place of the reference answers to its own names, and to no other's. */
class PlaceReferenceTest {
  private static final Path FOLDER = Path.of("data/reference");
  private static final PlaceReference PLACES = PlaceReference.read(FOLDER);
  private static final List<County> COUNTIES =
      CsvText.read(FOLDER.resolve("counties.csv")).stream()
          .map(r -> new County(r.get("geoid"), r.get("state"), r.get("name")))
          .toList();

  /** The ways a source may print a name that still is that name. */
  private static final List<UnaryOperator<String>> SPELLINGS =
      List.of(
          name -> name,
          name -> name.toUpperCase(Locale.ROOT),
          name -> name.toLowerCase(Locale.ROOT),
          name -> Normalizer.normalize(name, Normalizer.Form.NFD),
          name -> Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", ""),
          name -> name.replace(" ", "  "),
          name -> name.replace(' ', '\u00a0'),
          name -> name.replace('\'', '’'),
          name -> " " + name + " \n",
          name -> name + "*");

  record County(String geoid, String state, String name) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Doña Ana County",
        "Dona Ana County",
        "DOÑA ANA COUNTY",
        "Don\u0303a Ana County",
        "doña\u00a0ana  county"
      })
  void donaAnaIsOneCountyHoweverSpelled(String printed) {
    assertThat(idOf("NM", printed)).contains("county-35013");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MD | Baltimore city         | county-24510",
        "MD | Baltimore City         | county-24510",
        "MD | Baltimore County       | county-24005",
        "MO | St. Louis city         | county-29510",
        "MO | St. Louis County       | county-29189",
        "MO | Saint Louis County     | county-29189",
        "MN | St. Louis County       | county-27137",
        "VA | Fairfax city           | county-51600",
        "VA | Fairfax County         | county-51059",
        "VA | Richmond city          | county-51760",
        "VA | Richmond County        | county-51159",
        "VA | Roanoke city           | county-51770",
        "VA | Roanoke County         | county-51161",
        "VA | Franklin city          | county-51620",
        "VA | Franklin County        | county-51067",
        "VA | Prince George County   | county-51149",
        "MD | Prince George's County | county-24033",
        "MD | Prince George’s County | county-24033",
        "MD | Prince Georges County  | county-24033",
        "AZ | Pima County            | county-04019",
        "AZ | Pinal County           | county-04021",
        "IL | LaSalle County         | county-17099",
        "IL | La Salle County        | county-17099",
        "TX | La Salle County        | county-48283",
        "TX | LaSalle County         | county-48283",
        "LA | LaSalle Parish         | county-22059",
        "GA | DeKalb County          | county-13089",
        "IL | De Kalb County         | county-17037",
        "IN | DEKALB COUNTY          | county-18033",
        "MO | DeKalb County          | county-29063",
        "MO | Ste. Genevieve County  | county-29186",
        "MO | Sainte Genevieve County| county-29186",
        "FL | DeSoto County          | county-12027",
        "LA | De Soto Parish         | county-22031",
        "LA | DeSoto Parish          | county-22031",
        "MS | DeSoto County          | county-28033",
        "IL | De Witt County         | county-17039",
        "TX | DeWitt County          | county-48123",
        "IN | LaPorte County         | county-18091",
        "IN | La Porte County        | county-18091",
        "IN | LaGrange County        | county-18087",
        "IL | DuPage County          | county-17043",
        "IL | Du Page County         | county-17043",
        "SD | Shannon County         | county-46113",
        "SD | Oglala Lakota County   | county-46102",
        "AK | Wade Hampton Census Area   | county-02270",
        "AK | Kusilvak Census Area       | county-02158",
        "AK | Valdez-Cordova Census Area | county-02261",
        "AK | Valdez–Cordova Census Area | county-02261",
        "AK | Chugach Census Area        | county-02063",
        "AK | Copper River Census Area   | county-02066",
        "AK | Juneau City and Borough    | county-02110",
        "CT | Western Connecticut Planning Region | county-09190",
        "NM | Doña Ana County        | county-35013",
        "PR | Mayagüez Municipio     | county-72097",
        "PR | Mayaguez Municipio     | county-72097",
        "MD | Queen Anne's County    | county-24035",
        "MD | Queen Anne’s County    | county-24035",
        "MD | St. Mary's County      | county-24037",
        "MD | Saint Mary‘s County    | county-24037",
        "HI | Hawaii County          | county-15001",
        "HI | Hawaiʻi County         | county-15001",
        "LA | St. John the Baptist Parish | county-22095",
        "NY | Brooklyn               | county-36047",
        "NY | Manhattan              | county-36061",
        "NY | Staten Island          | county-36085",
        "NY | Richmond County        | county-36085",
        "NY | Bronx                  | county-36005",
        "FL | Miami-Dade County      | county-12086",
        "NY | Kings County           | county-36047",
        "DC | District of Columbia   | county-11001",
        "CT | Fairfield County       | county-09001"
      })
  void aCountyIsFoundInItsStateByItsWholeName(String state, String printed, String id) {
    assertThat(idOf(state, printed)).contains(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MD | Baltimore",
        "VA | Richmond",
        "MO | St. Louis",
        "VA | Fairfax",
        "MD | Pima County",
        "LA | LaSalle County",
        "FL | #N/A",
        "FL | ''",
        "NC | Cabbarus County",
        "CA | San Bernadino County",
        "MD | Hartford County"
      })
  void aNameThatIsNoCountyOfTheStateIsNotGuessedAt(String state, String printed) {
    assertThat(PLACES.county(state, printed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Alabama              | state-al",
        "'Tennessee '         | state-tn",
        "VIRGINIA             | state-va",
        "West Virginia        | state-wv",
        "DELAWARE**           | state-de",
        "DC                   | state-dc",
        "District of Columbia | state-dc",
        "PR                   | state-pr",
        "Puerto Rico          | state-pr",
        "VI                   | state-vi",
        "Virgin Islands       | state-vi",
        "U.S. Virgin Islands  | state-vi",
        "ma                   | state-ma"
      })
  void aStateIsFoundByCodeNameOrAlias(String printed, String id) {
    assertThat(PLACES.state(printed).map(Place::placeId)).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOTAL", "Total", "", "Guam", "United States", "Virginia Islands"})
  void whatIsNoStateIsNone(String printed) {
    assertThat(PLACES.state(printed)).isEmpty();
  }

  @Test
  void anAliasHoldsInItsStateOnly() {
    assertThat(idOf("PA", "Alleghany County")).contains("county-42003");
    assertThat(idOf("VA", "Alleghany County")).contains("county-51005");
    assertThat(idOf("NC", "Alleghany County")).contains("county-37005");
  }

  @Test
  void retiredCountiesStayKnownByTheirNames() {
    assertThat(idOf("VA", "Bedford city")).contains("county-51515");
    assertThat(idOf("VA", "Bedford County")).contains("county-51019");
    assertThat(idOf("SD", "Shannon County")).contains("county-46113");
    assertThat(idOf("SD", "Oglala Lakota County")).contains("county-46102");
  }

  @Property
  void everyCountyAnswersToItsOwnNameAndIsNoOther(
      @ForAll("counties") County county, @ForAll("spellings") UnaryOperator<String> spelling) {
    String printed = spelling.apply(county.name());

    assertThat(idOf(county.state(), printed)).as(printed).contains("county-" + county.geoid());
  }

  @Property
  void aCountyIsKnownByItsCode(@ForAll("counties") County county) {
    Place place = PLACES.coded(county.geoid()).orElseThrow();

    assertThat(place.name()).isEqualTo(county.name());
    assertThat(place.containers())
        .containsExactly("state-" + county.state().toLowerCase(Locale.ROOT));
  }

  @Property
  void aNameOfOneStateNeverNamesACountyOfAnother(
      @ForAll("counties") County county, @ForAll("states") String state) {
    PLACES
        .county(state, county.name())
        .ifPresent(found -> assertThat(found.state()).isEqualTo(state));
  }

  @Test
  void twoPlacesOfAStateThatShareASpellingAreRefused(@TempDir Path folder) throws IOException {
    reference(folder, "29001,De Kalb County,MO\n29002,DeKalb County,MO\n", "");

    assertThatThrownBy(() -> PlaceReference.read(folder))
        .as("invented")
        .isInstanceOf(SourceException.class)
        .hasMessageContainingAll(
            "counties.csv, row 3", "county-29001", "county-29002", "'MO dekalbcounty'");
  }

  @Test
  void anAliasThatIsAnotherCountysNameIsRefused(@TempDir Path folder) throws IOException {
    reference(
        folder,
        "29001,Pima County,MO\n29002,Pinal County,MO\n",
        "PINAL COUNTY,MO,county,29001,invented,invented\n");

    assertThatThrownBy(() -> PlaceReference.read(folder))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("place-aliases.csv, row 2")
        .hasMessageContaining("Two places must not answer to one name");
  }

  @Test
  void anAliasToAnUnknownCodeIsRefused(@TempDir Path folder) throws IOException {
    reference(folder, "29001,Pima County,MO\n", "Pimma County,MO,county,29999,invented,invented\n");

    assertThatThrownBy(() -> PlaceReference.read(folder))
        .isInstanceOf(SourceException.class)
        .hasMessage("place-aliases.csv, row 2: no place has code 29999");
  }

  @Test
  void aMissingFileIsNamed(@TempDir Path folder) {
    assertThatThrownBy(() -> PlaceReference.read(folder))
        .isInstanceOf(SourceException.class)
        .hasMessageEndingWith("states.csv is missing");
  }

  private static void reference(Path folder, String counties, String aliases) throws IOException {
    Files.writeString(folder.resolve("states.csv"), "geoid,usps,name,kind\n29,MO,Missouri,state\n");
    Files.writeString(folder.resolve("counties.csv"), "geoid,name,state\n" + counties);
    Files.writeString(
        folder.resolve("place-aliases.csv"), "alias,state,kind,geoid,evidence,source\n" + aliases);
  }

  private static Optional<String> idOf(String state, String printed) {
    return PLACES.county(state, printed).map(Place::placeId);
  }

  @Provide
  Arbitrary<County> counties() {
    return Arbitraries.of(COUNTIES);
  }

  @Provide
  Arbitrary<UnaryOperator<String>> spellings() {
    return Arbitraries.of(SPELLINGS);
  }

  @Provide
  Arbitrary<String> states() {
    return Arbitraries.of(PLACES.usps());
  }

  @Test
  void everyCountyOfTheReferenceAnswersToEverySpelling() {
    for (County county : COUNTIES) {
      for (UnaryOperator<String> spelling : SPELLINGS) {
        String printed = spelling.apply(county.name());
        assertThat(idOf(county.state(), printed)).as(printed).contains("county-" + county.geoid());
      }
    }
  }
}
