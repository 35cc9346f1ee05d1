/** Reads documents into rows exactly as printed. One class per format; no meaning is given here. */
@NullMarked
package org.uptake.extract;

import org.jspecify.annotations.NullMarked;
