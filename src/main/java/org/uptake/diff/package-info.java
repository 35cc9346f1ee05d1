/** What two published versions, or two days of one, hold differently. */
@NullMarked
package org.uptake.diff;

import org.jspecify.annotations.NullMarked;
