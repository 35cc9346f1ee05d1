/** Paper: turns a document of the report into a PDF, without a browser. */
@NullMarked
package org.uptake.print;

import org.jspecify.annotations.NullMarked;
