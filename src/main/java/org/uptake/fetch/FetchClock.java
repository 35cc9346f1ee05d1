package org.uptake.fetch;

import java.time.Duration;
import java.time.Instant;
import org.uptake.model.SourceException;

/** Time as fetching sees it, so that a test need not wait. */
public interface FetchClock {
  /** Now. */
  Instant now();

  /** Waits; nothing happens for a time that is not positive. */
  void pause(Duration time);

  /** The machine's own time. */
  static FetchClock real() {
    return new FetchClock() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void pause(Duration time) {
        if (time.isNegative() || time.isZero()) {
          return;
        }
        try {
          Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new SourceException("fetching was interrupted; run it again to go on");
        }
      }
    };
  }
}
