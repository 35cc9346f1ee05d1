package org.uptake.normalize;

import java.util.Optional;
import org.uptake.pipeline.DocumentTask;

/**
 * What normalizing a document gave.
 *
 * @param task the document
 * @param key where its facts lie
 * @param result counts and hash of what was written, or why nothing was
 * @param extractReused whether an earlier run had extracted it
 * @param reused whether an earlier run had normalized it
 */
public record NormalizeReceipt(
    DocumentTask task, String key, Result result, boolean extractReused, boolean reused) {

  /**
   * Kept beside the facts. Kept, rejected, duplicate and blank rows add up to the rows read.
   *
   * @param factsSha256 hash of the facts as written; empty on failure
   * @param rows rows read
   * @param kept rows that gave facts
   * @param rejected rows that could not be read
   * @param duplicate rows that repeat another
   * @param blank rows with nothing in them
   * @param figures observations
   * @param claims policy events, and figures as others print them
   * @param findings findings
   * @param failure why the document cannot be used
   */
  public record Result(
      Optional<String> factsSha256,
      int rows,
      int kept,
      int rejected,
      int duplicate,
      int blank,
      int figures,
      int claims,
      int findings,
      Optional<String> failure) {

    /** A document that cannot be used, for this reason. */
    public static Result failed(String message) {
      return new Result(Optional.empty(), 0, 0, 0, 0, 0, 0, 0, 0, Optional.of(message));
    }
  }
}
