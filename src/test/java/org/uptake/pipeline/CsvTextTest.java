package org.uptake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.model.SourceException;

/** Our own CSV: what is written reads back, what is broken is named with its row. */
class CsvTextTest {
  @TempDir private Path folder;

  @Test
  void writesCommasLineFeedsAndQuotesWhereNeeded() throws IOException {
    Path file = folder.resolve("out.csv");

    CsvText.write(
        file,
        List.of("place", "day", "count"),
        List.of(
            List.of("Princeton, Trenton", LocalDate.of(2014, 10, 1), 2),
            List.of("say \"two\"\nlines", "", 0)));

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            place,day,count
            "Princeton, Trenton",2014-10-01,2
            "say ""two""
            lines",,0
            """);
  }

  @Test
  void rowsAreNumberedAsInAnEditorOfTables() throws IOException {
    List<CsvText.Row> rows = read("place,state\nDavis,CA\nNewark,NJ\n");

    assertThat(rows).extracting(CsvText.Row::number).containsExactly(2L, 3L);
    assertThat(rows).extracting(r -> r.get("state")).containsExactly("CA", "NJ");
    assertThat(rows).extracting(CsvText.Row::file).containsOnly("in.csv");
  }

  @Test
  void windowsLineEndsAreRead() throws IOException {
    assertThat(read("place,state\r\nDavis,CA\r\n"))
        .extracting(r -> r.get("state"))
        .containsExactly("CA");
  }

  @Test
  void anUnknownColumnIsNamedWithThoseFound() throws IOException {
    CsvText.Row row = read("place,state\nDavis,CA\n").get(0);

    assertThatThrownBy(() -> row.get("usps"))
        .isInstanceOf(SourceException.class)
        .hasMessage("in.csv: no column 'usps'; found [place, state]");
  }

  @Test
  void aShortRowIsNamed() throws IOException {
    CsvText.Row row = read("place,state\nDavis\n").get(0);

    assertThatThrownBy(() -> row.get("state"))
        .isInstanceOf(SourceException.class)
        .hasMessage("in.csv, row 2: has 1 cells, 'state' is missing");
  }

  @Test
  void aMissingFileIsNamed() {
    Path none = folder.resolve("none.csv");

    assertThatThrownBy(() -> CsvText.read(none))
        .isInstanceOf(SourceException.class)
        .hasMessage(none + " is missing");
  }

  @Test
  void aFileThatIsNotUtf8IsNamed() throws IOException {
    Path file =
        Files.write(
            folder.resolve("latin.csv"), "name\nDoña Ana\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> CsvText.read(file))
        .isInstanceOf(SourceException.class)
        .hasMessage(file + " is not UTF-8: save it as UTF-8");
  }

  @Test
  void anOpenQuoteIsNamed() {
    assertThatThrownBy(() -> read("place,state\n\"Davis,CA\n"))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(folder.resolve("in.csv") + " is not readable as CSV");
  }

  @Property(tries = 200)
  void everyTextWrittenReadsBack(@ForAll("rows") List<List<String>> rows) throws IOException {
    Path file = Files.createTempFile("rows", ".csv");
    try {
      CsvText.write(file, List.of("one", "two"), rows.stream().map(CsvTextTest::objects).toList());

      assertThat(CsvText.read(file))
          .extracting(r -> List.of(r.get("one"), r.get("two")))
          .isEqualTo(rows);
    } finally {
      Files.delete(file);
    }
  }

  private static List<Object> objects(List<String> cells) {
    return new ArrayList<>(cells);
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    return Arbitraries.strings()
        .ascii()
        .withChars("ñ’—\u00a0,\"\n\r")
        .ofMaxLength(10)
        .list()
        .ofSize(2)
        .list()
        .ofMaxSize(5);
  }

  private List<CsvText.Row> read(String text) throws IOException {
    return CsvText.read(Files.writeString(folder.resolve("in.csv"), text));
  }
}
