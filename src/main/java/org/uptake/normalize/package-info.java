/**
 * Turns printed rows into typed facts: places, periods, quantities, policies and dates; or into a
 * rejection with its reason. Plain classes, tested without Beam.
 */
@NullMarked
package org.uptake.normalize;

import org.jspecify.annotations.NullMarked;
