package org.uptake.records;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Shares out one release among the counties of its ZIP code, in whole millionths that add up to one
 * million, so that sums are exact in any order.
 */
final class ZipShares {
  /** Millionths in one release. */
  static final int WHOLE = 1_000_000;

  /** How far weights may add up to more or less than 1 and still be taken, scaled to 1. */
  static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  private ZipShares() {}

  /**
   * Shares by county; a county of weight 0 that the table names is kept with no share, since the
   * ZIP code touches it.
   *
   * @return empty if the weights do not add up to 1. One county alone has the whole, unless its
   *     weight says that the table lacks the rest.
   */
  static Optional<Map<String, Integer>> of(Map<String, BigDecimal> weights) {
    BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() == 0 && weights.size() == 1) {
      Map<String, Integer> alone = new TreeMap<>();
      weights.keySet().forEach(county -> alone.put(county, WHOLE));
      return Optional.of(alone);
    }
    if (sum.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) > 0) {
      return Optional.empty();
    }
    return Optional.of(apportioned(weights, sum));
  }

  /**
   * Whether the weights leave nothing of the ZIP code out: to a millionth they add up to 1. What
   * they lack may lie in a county that the table does not name. One county alone with weight 0 is
   * named, and nothing beside it.
   */
  static boolean whole(Map<String, BigDecimal> weights) {
    BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return (sum.signum() == 0 && weights.size() == 1)
        || sum.setScale(6, RoundingMode.HALF_UP).compareTo(BigDecimal.ONE) == 0;
  }

  /** Largest remainders; of equal ones the lower code's comes first. */
  private static Map<String, Integer> apportioned(Map<String, BigDecimal> weights, BigDecimal sum) {
    Map<String, Integer> shares = new TreeMap<>();
    Map<String, BigDecimal> remainders = new TreeMap<>();
    int left = WHOLE;
    for (Map.Entry<String, BigDecimal> weight : new TreeMap<>(weights).entrySet()) {
      BigDecimal exact = quotient(weight.getValue().multiply(BigDecimal.valueOf(WHOLE)), sum);
      int share = exact.setScale(0, RoundingMode.FLOOR).intValueExact();
      shares.put(weight.getKey(), share);
      remainders.put(weight.getKey(), exact.subtract(BigDecimal.valueOf(share)));
      left -= share;
    }
    List<String> largestFirst =
        remainders.keySet().stream()
            .sorted(
                Comparator.<String, BigDecimal>comparing(
                        c -> remainders.getOrDefault(c, BigDecimal.ZERO))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int i = 0; i < left; i++) {
      shares.merge(largestFirst.get(i), 1, Integer::sum);
    }
    return shares;
  }

  /** A quotient to 34 digits, the same on every machine. */
  static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, MathContext.DECIMAL128);
  }
}
