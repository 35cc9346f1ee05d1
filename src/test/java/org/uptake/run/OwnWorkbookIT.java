package org.uptake.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.InventedWorkbook;
import org.uptake.InventedWorkbook.Sheet;
import org.uptake.report.Versions;
import org.uptake.warehouse.Warehouse;

/** A workbook in data/own and a pipeline file, as data/claims/README.md tells: nothing more. */
class OwnWorkbookIT {

  @Test
  void itsFiguresStandBesideOrrsAndNeverInTheSeries(@TempDir Path folder) throws IOException {
    ProjectCopy project = ProjectCopy.in(folder);
    Path own = Files.createDirectories(folder.resolve("data/own"));
    Files.write(
        own.resolve("invented.xlsx"),
        InventedWorkbook.of(
            new Sheet("By State", List.of("State|County|FY14|FY15|FY16", "Texas||7409|3272|1000")),
            new Sheet(
                "By County", List.of("State|County|FY14|FY15|FY16", "TX|Harris County|4028||"))));
    Files.writeString(
        folder.resolve("pipelines/own-mpi.yaml"),
        """
        source: own-mpi
        title: Invented workbook
        publisher: nobody
        credit: nobody
        licence: for this test
        reader: xlsx
        layout: compiled-placements
        measure: children_released
        rhythm: never
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
        """);

    assertThat(project.run().exitCode()).isZero();

    try (Warehouse warehouse =
        Warehouse.openReadOnly(new Versions(project.layout()).currentWarehouse().orElseThrow())) {
      assertThat(
              warehouse.query(
                  """
                  SELECT concat_ws(' ', place_name, fiscal_year, value::BIGINT, verdict, basis)
                  FROM placement_claims WHERE source_id = 'own-mpi' ORDER BY 1""",
                  r -> r.getString(1)))
          .containsExactly(
              "Harris County 2014 4028 no_figure_held compilation",
              "Texas 2014 7409 no_figure_held compilation",
              "Texas 2015 3272 agrees compilation",
              "Texas 2016 1000 within_bounds compilation");
      assertThat(
              warehouse.query(
                  "SELECT DISTINCT origin FROM snapshots WHERE source_id = 'own-mpi'",
                  r -> r.getString(1)))
          .containsExactly("compilation");
      assertThat(
              warehouse.query(
                  "SELECT count(*) FROM placement_versions WHERE source_id = 'own-mpi'",
                  r -> r.getLong(1)))
          .containsExactly(0L);
    }
  }
}
