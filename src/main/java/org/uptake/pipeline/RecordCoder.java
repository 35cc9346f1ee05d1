package org.uptake.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;

/**
 * Carries a record through Beam as one line of JSON. Beam infers an empty schema for Java records,
 * without an error; so every record gets this coder by name. Fields are written in the order of
 * their declaration, hence equal records have equal bytes.
 */
public final class RecordCoder<T> extends CustomCoder<T> {
  private static final long serialVersionUID = 1L;
  private final Class<T> type;

  private RecordCoder(Class<T> type) {
    this.type = type;
  }

  /** The coder of a record type. */
  public static <T extends Record> RecordCoder<T> of(Class<T> type) {
    return new RecordCoder<>(type);
  }

  @Override
  public void encode(T value, OutputStream out) throws IOException {
    StringUtf8Coder.of().encode(Json.write(value), out);
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return Json.read(StringUtf8Coder.of().decode(in), type);
  }

  @Override
  public void verifyDeterministic() {}
}
