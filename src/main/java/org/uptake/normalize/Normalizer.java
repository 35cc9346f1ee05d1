package org.uptake.normalize;

import java.util.Map;
import org.uptake.model.PrintedDocument;
import org.uptake.model.SourceException;

/** Gives the rows of one table layout their meaning. */
public interface Normalizer {

  /**
   * Normalizes a whole document.
   *
   * @throws SourceException if the table is not there, or a heading is unknown or has moved
   */
  Facts normalize(PrintedDocument document, DocumentContext context);

  /** The normalizer of a layout that a pipeline file names. */
  static Normalizer of(String layout) {
    Normalizer normalizer =
        Map.<String, Normalizer>ofEntries(
                Map.entry("state-fiscal-years", new StateTable()),
                Map.entry("county-list", new CountyList()),
                Map.entry("category-table", new CategoryTable()),
                Map.entry("placement-claims", new PlacementClaims()),
                Map.entry("compiled-placements", new CompiledPlacements()),
                Map.entry("agreement-sheet", AgreementSheet.participants()),
                Map.entry("agreement-requests", AgreementSheet.requests()),
                Map.entry("agreement-history", new AgreementHistory()),
                Map.entry("agreement-lineage", new AgreementLineage()),
                Map.entry("agreement-list", new AgreementList()),
                Map.entry("agreement-removals", new AgreementRemovals()),
                Map.entry("policy-register", new PolicyRegister()))
            .get(layout);
    if (normalizer == null) {
      throw new SourceException("no normalizer reads the layout '" + layout + "'");
    }
    return normalizer;
  }
}
