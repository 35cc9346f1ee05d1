package org.uptake.normalize;

import java.time.LocalDate;
import org.uptake.model.Snapshot;
import org.uptake.pipeline.PipelineFile;

/**
 * All a normalizer may know beside the rows.
 *
 * @param snapshot the document
 * @param pipeline its pipeline file
 * @param places the reference
 * @param corrections of this source
 * @param agreements what is known of 287(g) listings beside the lists
 */
public record DocumentContext(
    Snapshot snapshot,
    PipelineFile pipeline,
    PlaceReference places,
    Corrections corrections,
    AgreementReference agreements) {

  /** What the document's figures count. */
  String measure() {
    return pipeline.measure().orElseThrow();
  }

  /** The day the document was public in ISO form; empty where it shows none. */
  String publishedOn() {
    return snapshot.publishedOn().map(LocalDate::toString).orElse("");
  }
}
