package org.uptake.model;

/**
 * A county's name that no place of the reference answers to. Nothing is matched by likeness: the
 * warehouse lists what it resembles, for a person to confirm with an alias row.
 *
 * @param snapshotId the document
 * @param locator the cell or row
 * @param state USPS code of the state in which it was sought
 * @param name as printed
 */
public record UnresolvedName(String snapshotId, Locator locator, String state, String name) {}
