/** Ties the stages together: what must run, in which order, and what a run is told about itself. */
@NullMarked
package org.uptake.run;

import org.jspecify.annotations.NullMarked;
