package org.uptake.model;

/**
 * One input row and its one outcome.
 *
 * @param snapshotId the document
 * @param locator the row
 * @param outcome what became of it
 * @param claims how many facts it gave
 * @param printed the row as printed, cells joined by " | "
 * @param reason for a rejected or duplicate row: why; for a row kept without a fact: what it is
 */
public record SourceRow(
    String snapshotId,
    Locator locator,
    RowOutcome outcome,
    int claims,
    String printed,
    String reason) {}
