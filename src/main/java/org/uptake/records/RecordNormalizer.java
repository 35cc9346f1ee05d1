package org.uptake.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.uptake.extract.DocumentExtractor;
import org.uptake.extract.ExtractReceipt;
import org.uptake.model.SourceException;
import org.uptake.normalize.DocumentNormalizer;
import org.uptake.normalize.FactFiles;
import org.uptake.normalize.Facts;
import org.uptake.normalize.NormalizeReceipt;
import org.uptake.normalize.PlaceReference;
import org.uptake.pipeline.DocumentTask;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Json;
import org.uptake.pipeline.RecordFiles;
import org.uptake.pipeline.WriteOnce;

/**
 * Normalizes one file of records into {@code store/normalize/KEY/}: its counts, its findings and a
 * receipt, as a small document would, but no row.
 */
public final class RecordNormalizer {
  private static final String RECEIPT = "receipt.json";

  private RecordNormalizer() {}

  /** Counts the file, unless an earlier run did. */
  public static NormalizeReceipt normalize(ExtractReceipt extracted) {
    Optional<NormalizeReceipt> earlier = DocumentNormalizer.earlier(extracted);
    if (earlier.isPresent() && !extracted.task().redoNormalize()) {
      return earlier.get();
    }
    DocumentTask task = extracted.task();
    String key = DocumentNormalizer.key(extracted);
    Path target = task.layout().stageOutput(DocumentNormalizer.STAGE, key);
    try {
      RecordColumns columns = columns(extracted);
      RecordFiles records = task.pipeline().records().orElseThrow();
      Path crosswalkFile = task.layout().projectFile(records.crosswalk());
      Crosswalk crosswalk = Crosswalk.read(records.crosswalk(), crosswalkFile);
      PlaceReference places = PlaceReference.read(task.layout().reference());
      String placedBy =
          "ZIP codes are placed by "
              + records.crosswalkCredit()
              + " (sha256 "
              + Hashes.ofFile(crosswalkFile)
              + "); weights: "
              + crosswalk.basis()
              + ". The counts by county are estimates.";
      ReleaseCounts counts = new ReleaseCounts(task, new ZipPlaces(crosswalk, places), placedBy);
      WriteOnce.folder(target, fresh -> write(fresh, task, counts, columns));
    } catch (SourceException e) {
      NormalizeReceipt.Result failed = NormalizeReceipt.Result.failed(e.getMessage());
      WriteOnce.folder(
          target, fresh -> Files.writeString(fresh.resolve(RECEIPT), Json.pretty(failed)));
    }
    NormalizeReceipt.Result written = DocumentNormalizer.earlier(extracted).orElseThrow().result();
    return new NormalizeReceipt(task, key, written, extracted.reused(), false);
  }

  private static RecordColumns columns(ExtractReceipt extracted) {
    if (extracted.result().failure().isPresent()) {
      throw new SourceException(extracted.result().failure().get());
    }
    DocumentTask task = extracted.task();
    return new RecordColumns(
        task.snapshot().file(),
        DocumentExtractor.rows(task).tables().get(0).headings(),
        task.pipeline());
  }

  private static void write(
      Path fresh, DocumentTask task, ReleaseCounts counts, RecordColumns columns)
      throws IOException {
    Facts findings = new Facts(task.snapshot().snapshotId());
    ReleaseCounts.Outcomes outcomes = counts.write(fresh, columns, findings);
    FactFiles.write(fresh, task.snapshot(), findings);
    NormalizeReceipt.Result result =
        new NormalizeReceipt.Result(
            Optional.of(Hashes.ofFolder(fresh)),
            outcomes.kept() + outcomes.rejected() + outcomes.duplicate() + outcomes.blank(),
            outcomes.kept(),
            outcomes.rejected(),
            outcomes.duplicate(),
            outcomes.blank(),
            outcomes.counts(),
            0,
            findings.findings().size(),
            Optional.empty());
    Files.writeString(fresh.resolve(RECEIPT), Json.pretty(result));
  }
}
