package org.uptake.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The product-limit estimate of how many places have not adopted yet (Kaplan and Meier 1958), with
 * Greenwood's variance and 95 % limits on the scale log(-log S) (Kalbfleisch and Prentice).
 *
 * <p>It wants exact days. An adoption known between bounds counts on its latest possible day, so
 * this is the curve of the latest adoptions; {@link Turnbull} uses the bounds as they are. A place
 * never seen to adopt is under observation up to and with its last day.
 */
final class KaplanMeier {
  private static final double Z =
      NormalDistribution.of(0, 1).inverseCumulativeProbability(1 - 0.05 / 2);

  private KaplanMeier() {}

  /** Places that adopt, and that drop out of sight, on one day. */
  private record Day(int events, int censored) {
    Day plus(Day other) {
      return new Day(events + other.events, censored + other.censored);
    }
  }

  /**
   * The estimate; the order of the times does not matter.
   *
   * @return steps from day 0 to the last day of which anything is known; none if there are no times
   */
  static List<SurvivalStep> steps(Collection<AdoptionTime> times) {
    SortedMap<Integer, Day> days = new TreeMap<>();
    for (AdoptionTime time : times) {
      Day day = time.by().isPresent() ? new Day(1, 0) : new Day(0, 1);
      days.merge(Math.max(time.by().orElse(time.after()), 0), day, Day::plus);
    }
    List<SurvivalStep> open = new ArrayList<>();
    int atRisk = times.size();
    double survival = 1;
    double greenwood = 0;
    if (!days.isEmpty()) {
      open.add(new SurvivalStep(0, 0, atRisk, 0, survival, Optional.empty()));
    }
    for (Map.Entry<Integer, Day> entry : days.entrySet()) {
      int events = entry.getValue().events();
      if (events > 0) {
        int left = atRisk - events;
        survival *= (double) left / atRisk;
        greenwood += events / ((double) atRisk * left);
        int day = entry.getKey();
        open.add(new SurvivalStep(day, day, atRisk, events, survival, bounds(survival, greenwood)));
      }
      atRisk -= events + entry.getValue().censored();
    }
    return closed(open, days.isEmpty() ? 0 : days.lastKey());
  }

  /** Each step lasts to the day before the next one; the last to the last day of all. */
  private static List<SurvivalStep> closed(List<SurvivalStep> open, int lastDay) {
    List<SurvivalStep> steps = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      SurvivalStep s = open.get(i);
      int to = i + 1 < open.size() ? open.get(i + 1).fromDay() - 1 : lastDay;
      if (to >= s.fromDay()) {
        steps.add(
            new SurvivalStep(s.fromDay(), to, s.atRisk(), s.events(), s.survival(), s.bounds()));
      }
    }
    return steps;
  }

  // StrictMath: the same digits on every machine.
  private static Optional<SurvivalStep.Bounds> bounds(double survival, double greenwood) {
    if (survival <= 0 || survival >= 1) {
      return Optional.empty();
    }
    double spread = Z * StrictMath.sqrt(greenwood) / -StrictMath.log(survival);
    return Optional.of(
        new SurvivalStep.Bounds(
            StrictMath.pow(survival, StrictMath.exp(spread)),
            StrictMath.pow(survival, StrictMath.exp(-spread))));
  }
}
