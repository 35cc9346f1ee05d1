package org.uptake.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.report.Versions;
import org.uptake.run.ProjectCopy;
import org.uptake.warehouse.Warehouse;

/** Every published figure can be walked back to the cell that prints it. */
class CiteIT {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  @TempDir static Path folder;
  private static ProjectCopy project;
  private static Warehouse warehouse;

  @BeforeAll
  static void run() {
    project = ProjectCopy.in(folder);
    project.run();
    warehouse =
        Warehouse.openReadOnly(new Versions(project.layout()).currentWarehouse().orElseThrow());
  }

  @AfterAll
  static void close() {
    warehouse.close();
  }

  private static List<String> placesWithFigures() {
    return warehouse.query(
        "SELECT DISTINCT place_id FROM placements WHERE value IS NOT NULL OR at_most IS NOT NULL"
            + " ORDER BY 1",
        row -> row.getString(1));
  }

  @Test
  void everyPublishedFigureIsWalkedBackToItsDocumentRowAndCell() {
    DocumentCheck check = new DocumentCheck(project.layout());
    List<String> faults = new ArrayList<>();
    int cells = 0;
    for (String place : placesWithFigures()) {
      for (CitableFigure figure : CitableFigures.of(warehouse, place, TODAY)) {
        if (figure.value().isPresent() || figure.bounds().isPresent()) {
          cells++;
          check
              .fault(figure.document().orElseThrow(), figure.cell().orElseThrow())
              .ifPresent(fault -> faults.add(place + " FY" + figure.fiscalYear() + ": " + fault));
        }
      }
    }

    assertThat(faults).isEmpty();
    assertThat(cells).isGreaterThan(5000 - 50);
  }

  @Test
  void everyFigureOnAPageIsOneThatCiteGives() throws Exception {
    String page =
        Files.readString(project.layout().current().resolve("states/north-carolina.html"));

    for (CitableFigure figure : CitableFigures.of(warehouse, "state-nc", TODAY)) {
      assertThat(page)
          .contains(
              String.format("%,d", figure.value().orElseThrow()),
              figure.cell().orElseThrow().locator(),
              figure.document().orElseThrow().sha256());
    }
  }

  @Test
  void aDocumentThatWasTouchedIsNamed() throws Exception {
    CitableFigure figure = CitableFigures.of(warehouse, "state-tx", TODAY).get(0);
    Path file = project.layout().projectFile(figure.document().orElseThrow().file());
    byte[] whole = Files.readAllBytes(file);
    try {
      Files.writeString(file, "<p>gone</p>");

      assertThat(fault(figure)).hasValueSatisfying(f -> assertThat(f).contains("has hash"));
      Files.delete(file);
      assertThat(fault(figure)).hasValueSatisfying(f -> assertThat(f).contains("is missing"));
    } finally {
      Files.write(file, whole);
    }
    assertThat(fault(figure)).isEmpty();
  }

  @Test
  void aCellThatPrintsAnotherFigureIsNamed() {
    CitableFigure figure = CitableFigures.of(warehouse, "state-tx", TODAY).get(0);
    CitableFigure.Cell cell = figure.cell().orElseThrow();
    CitableFigure.Cell wrong =
        new CitableFigure.Cell(cell.locator(), cell.rowLabel(), cell.column(), "1", cell.row());

    assertThat(new DocumentCheck(project.layout()).fault(figure.document().orElseThrow(), wrong))
        .hasValueSatisfying(f -> assertThat(f).contains("prints '" + cell.printed() + "'"));
  }

  private static Optional<String> fault(CitableFigure figure) {
    return new DocumentCheck(project.layout())
        .fault(figure.document().orElseThrow(), figure.cell().orElseThrow());
  }
}
