/** Citations: a published figure with the words, the document and the cell that it rests on. */
@NullMarked
package org.uptake.cite;

import org.jspecify.annotations.NullMarked;
