package org.uptake.run;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.uptake.extract.DocumentExtractor;
import org.uptake.extract.ExtractDocuments;
import org.uptake.model.SourceException;
import org.uptake.normalize.DocumentNormalizer;
import org.uptake.normalize.NormalizeDocuments;
import org.uptake.normalize.NormalizeReceipt;
import org.uptake.pipeline.DocumentTask;
import org.uptake.pipeline.RecordCoder;
import org.uptake.pipeline.StageClock;

/**
 * The only way from a snapshot to facts: a Beam pipeline whose elements are documents. Tests and
 * the run share it.
 */
public final class DocumentPipeline {
  private DocumentPipeline() {}

  /** Builds the pipeline; the receipts it returns tell what each document gave. */
  public static PCollection<NormalizeReceipt> build(Pipeline pipeline, List<DocumentTask> tasks) {
    return pipeline
        .apply("TakeDocuments", Create.of(tasks).withCoder(RecordCoder.of(DocumentTask.class)))
        .apply("ExtractDocuments", new ExtractDocuments())
        .apply("NormalizeDocuments", new NormalizeDocuments());
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
