package org.uptake.model;

/** Why we say that a fact was public from a day on. */
public enum KnownBasis implements Coded {
  /** The source prints its day of publication, or its file name carries it. */
  PUBLICATION,
  /** A public copy was taken on that day. */
  CAPTURE,
  /** The source shows no day: the day we took it in stands for it. */
  TAKEN_IN
}
