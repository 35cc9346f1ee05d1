package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.util.CoderUtils;
import org.uptake.extract.ExtractReceipt;
import org.uptake.model.Snapshot;
import org.uptake.pipeline.DocumentTask;
import org.uptake.pipeline.RecordCoder;

/** Receipts arrive as they were sent, whatever a message quotes. */
class ReceiptCoderTest {
  private static final Snapshot PAGE = Given.published("orr-releases-by-state", "2025-01-15");
  private static final DocumentTask TASK =
      new DocumentTask(
          "/project", "/store", PAGE, Given.pipeline(PAGE.sourceId()), "key", "salt", false, true);

  @Property
  void everyExtractReceiptArrives(
      @ForAll int rows,
      @ForAll boolean reused,
      @ForAll @CharRange(from = '\u0000', to = '\ud7ff') String message)
      throws CoderException {
    arrives(
        ExtractReceipt.class,
        new ExtractReceipt(
            TASK, new ExtractReceipt.Result(Optional.empty(), rows, Optional.of(message)), reused));
    arrives(
        ExtractReceipt.class,
        new ExtractReceipt(
            TASK, new ExtractReceipt.Result(Optional.of(message), rows, Optional.empty()), reused));
  }

  @Property
  void everyNormalizeReceiptArrives(
      @ForAll int rows,
      @ForAll boolean reused,
      @ForAll @CharRange(from = '\u0000', to = '\ud7ff') String message)
      throws CoderException {
    arrives(
        NormalizeReceipt.class,
        new NormalizeReceipt(
            TASK, message, NormalizeReceipt.Result.failed(message), reused, !reused));
    arrives(
        NormalizeReceipt.class,
        new NormalizeReceipt(
            TASK,
            message,
            new NormalizeReceipt.Result(
                Optional.of(message), rows, 1, 2, 3, 4, 5, 6, 7, Optional.empty()),
            reused,
            reused));
  }

  private static <T extends Record> void arrives(Class<T> type, T sent) throws CoderException {
    RecordCoder<T> coder = RecordCoder.of(type);
    byte[] bytes = CoderUtils.encodeToByteArray(coder, sent);
    T arrived = CoderUtils.decodeFromByteArray(coder, bytes);

    assertThat(arrived).isEqualTo(sent);
    assertThat(CoderUtils.encodeToByteArray(coder, arrived)).isEqualTo(bytes);
  }
}
