package org.uptake.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uptake.GoldenFile;
import org.uptake.report.map.Boundaries.Layer;

/** A state of two counties: one 10 by 10 units, and one beside it. */
class MapSvgTest {
  private static final String TWO =
      """
      {"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},
       "objects":{
        "counties":{"type":"GeometryCollection","geometries":[
         {"type":"Polygon","id":"99001","arcs":[[0,1]]},
         {"type":"MultiPolygon","id":"99003","arcs":[[[-1,2]],[[3]]]}]},
        "states":{"type":"GeometryCollection","geometries":[
         {"type":"MultiPolygon","id":"99","arcs":[[[1,2]],[[3]]]}]}},
       "arcs":[[[10,0],[0,10]],[[10,10],[-10,0],[0,-10],[10,0]],
        [[10,0],[10,0],[0,10],[-10,0]],[[30,0],[2,0],[0,2],[-2,0],[0,-2]]]}
      """;

  private final Boundaries two = Boundaries.of(TWO, "two.json");

  @Test
  void theOutlineOfTwoAreasLeavesOutTheBorderBetweenThem() {
    assertThat(two.outline(Layer.COUNTIES, List.of("99001", "99003")))
        .isEqualTo(two.outline(Layer.STATES, List.of("99")))
        .hasSize(2);
    assertThat(two.borders(Layer.COUNTIES, List.of("99001", "99003")))
        .containsExactly(new Line(List.of(new Point(10, 0), new Point(10, 10)), false));
  }

  @Test
  void anIslandIsPartOfItsArea() {
    assertThat(two.outline(Layer.COUNTIES, List.of("99003"))).hasSize(2);
  }

  @Test
  void theMapIsAsApproved() throws IOException {
    GoldenFile.assertSame(MapSvgTest.class, "two-counties.svg", drawn());
  }

  @Test
  void theSameMapHasTheSameBytes() {
    assertThat(drawn()).isEqualTo(drawn());
  }

  @Test
  void wordsFromSourcesAreEscaped() {
    assertThat(drawn()).contains("A &lt;b&gt; &amp; &quot;c&quot;").doesNotContain("<b>");
  }

  private String drawn() {
    View view = View.of(two.outline(Layer.STATES, List.of("99")), 0, 320, 200);
    MapSvg svg = new MapSvg("m", view, 1);
    svg.pen(Palette.LINE, 0.6);
    svg.area(
        two.outline(Layer.COUNTIES, List.of("99001")),
        Fill.color(Palette.scale(5).get(2)),
        "../counties/99001.html",
        "A <b> & \"c\": 57 [p]");
    svg.area(
        two.outline(Layer.COUNTIES, List.of("99003")),
        Fill.of(Hatching.BELOW_THRESHOLD),
        "../counties/99003.html",
        "Other County: 0 to 49");
    svg.inset("VI", new Point(280, 150), 20, Fill.of(Hatching.NOT_HELD), "vi.html", "VI");
    svg.marks(List.of(new Point(15, 5)), Mark.INSIDE, 1);
    return svg.svg("One of two counties is listed", "Map of two counties.") + "\n";
  }
}
