package org.uptake.model;

/** How the bytes of a snapshot came to us. */
public enum Origin implements Coded {
  /** Fetched from the publisher. */
  FETCHED,
  /** Fetched from a web archive, under the archive's own timestamp. */
  ARCHIVE,
  /** Keyed in by us from a named publication; never the original bytes. */
  TRANSCRIBED,
  /** A compilation of others' figures that a user holds; never bundled. */
  COMPILATION,
  /** A file that the user holds and points us at, under its own licence; never bundled. */
  SUPPLIED
}
