package org.uptake.model;

/** How the end of a period is known. */
public enum PeriodBasis implements Coded {
  /** The source prints it. */
  PRINTED,
  /** We infer it, with stated evidence. */
  INFERRED,
  /** It is not known. */
  UNKNOWN
}
