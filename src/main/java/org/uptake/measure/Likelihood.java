package org.uptake.measure;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How well masses on innermost intervals explain adoption times. The innermost intervals within a
 * time's bounds are neighbours, so running sums give every share in one pass.
 */
final class Likelihood {
  private final int[] first;
  private final int[] end;
  private final int[] weight;
  private final double places;
  private final int intervals;

  /**
   * A likelihood.
   *
   * @param inner the innermost intervals of the times, in order
   * @param counts the times, each with how many places have it
   */
  Likelihood(List<AdoptionTime> inner, SortedMap<AdoptionTime, Integer> counts) {
    intervals = inner.size();
    first = new int[counts.size()];
    end = new int[counts.size()];
    weight = new int[counts.size()];
    int i = 0;
    int all = 0;
    for (Map.Entry<AdoptionTime, Integer> entry : counts.entrySet()) {
      AdoptionTime time = entry.getKey();
      int from = 0;
      while (inner.get(from).after() < time.after()) {
        from++;
      }
      int to = from;
      while (to < intervals && inner.get(to).byOrNever() <= time.byOrNever()) {
        to++;
      }
      first[i] = from;
      end[i] = to;
      weight[i] = entry.getValue();
      all += weight[i];
      i++;
    }
    places = all;
  }

  /** How many places there are. */
  double places() {
    return places;
  }

  /**
   * By how much each mass is to be multiplied to be the mean of what the places' times make of it.
   * At the maximum it is 1 where there is mass and at most 1 elsewhere.
   */
  double[] pull(double[] mass) {
    double[] upTo = new double[intervals + 1];
    for (int j = 0; j < intervals; j++) {
      upTo[j + 1] = upTo[j] + mass[j];
    }
    double[] change = new double[intervals + 1];
    for (int i = 0; i < first.length; i++) {
      double share = weight[i] / (upTo[end[i]] - upTo[first[i]]) / places;
      change[first[i]] += share;
      change[end[i]] -= share;
    }
    double[] pull = new double[intervals];
    double running = 0;
    for (int j = 0; j < intervals; j++) {
      running += change[j];
      pull[j] = running;
    }
    return pull;
  }
}
