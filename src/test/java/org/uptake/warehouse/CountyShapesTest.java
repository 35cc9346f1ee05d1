package org.uptake.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.model.SourceException;
import org.uptake.warehouse.CountyShapes.Pair;

/**
 * Counties are neighbours if they share a border of some length; without a shape nothing is known.
 */
class CountyShapesTest {
  private static final Path REFERENCE = Path.of("data/reference");
  private static final CountyShapes US =
      CountyShapes.read(REFERENCE.resolve("boundaries/counties-albers-10m.json"));
  private static final Set<Pair> PAIRS = Set.copyOf(US.neighbours());

  @ParameterizedTest
  @CsvSource({
    "06037, 06029, Los Angeles and Kern",
    "35045, 08083, San Juan NM and Montezuma CO",
    "04001, 35045, Apache AZ and San Juan NM",
    "49037, 08083, San Juan UT and Montezuma CO",
    "24510, 24005, Baltimore city and Baltimore County",
    "51600, 51059, 'Fairfax city, an enclave, and Fairfax County'",
    "51678, 51163, 'Lexington city, an enclave without area at this scale, and Rockbridge County'",
    "29510, 17163, St. Louis city and St. Clair IL across the Mississippi",
    "11001, 24033, District of Columbia and Prince George's MD",
    "36061, 36005, New York (Manhattan) and Bronx",
    "02198, 02195, Prince of Wales-Hyder and Petersburg"
  })
  void countiesThatShareABorderAreNeighbours(String one, String other, String who) {
    assertThat(PAIRS).as(who).contains(new Pair(one, other), new Pair(other, one));
  }

  @ParameterizedTest
  @CsvSource({
    "04001, 08083, Apache AZ and Montezuma CO touch at the Four Corners only",
    "35045, 49037, San Juan NM and San Juan UT touch at the Four Corners only",
    "08083, 08111, Montezuma and San Juan CO touch where Dolores and La Plata do",
    "06037, 06073, Los Angeles and San Diego lie apart",
    "36085, 36047, Richmond (Staten Island) and Kings are joined by a bridge only",
    "51600, 51610, Fairfax city and Falls Church lie apart"
  })
  void countiesThatTouchInAPointOrLieApartAreNotNeighbours(String one, String other, String why) {
    assertThat(PAIRS).as(why).doesNotContain(new Pair(one, other), new Pair(other, one));
    assertThat(US.geoids()).as("both are held").contains(one, other);
  }

  @Test
  void islandsHaveAShapeAndNoNeighbour() {
    Set<String> withNeighbour =
        US.neighbours().stream().map(Pair::geoid).collect(Collectors.toSet());
    Set<String> without = new TreeSet<>(US.geoids());
    without.removeAll(withNeighbour);

    assertThat(without)
        .as("Aleutians West, Hawaii, Honolulu, Kauai, Nantucket, San Juan WA")
        .containsExactly("02016", "15001", "15003", "15007", "25019", "53055");
    assertThat(PAIRS)
        .as("Kalawao lies on Maui County's Molokai")
        .contains(new Pair("15005", "15009"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"09110", "09190", "02063", "02066", "46113", "51515", "72127", "78010"})
  void placesOfAnotherVintageAndOfTheIslandsHaveNoShape(String geoid) {
    assertThat(US.geoids()).doesNotContain(geoid);
  }

  @Test
  void theFileHoldsTheCountiesOf2017AndAsManyPairsAsTheUnitedStatesHave() {
    assertThat(US.geoids()).hasSize(3142).isSorted().doesNotHaveDuplicates();
    assertThat(US.neighbours()).hasSize(2 * 8781).doesNotHaveDuplicates();
    assertThat(US.neighbours())
        .filteredOn(p -> !p.geoid().substring(0, 2).equals(p.neighbour().substring(0, 2)))
        .as("across a state's border")
        .hasSize(2 * 1222);
  }

  @Test
  void everyShapeIsOfACountyOfTheReference() {
    ReferenceCheck.checkShapes(REFERENCE, "counties-albers-10m.json", US.geoids());
  }

  @Test
  void aCodeThatTheReferenceDoesNotKnowIsRefused() {
    assertThatThrownBy(
            () -> ReferenceCheck.checkShapes(REFERENCE, "shapes.json", List.of("01001", "99999")))
        .isInstanceOf(SourceException.class)
        .hasMessageContainingAll("shapes.json", "99999", "counties.csv");
  }

  @Property
  void neighboursAreMutualAndNoCountyIsItsOwn(
      @ForAll @Size(min = 1, max = 12)
          List<@Size(max = 6) List<@IntRange(min = -8, max = 7) Integer>> arcs) {
    List<String> shapes = new ArrayList<>();
    for (int i = 0; i < arcs.size(); i++) {
      shapes.add(shape(i, arcs.get(i)));
    }
    List<Pair> pairs = CountyShapes.of(topology(shapes), "invented").neighbours();

    assertThat(pairs).allMatch(p -> pairs.contains(new Pair(p.neighbour(), p.geoid())));
    assertThat(pairs).noneMatch(p -> p.geoid().equals(p.neighbour())).doesNotHaveDuplicates();
  }

  @Property
  void inABoardOfSquaresNeighboursShareASideNeverACorner(
      @ForAll @IntRange(min = 1, max = 6) int rows,
      @ForAll @IntRange(min = 1, max = 6) int columns) {
    List<String> shapes = new ArrayList<>();
    Set<Pair> expected = new HashSet<>();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        int top = 100 * r + c;
        int left = 10_000 + 100 * r + c;
        shapes.add(shape(10 * r + c, List.of(top, left + 1, ~(top + 100), ~left)));
        if (c > 0) {
          addBoth(expected, 10 * r + c, 10 * r + c - 1);
        }
        if (r > 0) {
          addBoth(expected, 10 * r + c, 10 * (r - 1) + c);
        }
      }
    }

    assertThat(CountyShapes.of(topology(shapes), "invented").neighbours())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no JSON                                                  | not readable as TopoJSON",
        "{\"objects\":{\"states\":{\"geometries\":[]}}}           | objects, counties, geometries",
        "{\"objects\":{\"counties\":{\"geometries\":[]}}}         | objects, counties, geometries",
        "{\"objects\":{\"counties\":{\"geometries\":[{\"id\":\"1\"}]}}} | 'five-digit code'",
        "{\"objects\":{\"counties\":{\"geometries\":[{\"id\":\"00001\"},{\"id\":\"00001\"}]}}} | stands twice"
      })
  void whatIsNoTopologyOfCountiesIsRefusedByName(String text, String message) {
    assertThatThrownBy(() -> CountyShapes.of(text, "shapes.json"))
        .isInstanceOf(SourceException.class)
        .hasMessageContainingAll("shapes.json", message);
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> CountyShapes.read(Path.of("nowhere.json")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("nowhere.json");
  }

  private static void addBoth(Set<Pair> pairs, int one, int other) {
    pairs.add(new Pair(code(one), code(other)));
    pairs.add(new Pair(code(other), code(one)));
  }

  private static String code(int number) {
    return String.format(Locale.ROOT, "%05d", number);
  }

  private static String shape(int number, List<Integer> arcs) {
    return "{\"type\":\"Polygon\",\"id\":\"" + code(number) + "\",\"arcs\":[" + arcs + "]}";
  }

  private static String topology(List<String> shapes) {
    return "{\"type\":\"Topology\",\"objects\":{\"counties\":{\"geometries\":" + shapes + "}}}";
  }
}
