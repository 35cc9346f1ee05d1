package org.uptake.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Keeps requests to one host apart. */
final class HostPace {
  private final FetchClock clock;
  private final Map<String, Instant> free = new HashMap<>();

  HostPace(FetchClock clock) {
    this.clock = clock;
  }

  /** Waits until the host may be asked, and notes that it is asked now. */
  void await(String host, Duration interval) {
    String key = host.toLowerCase(Locale.ROOT);
    Instant now = clock.now();
    Instant at = free.getOrDefault(key, now);
    clock.pause(Duration.between(now, at));
    free.put(key, (at.isAfter(now) ? at : now).plus(interval));
  }
}
