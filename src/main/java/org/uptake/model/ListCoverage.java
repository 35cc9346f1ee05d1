package org.uptake.model;

import java.util.OptionalInt;

/**
 * What a list that names only some counties says about the counties it does not name, state by
 * state.
 *
 * @param snapshotId the list
 * @param measure what it counts
 * @param period the days it covers
 * @param state USPS code
 * @param absentStatus the status of a county of that state that is not on the list: {@link
 *     ValueStatus#BELOW_THRESHOLD} where we hold the state's part whole, {@link
 *     ValueStatus#NOT_HELD} where our copy is cut
 * @param threshold the smallest count that the list names, by its own words, else by its pipeline
 *     file; a county that is below it has at most one child less
 * @param locator where the list's rule is printed
 * @param known from when it was public
 */
public record ListCoverage(
    String snapshotId,
    String measure,
    Period period,
    String state,
    ValueStatus absentStatus,
    OptionalInt threshold,
    Locator locator,
    Known known) {}
