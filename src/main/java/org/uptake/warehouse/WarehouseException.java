package org.uptake.warehouse;

/** The warehouse could not do what was asked; the message is DuckDB's own, and the statement. */
public final class WarehouseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure with this message. */
  public WarehouseException(String message) {
    super(message);
  }
}
