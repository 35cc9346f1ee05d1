package org.uptake.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.uptake.pipeline.CsvText;
import org.uptake.pipeline.PipelineFile;

/** Builds a new warehouse file from the facts of all documents and from the reference. */
public final class WarehouseLoader {
  /** The stage's name, in paths and messages. */
  public static final String STAGE = "load";

  private static final List<String> FACT_TABLES =
      List.of(
          "snapshot",
          "observation",
          "list_coverage",
          "policy_claim",
          "minted_place",
          "source_row",
          "rejection",
          "finding");

  /** The reference files that are loaded, each into the variable of its name in the load script. */
  private static final List<String> REFERENCE =
      List.of(
          "states",
          "counties",
          "place-aliases",
          "county-population",
          "coextensive-places",
          "event-effects",
          "state-law-reach",
          "published-counts");

  private WarehouseLoader() {}

  /** Names of the reference files that the loader reads. */
  public static List<String> referenceFiles() {
    return REFERENCE.stream().map(name -> name + ".csv").toList();
  }

  /**
   * All that goes into a warehouse.
   *
   * @param factFolders one a document, in a fixed order
   * @param sources the pipeline files
   * @param reference folder of reference files
   * @param runs file of run records
   * @param failures file of what could not be used: headings source_id and message
   */
  public record Input(
      List<Path> factFolders,
      List<PipelineFile> sources,
      Path reference,
      Path runs,
      Path failures) {

    /** Makes the lists unchangeable. */
    public Input {
      factFolders = List.copyOf(factFolders);
      sources = List.copyOf(sources);
    }
  }

  /**
   * Builds the file.
   *
   * @param workFolder where passing files may lie
   */
  public static void load(Path file, Input input, Path workFolder) throws IOException {
    ReferenceCheck.check(input.reference());
    Path sources = workFolder.resolve("source.csv");
    writeSources(sources, input.sources());
    try (Warehouse warehouse = Warehouse.openForWriting(file)) {
      warehouse.run("BEGIN");
      warehouse.runScript("sql/warehouse/10-schema.sql");
      for (String table : FACT_TABLES) {
        warehouse.setPaths(
            table, input.factFolders().stream().map(f -> f.resolve(table + ".csv")).toList());
      }
      warehouse.setPaths("source", List.of(sources));
      warehouse.setPaths("run", List.of(input.runs()));
      warehouse.setPaths("failure", List.of(input.failures()));
      for (String name : REFERENCE) {
        warehouse.setPaths(
            name.replace('-', '_'), List.of(input.reference().resolve(name + ".csv")));
      }
      warehouse.runScript("sql/warehouse/20-load.sql");
      warehouse.run("COMMIT");
      warehouse.run("CHECKPOINT");
    }
    Files.delete(sources);
  }

  private static void writeSources(Path file, List<PipelineFile> sources) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (PipelineFile s : sources) {
      rows.add(
          List.of(
              s.source(),
              s.title(),
              s.publisher(),
              s.credit(),
              s.licence(),
              s.rhythm(),
              s.expectedEveryDays(),
              String.join(" ", s.addresses()),
              s.measure().orElse(""),
              s.threshold().isPresent() ? s.threshold().getAsInt() : ""));
    }
    CsvText.write(
        file,
        List.of(
            "source_id",
            "title",
            "publisher",
            "credit",
            "licence",
            "rhythm",
            "expected_every_days",
            "addresses",
            "measure",
            "threshold"),
        rows);
  }
}
