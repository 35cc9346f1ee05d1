/**
 * Publishes: reads the warehouse, draws charts, renders pages from templates, writes the CSV of
 * each page, and lists every file with its hash. No page shows the clock; all dates are dates of
 * data.
 */
@NullMarked
package org.uptake.report;

import org.jspecify.annotations.NullMarked;
