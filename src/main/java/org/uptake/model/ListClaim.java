package org.uptake.model;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a list of counties says about itself in words: "covers 138 counties ... and comprises 25,940
 * of the 34,328 total children released".
 *
 * @param snapshotId the list
 * @param measure what it counts
 * @param period the days it covers
 * @param counties how many counties it names
 * @param children what they add up to
 * @param total children of the whole nation in the period
 * @param threshold the smallest count it names
 * @param locator where it says so
 * @param known from when it was public
 */
public record ListClaim(
    String snapshotId,
    String measure,
    Period period,
    OptionalLong counties,
    OptionalLong children,
    OptionalLong total,
    OptionalInt threshold,
    Locator locator,
    Known known) {}
