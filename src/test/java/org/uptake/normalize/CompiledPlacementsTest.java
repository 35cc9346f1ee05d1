package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.model.FigureClaim;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.RowOutcome;
import org.uptake.model.SourceException;
import org.uptake.pipeline.PipelineFile;
import org.uptake.pipeline.PipelineFiles;

/** A workbook that a user holds, on an invented small one: its figures are claims. */
class CompiledPlacementsTest {
  private static final String PIPELINE =
      """
      source: own-mpi
      title: Invented workbook
      reader: xlsx
      layout: compiled-placements
      measure: children_released
      expectedEveryDays: 366
      document: data/own/invented.xlsx
      takenIn: 2026-11-24
      publishedOn: 2025-06-30
      columns:
        - role: state
          heading: State
        - role: county
          heading: County
        - role: figure
          repeated: true
          heading: 'FY ?(?:20)?(?<fy>\\d\\d)'
      """;

  @TempDir private Path folder;

  @Test
  void eachCellIsAClaimOfTheCompilerAndNeverAnObservation() throws IOException {
    Facts facts =
        read(
            Given.table(
                "sheet By County",
                2,
                "State|County|FY2014|FY2025",
                "Texas|Harris County|4,028|100",
                "TX||7409|",
                "United States||53,518|"));

    assertThat(facts.observations()).isEmpty();
    assertThat(facts.printedElsewhere())
        .extracting(
            FigureClaim::placeId,
            c -> c.amount().value().orElseThrow().intValue(),
            c -> c.period().complete(),
            FigureClaim::basis,
            c -> c.locator().toString())
        .containsExactly(
            tuple("county-48201", 4028, true, "compilation", "sheet By County, row 2, column 3"),
            tuple("county-48201", 100, false, "compilation", "sheet By County, row 2, column 4"),
            tuple("state-tx", 7409, true, "compilation", "sheet By County, row 3, column 3"),
            tuple("nation-us", 53518, true, "compilation", "sheet By County, row 4, column 3"));
    assertThat(facts.rows()).extracting(r -> r.claims()).containsExactly(2, 1, 1);
  }

  @Test
  void anEmptyCellClaimsNothingAndWhatIsNoCountIsTold() throws IOException {
    Facts facts =
        read(
            Given.table(
                "sheet 1", 2, "State|County|FY2014", "TX|Harris County|<50", "TX|Dallas County|"));

    assertThat(facts.printedElsewhere()).isEmpty();
    assertThat(Given.findings(facts, "unreadable_cell"))
        .singleElement()
        .asString()
        .contains("Harris County", "'<50' is not a count");
    assertThat(facts.count(RowOutcome.KEPT)).isEqualTo(2);
  }

  @Test
  void sheetsWithOtherHeadingsAreNotReadAndANameWithoutAPlaceIsRejected() throws IOException {
    Facts facts =
        read(
            Given.table("sheet Notes", 2, "About this file", "x"),
            Given.table("sheet A", 2, "State|County|FY2014", "TX|Harris|1", "Guam||2"));

    assertThat(Given.reasons(facts, RowOutcome.REJECTED))
        .hasSize(2)
        .satisfies(r -> assertThat(r.get(0)).contains("'Harris'", "place-aliases.csv"))
        .satisfies(r -> assertThat(r.get(1)).contains("'Guam' is no state"));
  }

  @Test
  void aWorkbookWithoutSuchASheetIsRefusedWithItsHeadings() {
    assertThatThrownBy(() -> read(Given.table("sheet Notes", 2, "About this file", "x")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("sheet Notes starts with 'About this file'");
  }

  private Facts read(PrintedTable... tables) throws IOException {
    Path file = Files.writeString(folder.resolve("own-mpi.yaml"), PIPELINE);
    PipelineFile pipeline = PipelineFiles.read(file);
    DocumentContext context =
        new DocumentContext(
            Given.published("own-mpi", "2025-06-30"),
            pipeline,
            Given.PLACES,
            Corrections.none(),
            Given.AGREEMENTS);
    return new CompiledPlacements()
        .normalize(new PrintedDocument("", "", List.of(tables)), context);
  }
}
