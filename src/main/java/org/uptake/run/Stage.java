package org.uptake.run;

import org.uptake.model.Coded;

/** The stages, in the order of the data. */
public enum Stage implements Coded {
  FETCH,
  EXTRACT,
  NORMALIZE,
  LOAD,
  MEASURE,
  PUBLISH
}
