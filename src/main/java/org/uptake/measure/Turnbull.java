package org.uptake.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The most likely shares of places over the days of adoption, if days are known between bounds only
 * (the non-parametric maximum likelihood estimate of Turnbull 1976). With exact days and places
 * never seen to adopt it is the Kaplan-Meier estimate.
 *
 * <p>All mass lies in the innermost intervals: those from a lower bound to the next upper bound
 * with no other bound between. Where in such an interval it lies, the data do not say. The masses
 * are found by self-consistency (EM, sped up by leaps) from equal masses. It stops when the
 * log-likelihood is certain to lie within {@code tolerance} per place of its maximum (Gentleman and
 * Geyer 1994), or after {@code mostRounds}. Where several estimates are equally likely, equal
 * inputs still give the same one. A mass that all but vanishes is set to none, and given back if
 * the maximum asks for it; EM alone would take for ever over it.
 *
 * @param masses the innermost intervals that hold mass, in order; the masses add up to 1
 * @param gap how far, per place, the log-likelihood may be below its maximum
 */
record Turnbull(List<Mass> masses, double gap) {
  /** Below this, a mass that is falling is set to none. */
  private static final double NONE = 1e-9;

  /** A settled mass below this part of a place is tried at none. */
  private static final double CRUMB = 0.05;

  /**
   * An innermost interval.
   *
   * @param after the day before its first day
   * @param by its last day; empty for the interval after all observation
   * @param mass share of the places that adopt in it, 0 to 1
   */
  record Mass(int after, OptionalInt by, double mass) {}

  /** How exact the estimate is to be. */
  record Precision(double tolerance, int mostRounds) {}

  /** Makes the list unchangeable. */
  Turnbull {
    masses = List.copyOf(masses);
  }

  /** Equal times and how many there are of each, in order. */
  static SortedMap<AdoptionTime, Integer> counted(Collection<AdoptionTime> times) {
    SortedMap<AdoptionTime, Integer> counts = new TreeMap<>();
    times.forEach(time -> counts.merge(time, 1, Integer::sum));
    return counts;
  }

  /**
   * The estimate.
   *
   * @param counts at least one time, each with how many places have it
   */
  static Turnbull fit(SortedMap<AdoptionTime, Integer> counts, Precision precision) {
    List<AdoptionTime> inner = innermost(counts.keySet());
    Likelihood likelihood = new Likelihood(inner, counts);
    double[] mass = new double[inner.size()];
    Arrays.fill(mass, 1.0 / mass.length);
    double gap = settle(mass, likelihood, precision);
    double[] fewer = withoutCrumbs(mass, CRUMB / likelihood.places());
    double gapOfFewer = settle(fewer, likelihood, precision);
    return gapOfFewer <= Math.max(gap, precision.tolerance())
        ? of(inner, fewer, gapOfFewer)
        : of(inner, mass, gap);
  }

  private static Turnbull of(List<AdoptionTime> inner, double[] mass, double gap) {
    List<Mass> masses = new ArrayList<>();
    for (int j = 0; j < mass.length; j++) {
      if (mass[j] > 0) {
        masses.add(new Mass(inner.get(j).after(), inner.get(j).by(), mass[j]));
      }
    }
    return new Turnbull(masses, gap);
  }

  private static double settle(double[] mass, Likelihood likelihood, Precision precision) {
    double[] pull = likelihood.pull(mass);
    for (int r = 0; r < precision.mostRounds() && gap(pull) > precision.tolerance(); r++) {
      double[] start = mass.clone();
      move(mass, pull, precision.tolerance());
      double[] once = mass.clone();
      move(mass, likelihood.pull(mass), precision.tolerance());
      leap(start, once, mass);
      pull = likelihood.pull(mass);
    }
    return gap(pull);
  }

  /**
   * Two moves show a direction and how fast they slow down; this goes on that way, as far as all
   * masses stay positive (SQUAREM, Varadhan and Roland 2008).
   */
  private static void leap(double[] start, double[] once, double[] twice) {
    double step = 0;
    double bend = 0;
    for (int j = 0; j < start.length; j++) {
      step += square(once[j] - start[j]);
      bend += square(twice[j] - 2 * once[j] + start[j]);
    }
    double stride = bend > 0 ? Math.sqrt(step / bend) : 1;
    while (stride > 1 && !leapt(start, once, twice, stride)) {
      stride = stride / 2;
    }
  }

  private static boolean leapt(double[] start, double[] once, double[] twice, double stride) {
    double[] far = new double[start.length];
    for (int j = 0; j < start.length; j++) {
      if (twice[j] > 0) {
        double bend = twice[j] - 2 * once[j] + start[j];
        far[j] = start[j] + 2 * stride * (once[j] - start[j]) + stride * stride * bend;
        if (far[j] <= 0) {
          return false;
        }
      }
    }
    System.arraycopy(scaled(far), 0, twice, 0, far.length);
    return true;
  }

  private static double square(double x) {
    return x * x;
  }

  private static double[] withoutCrumbs(double[] mass, double crumb) {
    double[] fewer = mass.clone();
    for (int j = 0; j < fewer.length; j++) {
      fewer[j] = fewer[j] < crumb ? 0 : fewer[j];
    }
    return scaled(fewer);
  }

  /** Makes the masses add up to 1. */
  private static double[] scaled(double[] mass) {
    double sum = 0;
    for (double m : mass) {
      sum += m;
    }
    for (int j = 0; j < mass.length; j++) {
      mass[j] /= sum;
    }
    return mass;
  }

  /** From a lower bound to the next upper bound, with no lower bound between. */
  private static List<AdoptionTime> innermost(Collection<AdoptionTime> times) {
    TreeSet<Integer> lower = new TreeSet<>();
    TreeSet<Integer> upper = new TreeSet<>();
    for (AdoptionTime time : times) {
      lower.add(time.after());
      upper.add(time.byOrNever());
    }
    List<AdoptionTime> inner = new ArrayList<>();
    for (int after : lower) {
      Integer by = upper.higher(after);
      Integer next = lower.higher(after);
      if (by != null && (next == null || next >= by)) {
        inner.add(
            by == Integer.MAX_VALUE ? AdoptionTime.notBy(after) : AdoptionTime.between(after, by));
      }
    }
    return inner;
  }

  /** No mass can raise the log-likelihood per place by more than this. */
  private static double gap(double[] pull) {
    double strongest = 0;
    for (double p : pull) {
      strongest = Math.max(strongest, p);
    }
    return strongest - 1;
  }

  /** One step of EM. */
  private static void move(double[] mass, double[] pull, double tolerance) {
    for (int j = 0; j < mass.length; j++) {
      if (mass[j] > 0) {
        mass[j] *= pull[j];
        if (mass[j] < NONE && pull[j] < 1) {
          mass[j] = 0;
        }
      } else if (pull[j] > 1 + tolerance) {
        mass[j] = 2 * NONE;
      }
    }
    scaled(mass);
  }

  /** The share that has not adopted by the end of a day, at the least. */
  double survivalAtLeast(int day) {
    double least = 0;
    for (Mass m : masses) {
      least += m.after() >= day ? m.mass() : 0;
    }
    return Math.min(least, 1);
  }

  /** The share that has not adopted by the end of a day, at the most. */
  double survivalAtMost(int day) {
    double most = 0;
    for (Mass m : masses) {
      most += m.by().isEmpty() || m.by().getAsInt() > day ? m.mass() : 0;
    }
    return Math.min(most, 1);
  }
}
