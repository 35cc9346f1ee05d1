package org.uptake.measure;

import java.util.Optional;

/**
 * A stretch of days, both inclusive, over which the estimated share of places that have not adopted
 * is one known number. Between the end of a step and the start of the next the share falls; where
 * days lie between them, the data do not say on which.
 *
 * @param fromDay first day of the stretch
 * @param toDay last day of the stretch
 * @param atRisk places, under observation, that had not adopted before the fall to this step;
 *     expected, if days are known between bounds only
 * @param events adoptions in that fall; expected, if days are known between bounds only
 * @param survival share, 0 to 1, of places that have not adopted
 * @param bounds 95 % confidence limits; empty where the share is 0 or 1, of which the data cannot
 *     show how uncertain it is
 */
record SurvivalStep(
    int fromDay,
    int toDay,
    double atRisk,
    double events,
    double survival,
    Optional<Bounds> bounds) {

  /** Lower and upper limit, 0 to 1. */
  record Bounds(double lower, double upper) {}
}
