package org.uptake.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.uptake.model.Snapshot;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.PipelineFiles;
import org.uptake.pipeline.ProgramHash;
import org.uptake.pipeline.RecordFiles;
import org.uptake.pipeline.Settings;
import org.uptake.report.map.Atlas;
import org.uptake.warehouse.WarehouseLoader;

/**
 * The keys of the stages. A key is the hash of a stage's inputs, the pipeline file, the settings
 * and the program that runs it; never a time. Equal keys mean equal output, so a stage whose key is
 * known is not repeated.
 */
final class StageKeys {
  private static final String MODEL = "org/uptake/model/";
  private static final String PIPELINE = "org/uptake/pipeline/";
  private static final String WAREHOUSE = "org/uptake/warehouse/";
  private final ProgramHash program;
  private final Layout layout;

  StageKeys(ProgramHash program, Layout layout) {
    this.program = program;
    this.layout = layout;
  }

  String extract(Snapshot snapshot, PipelineFiles.Hashed pipeline) {
    return Hashes.ofParts(
        "extract",
        program.of(MODEL, PIPELINE, "org/uptake/extract/"),
        pipeline.sha256(),
        snapshot.file(),
        snapshot.mediaType(),
        snapshot.sha256());
  }

  /** All that normalizing depends on apart from the extracted rows and what the manifest says. */
  String normalizeSalt(PipelineFiles.Hashed pipeline) {
    if (pipeline.file().records().isPresent()) {
      return recordsSalt(pipeline, pipeline.file().records().get());
    }
    Path corrections = layout.corrections(pipeline.file().source());
    return Hashes.ofParts(
        program.of(MODEL, PIPELINE, "org/uptake/normalize/"),
        pipeline.sha256(),
        reference("states.csv"),
        reference("counties.csv"),
        reference("place-aliases.csv"),
        reference("agency-aliases.csv"),
        reference("distinct-agencies.csv"),
        reference("agreement-date-changes.csv"),
        corrections.toFile().exists() ? Hashes.ofFile(corrections) : "none");
  }

  /** Records are counted by SQL, and placed by a table that the user supplies. */
  private String recordsSalt(PipelineFiles.Hashed pipeline, RecordFiles records) {
    Path crosswalk = layout.projectFile(records.crosswalk());
    return Hashes.ofParts(
        program.of(
            MODEL,
            PIPELINE,
            "org/uptake/extract/",
            "org/uptake/normalize/",
            WAREHOUSE,
            "org/uptake/records/",
            "sql/records/"),
        pipeline.sha256(),
        reference("states.csv"),
        reference("counties.csv"),
        reference("place-aliases.csv"),
        crosswalk.toFile().exists() ? Hashes.ofFile(crosswalk) : "missing");
  }

  String load(
      List<DocumentFacts> documents, List<PipelineFiles.Hashed> pipelines, List<String> failures) {
    List<String> parts = new ArrayList<>();
    parts.add("load");
    parts.add(program.of(MODEL, PIPELINE, WAREHOUSE, "sql/warehouse/"));
    WarehouseLoader.referenceFiles().forEach(file -> parts.add(reference(file)));
    parts.addAll(failures);
    pipelines.forEach(p -> parts.add(p.sha256()));
    documents.forEach(d -> parts.add(d.factsSha256()));
    return Hashes.ofParts(parts.toArray(String[]::new));
  }

  String measure(String loadKey) {
    return Hashes.ofParts(
        "measure", loadKey, program.of("org/uptake/measure/", WAREHOUSE, "sql/measure/"));
  }

  /**
   * A version's key.
   *
   * @param settings those that steer pages: the base address of the site, and whose pages there are
   */
  String publish(String measureKey, Settings settings) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                "publish",
                measureKey,
                drawing(),
                settings.site().orElse(""),
                String.join(" ", settings.pagesOf())));
    Atlas.referenceFiles().forEach(file -> parts.add(reference(file)));
    return Hashes.ofParts(parts.toArray(String[]::new));
  }

  /** The program that draws pages; of one program equal pages have equal bytes. */
  String drawing() {
    return program.of(
        MODEL, PIPELINE, WAREHOUSE, "org/uptake/report/", "sql/report/", "assets/", "text/");
  }

  private String reference(String file) {
    Path path = layout.reference().resolve(file);
    return path.toFile().exists() ? Hashes.ofFile(path) : "missing";
  }
}
