package org.uptake.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts what one source gave, and tells what is worth a line as it comes. */
final class Tally {
  private final String source;
  private final Consumer<String> told;
  private final List<String> notes = new ArrayList<>();
  private int taken;
  private int known;
  private int missing;
  private int refused;
  private int open;
  private boolean degraded;

  Tally(String source, Consumer<String> told) {
    this.source = source;
    this.told = told;
  }

  void taken(String what, Capture capture) {
    taken++;
    note("taken: " + what + ", sha256 " + capture.sha256());
  }

  void known() {
    known++;
  }

  void missing(String what, String reason) {
    missing++;
    note("missing: " + what + ": " + reason);
  }

  void refused(String what, String reason) {
    refused++;
    note("refused: " + what + ": " + reason);
  }

  /** Refused in an earlier run, and not asked for again. */
  void refusedBefore() {
    refused++;
  }

  void open(String what, String reason) {
    open++;
    degraded = true;
    note("open: " + what + ": " + reason);
  }

  /** Left for a later run without being asked. */
  void open(int count) {
    open += count;
    degraded |= count > 0;
  }

  void degraded(String why) {
    degraded = true;
    note(why);
  }

  private void note(String text) {
    notes.add(text);
    told.accept(text);
  }

  FetchLine line() {
    return new FetchLine(source, taken, known, missing, refused, open, degraded, notes);
  }
}
