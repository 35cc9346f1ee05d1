package org.uptake.fetch;

import java.util.ArrayList;
import java.util.List;

/** Counts what one source gave, and notes what is worth a line. */
final class Tally {
  private final String source;
  private final List<String> notes = new ArrayList<>();
  private int taken;
  private int known;
  private int missing;
  private int refused;
  private int open;
  private boolean degraded;

  Tally(String source) {
    this.source = source;
  }

  void taken(String what, Capture capture) {
    taken++;
    notes.add("taken: " + what + ", sha256 " + capture.sha256());
  }

  void known() {
    known++;
  }

  void missing(String what, String reason) {
    missing++;
    notes.add("missing: " + what + ": " + reason);
  }

  void refused(String what, String reason) {
    refused++;
    notes.add("refused: " + what + ": " + reason);
  }

  /** Refused in an earlier run, and not asked for again. */
  void refusedBefore() {
    refused++;
  }

  void open(String what, String reason) {
    open++;
    degraded = true;
    notes.add("open: " + what + ": " + reason);
  }

  /** Left for a later run without being asked. */
  void open(int count) {
    open += count;
    degraded |= count > 0;
  }

  void degraded(String why) {
    degraded = true;
    notes.add(why);
  }

  FetchLine line() {
    return new FetchLine(source, taken, known, missing, refused, open, degraded, notes);
  }
}
