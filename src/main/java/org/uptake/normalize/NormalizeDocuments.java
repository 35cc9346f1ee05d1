package org.uptake.normalize;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;
import org.uptake.extract.ExtractReceipt;
import org.uptake.pipeline.DocumentTask;
import org.uptake.pipeline.RecordCoder;
import org.uptake.pipeline.StageClock;

/** The normalize stage: receipts of rows in, receipts of facts out; the facts go to the store. */
public final class NormalizeDocuments
    extends PTransform<PCollection<ExtractReceipt>, PCollection<NormalizeReceipt>> {
  private static final long serialVersionUID = 1L;

  @Override
  public PCollection<NormalizeReceipt> expand(PCollection<ExtractReceipt> documents) {
    return documents
        .apply("NormalizeRows", ParDo.of(new NormalizeRows()))
        .setCoder(RecordCoder.of(NormalizeReceipt.class));
  }

  private static final class NormalizeRows extends DoFn<ExtractReceipt, NormalizeReceipt> {
    private static final long serialVersionUID = 1L;
    private transient @Nullable DocumentNormalizer normalizer;

    private final StageClock clock = new StageClock(DocumentNormalizer.STAGE);

    @ProcessElement
    public void normalize(@Element ExtractReceipt extracted, OutputReceiver<NormalizeReceipt> out) {
      out.output(clock.time(() -> ready(extracted.task()).normalize(extracted)));
    }

    /** The reference is read once a worker. */
    private DocumentNormalizer ready(DocumentTask task) {
      DocumentNormalizer known = normalizer;
      if (known == null) {
        known = DocumentNormalizer.reading(task.layout().reference());
        normalizer = known;
      }
      return known;
    }
  }
}
