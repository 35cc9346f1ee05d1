package org.uptake.diff;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One of the two things compared.
 *
 * @param name as the user knows it: a version, a file or an ISO day
 * @param warehouse the DuckDB file
 * @param knownOn only what was known on this day; empty for all that the warehouse holds
 */
public record Side(String name, Path warehouse, Optional<LocalDate> knownOn) {}
