package org.uptake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Waits grow, differ from client to client, and end somewhere. */
class BackoffTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @Property
  void aWaitIsBetweenHalfOfItsMostAndAllOfIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int failures) {
    Duration wait = new Backoff(new Random(seed)).after(failures);
    long most = Math.min(120_000, (long) (2000 * StrictMath.pow(2, failures - 1)));

    assertThat(wait.toMillis()).isBetween(most / 2 - 1, most);
  }

  @Test
  void retryAfterIsSecondsOrADate() {
    assertThat(Backoff.asked(" 125 ", NOW)).contains(Duration.ofSeconds(125));
    assertThat(Backoff.asked("Tue, 24 Nov 2026 12:00:05 GMT", NOW)).contains(Duration.ofSeconds(5));
    assertThat(Backoff.asked("Tue, 24 Nov 2026 11:00:00 GMT", NOW)).contains(Duration.ZERO);
    assertThat(Backoff.asked("soon", NOW)).isEmpty();
    assertThat(Backoff.asked("-1", NOW)).isEmpty();
    assertThat(Backoff.asked("99999999999999999999", NOW)).isEmpty();
  }
}
