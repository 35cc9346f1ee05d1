package org.uptake.cli;

import org.uptake.model.SourceException;
import org.uptake.pipeline.Layout;
import org.uptake.report.Versions;
import org.uptake.warehouse.Warehouse;

/** Opens the warehouse of the version shown. */
final class CurrentWarehouse {
  private CurrentWarehouse() {}

  static Warehouse open(Layout layout) {
    return Warehouse.openReadOnly(
        new Versions(layout).currentWarehouse().orElseThrow(() -> nothingPublished(layout)));
  }

  static SourceException nothingPublished(Layout layout) {
    return new SourceException(
        "nothing is published below " + layout.reports() + ": run uptake run");
  }
}
