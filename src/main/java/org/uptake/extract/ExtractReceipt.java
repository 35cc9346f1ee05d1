package org.uptake.extract;

import java.util.Optional;
import org.uptake.pipeline.DocumentTask;

/**
 * What extracting a document gave.
 *
 * @param task the document
 * @param result counts and hash of what was written, or why nothing was
 * @param reused whether an earlier run had done it
 */
public record ExtractReceipt(DocumentTask task, Result result, boolean reused) {

  /**
   * Kept beside the rows.
   *
   * @param rowsSha256 hash of the rows as written; empty on failure
   * @param rows number of rows, headings apart
   * @param failure why the document cannot be read
   */
  public record Result(Optional<String> rowsSha256, int rows, Optional<String> failure) {}
}
