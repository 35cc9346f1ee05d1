package org.uptake.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.uptake.GoldenFile;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.pipeline.Json;

/** A CSV file comes out as typed; row 1 holds the headings. */
class CsvReaderTest {

  @Test
  void rowsKeepTheirNumbersTheHeadingsBeingRowOne() {
    PrintedTable table = read("place,state\nDavis,CA\n\nNewark,NJ\n");

    assertThat(table.name()).isEqualTo("register.csv");
    assertThat(table.headings()).containsExactly("place", "state");
    assertThat(table.rows())
        .containsExactly(row(2, "Davis", "CA"), row(3, ""), row(4, "Newark", "NJ"));
    assertThat(table.rows().get(1).isBlank()).isTrue();
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstHeading() {
    assertThat(read("\ufeffplace,state\nDavis,CA\n").headings()).containsExactly("place", "state");
  }

  @Test
  void windowsLineEndsAreLineEnds() {
    assertThat(read("place,state\r\nDavis,CA\r\n").rows()).containsExactly(row(2, "Davis", "CA"));
  }

  @Test
  void quotedLineBreaksCommasAndQuotesStayInTheirCell() {
    assertThat(read("place,note\nDavis,\"two\nlines, and \"\"words\"\"\"\nNewark,\n").rows())
        .containsExactly(row(2, "Davis", "two\nlines, and \"words\""), row(3, "Newark", ""));
  }

  @Test
  void spacesStayAsTyped() {
    assertThat(read("place,state\n Davis ,\u00a0CA\n").rows())
        .containsExactly(row(2, " Davis ", "\u00a0CA"));
  }

  @Test
  void rowsMayBeShortOrLongAndAreNotMended() {
    assertThat(read("place,state\nDavis\nNewark,NJ,x\n").rows())
        .containsExactly(row(2, "Davis"), row(3, "Newark", "NJ", "x"));
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedAndNamed() {
    byte[] latin1 = "place\nDoña Ana County\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> new CsvReader().read("register.csv", latin1))
        .isInstanceOf(SourceException.class)
        .hasMessage("register.csv is not UTF-8: save it as UTF-8");
  }

  @Test
  void anOpenQuoteIsRefusedAndNamed() {
    assertThatThrownBy(() -> read("place,state\n\"Davis,CA\n"))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("data/register.csv is not readable as CSV");
  }

  @Test
  void bytesOfAnotherKindAreRefusedAndNamed() {
    refused("", "empty");
    refused("<html>", "html");
    refused("PK\u0003\u0004", "xlsx");
  }

  /** Real rows of the register: several places in one, quotes, commas, accents, blanks. */
  @Test
  void rowsOfTheRegisterAreReadAsPrinted() throws IOException {
    GoldenFile.assertSame(
        CsvReaderTest.class,
        "register-rows.json",
        Json.pretty(
            new CsvReader()
                .read(
                    "register-rows.csv",
                    Files.readAllBytes(
                        Path.of("src/test/resources/CsvReaderTest/register-rows.csv")))));
  }

  private static void refused(String start, String kind) {
    assertThatThrownBy(() -> read(start))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(
            "data/register.csv is " + kind + " by its first bytes; expected text");
  }

  @Property
  void everyQuotedCellReadsBack(@ForAll("cells") List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (String cell : cells) {
      line.append(line.length() == 0 ? "" : ",");
      line.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }

    assertThat(read("heading\n" + line + "\n").rows()).containsExactly(new PrintedRow(2, cells));
  }

  @Provide
  Arbitrary<List<String>> cells() {
    return Arbitraries.strings()
        .ascii()
        .withChars("ñ’—\u00a0,\"\n\r")
        .ofMaxLength(12)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static PrintedRow row(int number, String... cells) {
    return new PrintedRow(number, List.of(cells));
  }

  private static PrintedTable read(String text) {
    return new CsvReader()
        .read("data/register.csv", bytes(text, StandardCharsets.UTF_8))
        .tables()
        .get(0);
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }
}
