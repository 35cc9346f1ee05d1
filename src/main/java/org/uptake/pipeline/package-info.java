/**
 * What a dataset is (its pipeline file), where everything lies on disk, and how inputs are hashed.
 */
@NullMarked
package org.uptake.pipeline;

import org.jspecify.annotations.NullMarked;
