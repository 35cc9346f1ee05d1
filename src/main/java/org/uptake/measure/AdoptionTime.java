package org.uptake.measure;

import java.util.Comparator;
import java.util.OptionalInt;

/**
 * What is known of the day on which one place adopted, counted in whole days from a common origin
 * (day 0): later than {@code after}, no later than {@code by}. An exact day d is {@code (d - 1,
 * d]}, so that it and a bound of one day's width are the same knowledge.
 *
 * @param after last day on which the place had certainly not adopted; -1 if it may have on day 0
 * @param by first day on which it certainly had; empty if it was never seen to adopt
 */
record AdoptionTime(int after, OptionalInt by) implements Comparable<AdoptionTime> {
  private static final Comparator<AdoptionTime> ORDER =
      Comparator.comparingInt(AdoptionTime::after).thenComparingInt(AdoptionTime::byOrNever);

  /** Checks that at least one day is possible. */
  AdoptionTime {
    if (after < -1) {
      throw new IllegalArgumentException("day " + after + " lies before the origin");
    }
    if (by.isPresent() && by.getAsInt() <= after) {
      throw new IllegalArgumentException(
          "adopted after day " + after + " and by day " + by.getAsInt() + ": no day is possible");
    }
  }

  /** Adopted on this day, 0 or later. */
  static AdoptionTime on(int day) {
    return between(day - 1, day);
  }

  /** Adopted later than one day and no later than the other. */
  static AdoptionTime between(int after, int by) {
    return new AdoptionTime(after, OptionalInt.of(by));
  }

  /** Not adopted up to and with this day; nothing is known of later days. */
  static AdoptionTime notBy(int day) {
    return new AdoptionTime(day, OptionalInt.empty());
  }

  /** The last possible day; the largest number there is for a place never seen to adopt. */
  int byOrNever() {
    return by.orElse(Integer.MAX_VALUE);
  }

  @Override
  public int compareTo(AdoptionTime other) {
    return ORDER.compare(this, other);
  }
}
