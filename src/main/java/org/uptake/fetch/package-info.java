/** Brings source documents in: for now from the bundled snapshots, checked by their hashes. */
@NullMarked
package org.uptake.fetch;

import org.jspecify.annotations.NullMarked;
