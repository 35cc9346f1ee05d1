package org.uptake.warehouse;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.model.SourceException;
import org.uptake.run.ProjectCopy;

/** What measures.csv must be like; errors name file, row and value. */
class ReferenceCheckTest {
  @TempDir private Path folder;
  private Path measures;

  @BeforeEach
  void copy() {
    ProjectCopy.copy(Path.of("data/reference"), folder.resolve("reference"));
    measures = folder.resolve("reference/measures.csv");
  }

  @Test
  void theProjectsOwnFileIsValid() {
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "beds,regional,beds,Beds,Beds.|series 'regional' is not one of [national, placements]",
        "beds,national,,Beds,Beds.|unit is empty",
        "beds,national,beds,,Beds.|title is empty",
        "beds,national,beds,Beds,|meaning is empty",
        "Beds!,national,beds,Beds,Beds.|measure 'Beds!' is not small letters"
      })
  void aRowThatCannotBeUsedIsNamed(String row, String message) throws IOException {
    add(row);

    assertThatThrownBy(this::check)
        .as("invented")
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("measures.csv, row ")
        .hasMessageContaining(message);
  }

  @Test
  void aMeasureStandsOnce() throws IOException {
    add("children_released,placements,children,Again,Again.");

    assertThatThrownBy(this::check)
        .hasMessageContaining("children_released stands in row 2 already");
  }

  private void add(String row) throws IOException {
    Files.writeString(measures, Files.readString(measures) + row + "\n");
  }

  private void check() {
    ReferenceCheck.check(folder.resolve("reference"));
  }
}
