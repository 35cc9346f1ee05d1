package org.uptake.run;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.uptake.extract.DocumentExtractor;
import org.uptake.extract.ExtractDocuments;
import org.uptake.extract.ExtractReceipt;
import org.uptake.model.SourceException;
import org.uptake.normalize.DocumentNormalizer;
import org.uptake.normalize.NormalizeDocuments;
import org.uptake.normalize.NormalizeReceipt;
import org.uptake.pipeline.DocumentTask;
import org.uptake.pipeline.RecordCoder;
import org.uptake.pipeline.StageClock;
import org.uptake.records.CountRecords;

/**
 * The only way from a snapshot to facts: a Beam pipeline whose elements are documents. Tests and
 * the run share it.
 */
public final class DocumentPipeline {
  private DocumentPipeline() {}

  /** Builds the pipeline; the receipts it returns tell what each document gave. */
  public static PCollection<NormalizeReceipt> build(Pipeline pipeline, List<DocumentTask> tasks) {
    List<DocumentTask> records =
        tasks.stream().filter(t -> t.pipeline().records().isPresent()).toList();
    List<DocumentTask> documents = tasks.stream().filter(t -> !records.contains(t)).toList();
    if (records.isEmpty()) {
      return documents(pipeline, documents);
    }
    PCollection<NormalizeReceipt> counted =
        taken(pipeline, "Records", records).apply("CountRecords", new CountRecords());
    return documents.isEmpty()
        ? counted
        : PCollectionList.of(documents(pipeline, documents))
            .and(counted)
            .apply("AllReceipts", Flatten.pCollections());
  }

  private static PCollection<NormalizeReceipt> documents(
      Pipeline pipeline, List<DocumentTask> tasks) {
    return taken(pipeline, "Documents", tasks)
        .apply("NormalizeDocuments", new NormalizeDocuments());
  }

  private static PCollection<ExtractReceipt> taken(
      Pipeline pipeline, String what, List<DocumentTask> tasks) {
    return pipeline
        .apply("Take" + what, Create.of(tasks).withCoder(RecordCoder.of(DocumentTask.class)))
        .apply("Extract" + what, new ExtractDocuments());
  }

  /** How long the stages worked, over all documents and workers. */
  public record Worked(Duration extract, Duration normalize) {

    /** Nothing was to do. */
    public static Worked nothing() {
      return new Worked(Duration.ZERO, Duration.ZERO);
    }
  }

  /** Beam wraps what a stage throws; a message for a person is taken out again. */
  private static PipelineResult finished(Pipeline pipeline) {
    try {
      PipelineResult result = pipeline.run();
      result.waitUntilFinish();
      return result;
    } catch (Pipeline.PipelineExecutionException e) {
      if (e.getCause() instanceof SourceException inside) {
        throw inside;
      }
      if (e.getCause() instanceof UncheckedIOException inside) {
        throw inside;
      }
      throw e;
    }
  }

  /** Builds the pipeline and runs it to its end; facts and receipts lie in the store afterwards. */
  public static Worked run(PipelineOptions options, List<DocumentTask> tasks) {
    Pipeline pipeline = Pipeline.create(options);
    build(pipeline, tasks);
    PipelineResult result = finished(pipeline);
    return new Worked(
        StageClock.read(result, DocumentExtractor.STAGE),
        StageClock.read(result, DocumentNormalizer.STAGE));
  }
}
