package org.uptake.pipeline;

import java.io.Serializable;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.metrics.MetricsFilter;

/** Adds up the time that a stage of the Beam pipeline works, over all documents and workers. */
public final class StageClock implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String NAMESPACE = "stage-nanoseconds";
  private final Counter nanoseconds;

  /** The clock of a stage. */
  public StageClock(String stage) {
    nanoseconds = Metrics.counter(NAMESPACE, stage);
  }

  /** Does work on the clock. */
  public <T> T time(Supplier<T> work) {
    long start = System.nanoTime();
    T done = work.get();
    nanoseconds.inc(System.nanoTime() - start);
    return done;
  }

  /** What the clock of a stage shows after a run. */
  public static Duration read(PipelineResult result, String stage) {
    MetricsFilter filter =
        MetricsFilter.builder().addNameFilter(MetricNameFilter.named(NAMESPACE, stage)).build();
    long sum = 0;
    for (MetricResult<Long> counter : result.metrics().queryMetrics(filter).getCounters()) {
      sum += counter.getAttempted();
    }
    return Duration.ofNanos(sum);
  }
}
