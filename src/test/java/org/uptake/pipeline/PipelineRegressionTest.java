package org.uptake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.model.SourceException;

/** Pipeline and CSV files that once were taken, or refused without saying why. */
class PipelineRegressionTest {
  private static final String Y =
      "source: small\ntitle: A\nreader: html\nlayout: county-list\nexpectedEveryDays: 31\n";
  @TempDir private Path folder;

  private void refused(String yaml) {
    assertThatThrownBy(
            () -> PipelineFiles.read(Files.writeString(folder.resolve("small.yaml"), yaml)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("small.yaml");
  }

  @Test
  void withoutAReader() {
    refused(Y.replace("reader: html\n", ""));
  }

  @Test
  void columnWithoutAHeading() {
    refused(Y + "columns:\n  - role: state\n");
  }

  @Test
  void onlyAComment() {
    refused("# nothing\n");
  }

  @Test
  void withoutColumns() {
    refused(Y);
  }

  @Test
  void unknownLayout() {
    refused(
        Y.replace("county-list", "county-lists")
            + "columns:\n  - role: state\n    heading: State\n");
  }

  @Test
  void figureWithoutAYear() {
    refused(
        Y
            + "measure: m\ncolumns:\n  - role: state\n    heading: State\n  - role: county\n    heading: County\n  - role: figure\n    heading: Total\n");
  }

  @Test
  void unknownKeyIsShownOnItsLine() {
    assertThatThrownBy(
            () ->
                PipelineFiles.read(
                    Files.writeString(folder.resolve("small.yaml"), "treshold: 1\n" + Y)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("(line 1)");
  }

  @Test
  void yamlNotUtf8() throws IOException {
    Files.write(folder.resolve("small.yaml"), new byte[] {'a', ':', ' ', (byte) 0xf1});
    assertThatThrownBy(() -> PipelineFiles.read(folder.resolve("small.yaml")))
        .isInstanceOf(SourceException.class);
  }

  @Test
  void csvWithABlankHeading() throws IOException {
    Path f = Files.writeString(folder.resolve("a.csv"), "place,,state,\nx,y,z,w\n");
    assertThatThrownBy(() -> CsvText.read(f)).isInstanceOf(SourceException.class);
  }

  @Test
  void csvWithNoHeadingRowAtAll() throws IOException {
    Path f = Files.writeString(folder.resolve("a.csv"), "");
    assertThatThrownBy(() -> CsvText.read(f)).isInstanceOf(SourceException.class);
  }

  @Test
  void csvMessageIsForAPerson() throws IOException {
    Path f = Files.writeString(folder.resolve("a.csv"), "place\n\"x\n");
    assertThatThrownBy(() -> CsvText.read(f)).message().doesNotContain("org.apache");
  }

  @Test
  void csvRowOfOneBlankTextReadsBack() throws IOException {
    Path f = folder.resolve("a.csv");
    CsvText.write(f, List.of("one"), List.of(List.of(""), List.of("x")));
    assertThat(CsvText.read(f)).extracting(r -> r.get("one")).containsExactly("", "x");
  }

  @Test
  void aFileThatCannotBePutInPlaceLeavesNothing() throws IOException {
    Path target = Files.createDirectories(folder.resolve("current"));
    Files.writeString(target.resolve("x"), "");
    assertThatThrownBy(() -> WriteOnce.file(target, "t")).isInstanceOf(UncheckedIOException.class);
    try (Stream<Path> s = Files.list(folder)) {
      assertThat(s.map(p -> p.getFileName().toString())).containsExactly("current");
    }
  }

  @Test
  void aPublishedFolderIsReadableByOthers() throws IOException {
    Path target = folder.resolve("key");
    WriteOnce.folder(target, fresh -> Files.writeString(fresh.resolve("x"), ""));
    assertThat(Files.getPosixFilePermissions(target)).contains(PosixFilePermission.OTHERS_READ);
  }

  @Test
  void aFileIsReadableByOthers() throws IOException {
    Path target = folder.resolve("key");
    WriteOnce.file(target, "");
    assertThat(Files.getPosixFilePermissions(target)).contains(PosixFilePermission.OTHERS_READ);
  }
}
