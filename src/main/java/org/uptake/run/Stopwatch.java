package org.uptake.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Notes what each stage did and how long it took. */
final class Stopwatch {
  private final List<RunSummary.StageLine> lines = new ArrayList<>();

  /** Runs a stage that works once or is reused whole. */
  void once(Stage stage, boolean reused, Runnable work) {
    long start = System.nanoTime();
    if (!reused) {
      work.run();
    }
    note(stage, reused ? 0 : 1, reused ? 1 : 0, start);
  }

  /** Runs work whose stages are noted later. */
  <T> Timed<T> time(Supplier<T> work) {
    long start = System.nanoTime();
    return new Timed<>(work.get(), Duration.ofNanos(System.nanoTime() - start));
  }

  record Timed<T>(T result, Duration took) {}

  void note(Stage stage, int did, int reused, Duration took) {
    lines.add(new RunSummary.StageLine(stage.code(), did, reused, took));
  }

  private void note(Stage stage, int did, int reused, long start) {
    note(stage, did, reused, Duration.ofNanos(System.nanoTime() - start));
  }

  List<RunSummary.StageLine> lines() {
    return List.copyOf(lines);
  }
}
