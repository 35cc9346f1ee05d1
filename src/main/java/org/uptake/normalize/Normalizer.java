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
        Map.of(
                "state-fiscal-years", new StateTable(),
                "county-list", new CountyList(),
                "agreement-sheet", AgreementSheet.participants(),
                "agreement-requests", AgreementSheet.requests(),
                "agreement-history", new AgreementHistory(),
                "agreement-lineage", new AgreementLineage(),
                "agreement-list", new AgreementList(),
                "agreement-removals", new AgreementRemovals(),
                "policy-register", new PolicyRegister())
            .get(layout);
    if (normalizer == null) {
      throw new SourceException("no normalizer reads the layout '" + layout + "'");
    }
    return normalizer;
  }
}
