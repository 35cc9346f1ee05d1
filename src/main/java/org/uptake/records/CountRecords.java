package org.uptake.records;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.uptake.extract.ExtractReceipt;
import org.uptake.normalize.DocumentNormalizer;
import org.uptake.normalize.NormalizeReceipt;
import org.uptake.pipeline.RecordCoder;
import org.uptake.pipeline.StageClock;

/** The normalize stage of files of records: an element is a file, its rows go to the database. */
public final class CountRecords
    extends PTransform<PCollection<ExtractReceipt>, PCollection<NormalizeReceipt>> {
  private static final long serialVersionUID = 1L;

  @Override
  public PCollection<NormalizeReceipt> expand(PCollection<ExtractReceipt> files) {
    return files
        .apply("CountRows", ParDo.of(new CountRows()))
        .setCoder(RecordCoder.of(NormalizeReceipt.class));
  }

  private static final class CountRows extends DoFn<ExtractReceipt, NormalizeReceipt> {
    private static final long serialVersionUID = 1L;

    private final StageClock clock = new StageClock(DocumentNormalizer.STAGE);

    @ProcessElement
    public void count(@Element ExtractReceipt extracted, OutputReceiver<NormalizeReceipt> out) {
      out.output(clock.time(() -> RecordNormalizer.normalize(extracted)));
    }
  }
}
