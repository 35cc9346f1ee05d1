package org.uptake.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Between which days an event lies, both included.
 *
 * @param earliest empty for {@link DatePrecision#NO_LATER_THAN} and {@link DatePrecision#UNDATED}
 * @param latest empty for {@link DatePrecision#UNDATED}
 * @param precision how sharp the printed date is
 */
public record DateInterval(
    Optional<LocalDate> earliest, Optional<LocalDate> latest, DatePrecision precision) {

  /** Refuses an interval whose ends contradict its precision or each other. */
  public DateInterval {
    boolean undated = precision == DatePrecision.UNDATED;
    boolean open = undated || precision == DatePrecision.NO_LATER_THAN;
    if (latest.isPresent() == undated || earliest.isPresent() == open) {
      throw new IllegalArgumentException(
          precision.code() + " cannot span " + earliest + " to " + latest);
    }
    if (earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get())) {
      throw new IllegalArgumentException("ends before it starts: " + earliest + " to " + latest);
    }
  }

  /** An event of which the source gives no date. */
  public static DateInterval undated() {
    return new DateInterval(Optional.empty(), Optional.empty(), DatePrecision.UNDATED);
  }

  /** Days between which the event lies. */
  public static DateInterval between(LocalDate first, LocalDate last, DatePrecision precision) {
    return new DateInterval(Optional.of(first), Optional.of(last), precision);
  }

  /** It happened on that day or before. */
  public static DateInterval noLaterThan(LocalDate day) {
    return new DateInterval(Optional.empty(), Optional.of(day), DatePrecision.NO_LATER_THAN);
  }
}
