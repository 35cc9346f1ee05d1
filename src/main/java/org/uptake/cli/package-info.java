/** The commands. */
@NullMarked
package org.uptake.cli;

import org.jspecify.annotations.NullMarked;
