/**
 * Brings source documents in: from publishers and a web archive into the store ({@code uptake
 * fetch}, the only part that uses a network), and from the store and the bundled snapshots to the
 * readers, checked by their hashes.
 */
@NullMarked
package org.uptake.fetch;

import org.jspecify.annotations.NullMarked;
