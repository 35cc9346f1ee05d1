package org.uptake.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock on which a pause passes at once, and is remembered. */
final class TestClock implements FetchClock {
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now;

  TestClock(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void pause(Duration time) {
    if (!time.isNegative() && !time.isZero()) {
      pauses.add(time);
      now = now.plus(time);
    }
  }

  List<Duration> pauses() {
    return pauses;
  }

  void set(String instant) {
    now = Instant.parse(instant);
  }
}
