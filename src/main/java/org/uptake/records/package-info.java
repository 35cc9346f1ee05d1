/**
 * Counts files of individual records by place and month. A file is an element of the pipeline, a
 * row never: DuckDB reads the rows, and the rules that small documents go by resolve each different
 * text once.
 */
@NullMarked
package org.uptake.records;

import org.jspecify.annotations.NullMarked;
