package org.uptake.model;

/**
 * What a source contradicts, what was corrected, what is left open.
 *
 * @param kind e.g. {@code correction}, {@code arithmetic}, {@code unreadable_cell}
 * @param severity {@code note}, {@code warning} or {@code error}
 * @param snapshotId the document
 * @param locator where
 * @param message one sentence with the values, and what to do where something can be done
 */
public record Finding(
    String kind, String severity, String snapshotId, Locator locator, String message) {}
