package org.uptake.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Counts what one source gave, and tells what is worth a line as it comes. */
final class Tally {
  private final String source;
  private final Consumer<String> told;
  private final Set<String> saidOnce;
  private final List<String> notes = new ArrayList<>();
  private int taken;
  private int known;
  private int missing;
  private int refused;
  private int open;
  private boolean degraded;

  /**
   * Counts for one source.
   *
   * @param told hears each note
   * @param saidOnce what the run has said of whole hosts; it is added to
   */
  Tally(String source, Consumer<String> told, Set<String> saidOnce) {
    this.source = source;
    this.told = told;
    this.saidOnce = saidOnce;
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

  /** Left for a later run. Of a host that is not reached that is said once a run. */
  void open(String what, Answer answer) {
    open(1);
    if (answer.outcome() != Answer.Outcome.UNREACHABLE) {
      note("open: " + what + ": " + answer.reason());
    } else if (saidOnce.add(answer.reason())) {
      note("open: " + answer.reason());
    }
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
