package org.uptake.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.uptake.pipeline.CsvText;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.MonthPages;
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
          "list_claim",
          "policy_claim",
          "placement_claim",
          "minted_place",
          "source_row",
          "rejection",
          "finding",
          "unresolved_name");

  private static final List<String> OWN_RELEASES =
      List.of(
          "own_release_count",
          "own_release_unplaced",
          "own_release_outcome",
          "own_release_rejected");

  /** The reference files that are loaded, each into the variable of its name in the load script. */
  private static final List<String> REFERENCE =
      List.of(
          "states",
          "counties",
          "place-aliases",
          "agency-aliases",
          "distinct-agencies",
          "county-population",
          "coextensive-places",
          "agency-reach",
          "event-effects",
          "programmes",
          "state-law-reach",
          "published-counts",
          "measures");

  private static final String SHAPES = "boundaries/counties-albers-10m.json";

  private WarehouseLoader() {}

  /** Names of the reference files that the loader reads. */
  public static List<String> referenceFiles() {
    return Stream.concat(REFERENCE.stream().map(name -> name + ".csv"), Stream.of(SHAPES)).toList();
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
    CountyShapes counties = CountyShapes.read(input.reference().resolve(SHAPES));
    ReferenceCheck.checkShapes(input.reference(), SHAPES, counties.geoids());
    Path shapes = workFolder.resolve("county-shape.csv");
    Path neighbours = workFolder.resolve("county-neighbour.csv");
    writeShapes(shapes, neighbours, counties);
    Path referenceFiles = workFolder.resolve("reference-file.csv");
    writeReferenceFiles(referenceFiles, input.reference());
    try (Warehouse warehouse = Warehouse.openForWriting(file)) {
      warehouse.run("BEGIN");
      createTables(warehouse);
      for (String table : FACT_TABLES) {
        warehouse.setPaths(
            table, input.factFolders().stream().map(f -> f.resolve(table + ".csv")).toList());
      }
      warehouse.setPaths("source", List.of(sources));
      warehouse.setPaths("county_shape", List.of(shapes));
      warehouse.setPaths("county_neighbour", List.of(neighbours));
      warehouse.setPaths("reference_file", List.of(referenceFiles));
      warehouse.setPaths("run", List.of(input.runs()));
      warehouse.setPaths("failure", List.of(input.failures()));
      for (String name : REFERENCE) {
        warehouse.setPaths(
            name.replace('-', '_'), List.of(input.reference().resolve(name + ".csv")));
      }
      warehouse.runScript("sql/warehouse/20-load.sql");
      loadOwnReleases(warehouse, input.factFolders());
      warehouse.run("COMMIT");
      warehouse.run("CHECKPOINT");
    }
    Files.delete(sources);
    Files.delete(shapes);
    Files.delete(neighbours);
    Files.delete(referenceFiles);
  }

  /** The empty tables of a warehouse. */
  public static void createTables(Warehouse warehouse) {
    warehouse.runScript("sql/warehouse/10-schema.sql");
    warehouse.runScript("sql/warehouse/12-own-releases.sql");
  }

  /** Only documents of individual records have these tables. */
  private static void loadOwnReleases(Warehouse warehouse, List<Path> factFolders) {
    List<Path> counted =
        factFolders.stream()
            .filter(folder -> Files.exists(folder.resolve(OWN_RELEASES.get(0) + ".csv")))
            .toList();
    if (!counted.isEmpty()) {
      for (String table : OWN_RELEASES) {
        warehouse.setPaths(table, counted.stream().map(f -> f.resolve(table + ".csv")).toList());
      }
      warehouse.runScript("sql/warehouse/22-own-releases-load.sql");
    }
  }

  private static void writeShapes(Path shapes, Path neighbours, CountyShapes counties)
      throws IOException {
    List<List<Object>> codes = new ArrayList<>();
    counties.geoids().forEach(geoid -> codes.add(List.of(geoid)));
    CsvText.write(shapes, List.of("geoid"), codes);
    List<List<Object>> pairs = new ArrayList<>();
    counties.neighbours().forEach(p -> pairs.add(List.of(p.geoid(), p.neighbour())));
    CsvText.write(neighbours, List.of("geoid", "neighbour_geoid"), pairs);
  }

  private static void writeReferenceFiles(Path file, Path reference) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (String name : referenceFiles()) {
      rows.add(List.of(name, Hashes.ofFile(reference.resolve(name))));
    }
    CsvText.write(file, List.of("file", "sha256"), rows);
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
              String.join("; ", s.monthPages().stream().map(MonthPages::described).toList()),
              s.measure().orElse(""),
              s.threshold().isPresent() ? s.threshold().getAsInt() : "",
              s.everyReleaseHasACounty().map(PipelineFile.Declared::holds).orElse(false),
              s.everyReleaseHasACounty().map(PipelineFile.Declared::evidence).orElse(""),
              s.records().isEmpty()));
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
            "month_pages",
            "measure",
            "threshold",
            "every_release_has_a_county",
            "every_release_evidence",
            "on_pages"),
        rows);
  }
}
