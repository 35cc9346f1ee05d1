package org.uptake.report;

import java.util.List;
import java.util.function.Supplier;

/** A section of the site: pages of one or a few kinds, each put together when it is asked for. */
interface Section {
  /** The pages of the section, in any order; asked for in parallel. */
  List<Supplier<Page>> pages();
}
