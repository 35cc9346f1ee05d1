package org.uptake.run;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.uptake.extract.ExtractDocuments;
import org.uptake.normalize.NormalizeDocuments;
import org.uptake.normalize.NormalizeReceipt;
import org.uptake.pipeline.DocumentTask;
import org.uptake.pipeline.RecordCoder;

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

  /** Builds the pipeline and runs it to its end; facts and receipts lie in the store afterwards. */
  public static void run(PipelineOptions options, List<DocumentTask> tasks) {
    Pipeline pipeline = Pipeline.create(options);
    build(pipeline, tasks);
    pipeline.run().waitUntilFinish();
  }
}
