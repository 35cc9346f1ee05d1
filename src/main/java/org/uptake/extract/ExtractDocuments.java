package org.uptake.extract;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.uptake.pipeline.DocumentTask;
import org.uptake.pipeline.RecordCoder;
import org.uptake.pipeline.StageClock;

/** The extract stage: documents in, receipts out; the rows go to the store. */
public final class ExtractDocuments
    extends PTransform<PCollection<DocumentTask>, PCollection<ExtractReceipt>> {
  private static final long serialVersionUID = 1L;

  @Override
  public PCollection<ExtractReceipt> expand(PCollection<DocumentTask> documents) {
    return documents
        .apply("ExtractRows", ParDo.of(new ExtractRows()))
        .setCoder(RecordCoder.of(ExtractReceipt.class));
  }

  private static final class ExtractRows extends DoFn<DocumentTask, ExtractReceipt> {
    private static final long serialVersionUID = 1L;

    private final StageClock clock = new StageClock(DocumentExtractor.STAGE);

    @ProcessElement
    public void extract(@Element DocumentTask task, OutputReceiver<ExtractReceipt> out) {
      out.output(clock.time(() -> DocumentExtractor.extract(task)));
    }
  }
}
