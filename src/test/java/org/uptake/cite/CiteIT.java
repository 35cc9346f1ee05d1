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
    project = ProjectCopy.withPagesOf("NC", folder);
    project.run();
    warehouse =
        Warehouse.openReadOnly(new Versions(project.layout()).currentWarehouse().orElseThrow());
  }

  @AfterAll
  static void close() {
    warehouse.close();
  }

  @Test
  void everyPublishedFigureIsWalkedBackToItsDocumentRowAndCell() {
    DocumentCheck check = new DocumentCheck(project.layout());
    List<String> faults = new ArrayList<>();
    long walked = 0;
    for (CitableFigure figure : CitableFigures.ofEveryPlace(warehouse, TODAY)) {
      if (figure.value().isPresent() || figure.bounds().isPresent()) {
        walked++;
        assertThat(figure.document()).isPresent();
        assertThat(figure.cell()).isPresent();
        check.fault(figure).ifPresent(faults::add);
      }
    }

    assertThat(faults).isEmpty();
    assertThat(walked)
        .isEqualTo(
            warehouse
                .query(
                    "SELECT count(*) FROM placements WHERE value IS NOT NULL OR at_most IS NOT NULL",
                    row -> row.getLong(1))
                .get(0));
  }

  @Test
  void everyFigureOnAPageIsOneThatCiteGives() throws Exception {
    String page = Files.readString(project.layout().current().resolve("states/nc.html"));

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
    CitableFigure wrong =
        citing(
            figure,
            new CitableFigure.Cell(
                cell.locator(), cell.rowLabel(), cell.column(), "1", cell.row()));

    assertThat(fault(wrong))
        .hasValueSatisfying(f -> assertThat(f).contains("prints '" + cell.printed() + "'"));
  }

  @Test
  void aBoundIsVerifiedWithTheTotalThatItRestsOn() throws Exception {
    CitableFigure bound =
        CitableFigures.of(warehouse, "county-10001", TODAY).stream()
            .filter(f -> f.total().isPresent())
            .findFirst()
            .orElseThrow();
    Path file = project.layout().projectFile(bound.total().orElseThrow().file());
    byte[] whole = Files.readAllBytes(file);
    try {
      Files.writeString(file, "<p>gone</p>");

      assertThat(fault(bound)).hasValueSatisfying(f -> assertThat(f).contains("has hash"));
    } finally {
      Files.write(file, whole);
    }
    assertThat(fault(bound)).isEmpty();
  }

  @Test
  void aRevisedFigureNamesWhatWasPrintedBefore() {
    CitableFigure figure =
        CitableFigures.of(warehouse, "state-nc", TODAY).stream()
            .filter(f -> f.fiscalYear() == 2018)
            .findFirst()
            .orElseThrow();
    NamedPlace place = new NamedPlace("state-nc", "37", "state", "North Carolina", "NC");

    assertThat(String.join("\n", CitationText.lines(place, figure)))
        .contains(
            "In fiscal year 2018 [r], 1,100 unaccompanied children",
            "until 15 January 2025 an earlier vintage printed 1,110: table 1, row 34, column 5");
    assertThat(CitableFigures.of(warehouse, "state-nc", LocalDate.parse("2021-12-31")))
        .allSatisfy(f -> assertThat(f.revisions()).isEmpty());
  }

  @Test
  void whatOthersPrintedIsCitedAsAClaimOfItsPublication() {
    List<CitableClaim> claims = CitableFigures.claims(warehouse, "county-48201", TODAY);

    assertThat(claims).isNotEmpty();
    assertThat(String.join("\n", CitationText.claim(claims.get(0))))
        .contains(claims.get(0).publication(), "data/claims/", "sha256");
    assertThat(CitableFigures.claims(warehouse, "county-48201", LocalDate.parse("2014-01-01")))
        .isEmpty();
  }

  private static CitableFigure citing(CitableFigure f, CitableFigure.Cell cell) {
    return new CitableFigure(
        f.fiscalYear(),
        f.period(),
        f.value(),
        f.status(),
        f.bounds(),
        f.revisions(),
        f.note(),
        f.total(),
        Optional.of(cell),
        f.document());
  }

  private static Optional<String> fault(CitableFigure figure) {
    return new DocumentCheck(project.layout()).fault(figure);
  }
}
