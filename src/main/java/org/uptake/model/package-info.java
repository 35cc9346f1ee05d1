/**
 * The words of the field as values: snapshot, observation, policy claim, period, status, locator.
 *
 * <p>Nothing here reads or writes; every other package may use it.
 */
@NullMarked
package org.uptake.model;

import org.jspecify.annotations.NullMarked;
