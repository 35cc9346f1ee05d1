package org.uptake.fetch;

import java.util.List;

/**
 * What fetching one source gave.
 *
 * @param source the pipeline file
 * @param taken documents that are new in the store
 * @param known documents that we hold already, or that did not change
 * @param missing pages or captures that are not there
 * @param refused answers that are no document of this source, those of earlier runs included
 * @param open what did not come and may come later: pages, captures and parts of an index
 * @param degraded whether the source is left without an answer that it should have given
 * @param notes one line for a person on each document taken, missing, refused or open in this run
 */
public record FetchLine(
    String source,
    int taken,
    int known,
    int missing,
    int refused,
    int open,
    boolean degraded,
    List<String> notes) {

  /** Makes the list unchangeable. */
  public FetchLine {
    notes = List.copyOf(notes);
  }
}
