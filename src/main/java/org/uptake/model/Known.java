package org.uptake.model;

import java.time.LocalDate;

/**
 * From when a fact was public.
 *
 * @param from first day on which it was public as far as we can show
 * @param basis what shows it
 */
public record Known(LocalDate from, KnownBasis basis) {}
