package org.uptake.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * 95 % limits of a {@link Turnbull} estimate: as many places are drawn with replacement, and the
 * estimate made again, {@value #REPLICATES} times; the limits are the 2.5 % and 97.5 % quantiles.
 * Where a drawn estimate leaves a day's share open, its lowest value goes into the lower limit and
 * its highest into the upper, so the limits are rather too wide. The draws come from a fixed seed:
 * equal times give equal limits.
 *
 * <p>Where bounds are wide, such an estimate nears the truth slower than a mean does, and limits
 * from resampling are approximate.
 */
final class Resampling {
  private static final int REPLICATES = 1000;
  private static final long SEED = 20_140_101L;
  private static final Turnbull.Precision COARSE = new Turnbull.Precision(1e-5, 2_000);
  private static final Quantile QUANTILE =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

  private Resampling() {}

  /**
   * Limits of the share that has not adopted by the end of each of these days.
   *
   * @param counts at least one time, each with how many places have it
   */
  static List<SurvivalStep.Bounds> bounds(
      SortedMap<AdoptionTime, Integer> counts, List<Integer> days) {
    double[][] least = new double[days.size()][REPLICATES];
    double[][] most = new double[days.size()][REPLICATES];
    List<AdoptionTime> times = new ArrayList<>(counts.keySet());
    int[] timeOf = timeOfEachPlace(counts);
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SEED);
    for (int r = 0; r < REPLICATES; r++) {
      Turnbull drawn = Turnbull.fit(draw(times, timeOf, random), COARSE);
      for (int k = 0; k < days.size(); k++) {
        least[k][r] = drawn.survivalAtLeast(days.get(k));
        most[k][r] = drawn.survivalAtMost(days.get(k));
      }
    }
    List<SurvivalStep.Bounds> bounds = new ArrayList<>();
    for (int k = 0; k < days.size(); k++) {
      bounds.add(
          new SurvivalStep.Bounds(
              QUANTILE.evaluate(least[k], 0.025), QUANTILE.evaluate(most[k], 0.975)));
    }
    return bounds;
  }

  private static int[] timeOfEachPlace(SortedMap<AdoptionTime, Integer> counts) {
    int[] timeOf = new int[counts.values().stream().mapToInt(Integer::intValue).sum()];
    int place = 0;
    int time = 0;
    for (int count : counts.values()) {
      for (int i = 0; i < count; i++) {
        timeOf[place++] = time;
      }
      time++;
    }
    return timeOf;
  }

  private static SortedMap<AdoptionTime, Integer> draw(
      List<AdoptionTime> times, int[] timeOf, UniformRandomProvider random) {
    int[] drawn = new int[times.size()];
    for (int i = 0; i < timeOf.length; i++) {
      drawn[timeOf[random.nextInt(timeOf.length)]]++;
    }
    SortedMap<AdoptionTime, Integer> counts = new TreeMap<>();
    for (int t = 0; t < drawn.length; t++) {
      if (drawn[t] > 0) {
        counts.put(times.get(t), drawn[t]);
      }
    }
    return counts;
  }
}
