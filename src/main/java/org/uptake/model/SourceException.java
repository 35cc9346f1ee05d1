package org.uptake.model;

/**
 * A source document, or a file of ours, that cannot be used. The message is for a person: it names
 * the file, the heading or row, the value, and what was expected.
 */
public final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String message;

  /** A document that cannot be used, for this reason. */
  public SourceException(String message) {
    super(message);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
