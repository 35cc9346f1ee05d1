/**
 * The DuckDB warehouse: opened, built from facts, queried read-only. Its SQL lies in sql/warehouse.
 */
@NullMarked
package org.uptake.warehouse;

import org.jspecify.annotations.NullMarked;
