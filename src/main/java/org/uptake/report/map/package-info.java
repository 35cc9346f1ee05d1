/** Maps: areas from TopoJSON, classes of values, hatchings, and a writer of small SVG. */
@NullMarked
package org.uptake.report.map;

import org.jspecify.annotations.NullMarked;
