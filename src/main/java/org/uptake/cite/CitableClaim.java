package org.uptake.cite;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A figure as somebody other than ORR printed it.
 *
 * @param fiscalYear the fiscal year its days lie in, if they lie in one
 * @param what the measure, and its category after a colon
 * @param printed as printed
 * @param start first day it counts
 * @param end last day; empty where it is not printed
 * @param publication the title of the article, talk or compilation
 * @param address its address; may be empty
 * @param knownFrom from when it was public
 * @param verdict how it compares with ORR's figure, e.g. {@code agrees}
 * @param where file, row and hash of our own list of claims
 */
public record CitableClaim(
    OptionalInt fiscalYear,
    String what,
    String printed,
    LocalDate start,
    Optional<LocalDate> end,
    String publication,
    String address,
    LocalDate knownFrom,
    String verdict,
    String where) {}
