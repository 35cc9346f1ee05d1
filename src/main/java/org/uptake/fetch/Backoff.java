package org.uptake.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait before a request that failed is repeated. */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final RandomGenerator random;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * Twice as long each time, up to two minutes, of which a random half to whole is waited, so that
   * clients that failed together do not come back together.
   *
   * @param failures how often it failed so far, from 1
   */
  Duration after(int failures) {
    double most = (double) FIRST.toMillis() * StrictMath.pow(2, failures - 1);
    double capped = StrictMath.min(most, (double) LONGEST.toMillis());
    return Duration.ofMillis((long) (capped * (0.5 + random.nextDouble() / 2)));
  }

  /**
   * What a {@code Retry-After} header asks for: seconds, or a date (RFC 9110, 10.2.3); nothing if
   * it is neither.
   */
  static Optional<Duration> asked(String header, Instant now) {
    String value = header.strip();
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant at =
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
              .toInstant();
      Duration left = Duration.between(now, at);
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
