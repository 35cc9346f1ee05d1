package org.uptake.pipeline;

import java.nio.file.Path;
import org.uptake.model.Snapshot;

/**
 * One document on its way through the pipeline: the element that Beam carries.
 *
 * @param root the project's folder
 * @param store where stages keep what they wrote
 * @param snapshot the document
 * @param pipeline its pipeline file
 * @param extractKey hash of all that extracting it depends on
 * @param normalizeSalt hash of all that normalizing depends on, apart from the extracted rows
 * @param redoExtract whether to extract again what is there already
 * @param redoNormalize whether to normalize again what is there already
 */
public record DocumentTask(
    String root,
    String store,
    Snapshot snapshot,
    PipelineFile pipeline,
    String extractKey,
    String normalizeSalt,
    boolean redoExtract,
    boolean redoNormalize) {

  /** Where its files lie. */
  public Layout layout() {
    Layout usual = Layout.at(Path.of(root));
    return new Layout(usual.root(), Path.of(store), usual.reports());
  }
}
