package org.uptake.report.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Classes of values for the colours of a map.
 *
 * <p>The rule: the different values, in order, are parted into five groups of the same size (they
 * differ by one at most). The limit between two groups is the roundest number above the lower group
 * that is not above the upper: the fewest digits that part them. So no class is empty, equal values
 * share a class, and places with equal values never weigh. Five different values or fewer have a
 * class each.
 *
 * @param limits the lowest value of each class, ascending
 * @param most the highest value of all
 */
public record Classes(List<BigDecimal> limits, BigDecimal most) {
  /** How many colours a scale has. */
  public static final int MOST = 5;

  /** Makes the list unchangeable. */
  public Classes {
    limits = List.copyOf(limits);
  }

  /**
   * Makes the classes of values.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Classes of(Collection<BigDecimal> values) {
    List<BigDecimal> different = new ArrayList<>(new TreeSet<>(values));
    if (different.isEmpty()) {
      throw new IllegalArgumentException("no value, so no classes");
    }
    int classes = Math.min(MOST, different.size());
    List<BigDecimal> limits = new ArrayList<>();
    limits.add(different.get(0));
    for (int i = 1; i < classes; i++) {
      int first = i * different.size() / classes;
      limits.add(roundest(different.get(first - 1), different.get(first)));
    }
    return new Classes(limits, different.get(different.size() - 1));
  }

  /** The number of fewest digits above one and not above another, which is positive. */
  private static BigDecimal roundest(BigDecimal above, BigDecimal upTo) {
    for (int digits = 1; digits < upTo.precision(); digits++) {
      int scale = upTo.scale() - upTo.precision() + digits;
      BigDecimal round = upTo.setScale(scale, RoundingMode.FLOOR);
      if (round.compareTo(above) > 0) {
        return round.setScale(Math.max(0, round.scale()), RoundingMode.UNNECESSARY);
      }
    }
    return upTo;
  }

  /** How many classes there are. */
  public int size() {
    return limits.size();
  }

  /**
   * The class of a value, from 0.
   *
   * @throws IllegalArgumentException if it lies outside of all
   */
  public int of(BigDecimal value) {
    if (value.compareTo(limits.get(0)) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(value + " lies in no class of " + this);
    }
    int found = 0;
    while (found + 1 < limits.size() && value.compareTo(limits.get(found + 1)) >= 0) {
      found++;
    }
    return found;
  }
}
