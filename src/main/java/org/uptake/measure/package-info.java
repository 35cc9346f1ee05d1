/**
 * Measures in SQL: figures shown, versions, adoption, findings; and the checks before publishing.
 */
@NullMarked
package org.uptake.measure;

import org.jspecify.annotations.NullMarked;
