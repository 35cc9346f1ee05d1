/** Charts: one theme, drawn by JFreeChart, written as SVG with text as text. */
@NullMarked
package org.uptake.report.chart;

import org.jspecify.annotations.NullMarked;
