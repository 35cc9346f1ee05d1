package org.uptake.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.uptake.model.PrintedDocument;
import org.uptake.model.SourceException;

/** Pages that once were misread; each is invented, after traps seen in public copies. */
class ReaderRegressionTest {
  private static PrintedDocument read(String html) {
    return new HtmlReader().read("page.html", html.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void layoutTableAroundATableWithAThead() {
    PrintedDocument page =
        read(
            "<table><tr><td><table><thead><tr><th>a</th></tr><tr><th>State</th></tr></thead>"
                + "<tr><td>AL</td></tr></table></td></tr></table>");
    assertThat(page.tables()).hasSize(2);
  }

  @Test
  void footnoteMarkDoesNotBecomeADigit() {
    PrintedDocument page =
        read("<table><tr><th>FY22</th></tr><tr><td>57<sup>1</sup></td></tr></table>");
    assertThat(page.tables().get(0).rows().get(0).cells().get(0)).isNotEqualTo("571");
  }

  @Test
  void blocksInACellAreNotGlued() {
    PrintedDocument page =
        read(
            "<table><tr><th><p>Total Number of UC Released</p>\n<p>to Sponsors in FY22</p></th></tr>"
                + "<tr><td><div>Los Angeles</div><div>County</div></td></tr></table>");
    assertThat(page.tables().get(0).rows().get(0).cells().get(0)).isNotEqualTo("Los AngelesCounty");
  }

  @Test
  void spanBeyondAShortRowEndsWhereItShould() {
    PrintedDocument page =
        read(
            "<table><tr><th>A</th><th>B</th><th>C</th></tr>"
                + "<tr><td>1</td><td>2</td><td rowspan='2'>x</td></tr>"
                + "<tr><td>3</td></tr>"
                + "<tr><td>4</td><td>5</td><td>6</td></tr></table>");
    assertThat(page.tables().get(0).rows().get(1).cells()).containsExactly("3", "", "x");
    assertThat(page.tables().get(0).rows().get(2).cells()).containsExactly("4", "5", "6");
  }

  @Test
  void declaredCharsetIsHonouredOrRefused() {
    byte[] latin =
        "<meta charset='windows-1252'><table><tr><td>Doña Ana County — x</td></tr></table>"
            .getBytes(Charset.forName("windows-1252"));
    assertThat(new HtmlReader().read("page.html", latin).tables().get(0).headings().get(0))
        .doesNotContain("\ufffd");
  }

  @Test
  void csvMessageIsForAPerson() {
    assertThatThrownBy(
            () -> new CsvReader().read("r.csv", "a,b\n\"x,y\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(SourceException.class)
        .message()
        .doesNotContain("org.apache");
  }

  @Test
  void anAbsurdTableIsRefusedBeforeItFillsTheMemory() {
    String row = "<tr>" + "<td colspan='1000' rowspan='1000'>x</td>".repeat(3) + "</tr>";
    assertThatThrownBy(() -> read("<table>" + row.repeat(40) + "</table>"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("more than 500000 cells");
  }

  @Test
  void elementsThatAreNotShownAreNotText() {
    PrintedDocument page =
        read(
            "<table><tr><th>State<!-- c --></th><th>N</th></tr><tr><td>AL</td><td>5<span hidden>6</span></td></tr></table>");
    assertThat(page.tables().get(0).rows().get(0).cells()).containsExactly("AL", "5");
  }
}
