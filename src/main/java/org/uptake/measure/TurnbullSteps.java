package org.uptake.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The curve of a {@link Turnbull} estimate as steps, with 95 % limits from {@link Resampling}. The
 * days between two steps are those on which the data do not say where the share falls.
 */
final class TurnbullSteps {
  private static final Turnbull.Precision FINE = new Turnbull.Precision(1e-9, 200_000);

  /** An estimate that may be further from the maximum is not shown. */
  private static final double WIDEST_GAP = 1e-6;

  private TurnbullSteps() {}

  /** The fall to a step: how many were at risk and how many adopted, as expected. */
  private record Fall(double atRisk, double events) {}

  /**
   * The curve; the order of the times does not matter.
   *
   * @return steps from day 0 on; none if there are no times
   * @throws IllegalStateException if the estimate does not settle
   */
  static List<SurvivalStep> of(Collection<AdoptionTime> times) {
    if (times.isEmpty()) {
      return List.of();
    }
    SortedMap<AdoptionTime, Integer> counts = Turnbull.counted(times);
    Turnbull estimate = Turnbull.fit(counts, FINE);
    if (estimate.gap() > WIDEST_GAP) {
      throw new IllegalStateException(
          "the Turnbull estimate of "
              + times.size()
              + " times did not settle: its log-likelihood may be "
              + estimate.gap()
              + " per place below the maximum");
    }
    List<SurvivalStep> steps = withoutBounds(estimate, counts, times.size());
    List<SurvivalStep.Bounds> bounds =
        Resampling.bounds(counts, steps.stream().map(SurvivalStep::fromDay).toList());
    List<SurvivalStep> bounded = new ArrayList<>();
    for (int k = 0; k < steps.size(); k++) {
      SurvivalStep s = steps.get(k);
      boolean known = s.survival() <= 0 || s.survival() >= 1;
      bounded.add(
          new SurvivalStep(
              s.fromDay(),
              s.toDay(),
              s.atRisk(),
              s.events(),
              s.survival(),
              known ? Optional.empty() : Optional.of(bounds.get(k))));
    }
    return bounded;
  }

  private static List<SurvivalStep> withoutBounds(
      Turnbull estimate, SortedMap<AdoptionTime, Integer> counts, int places) {
    List<SurvivalStep> steps = new ArrayList<>();
    int from = 0;
    Fall fall = new Fall(places, 0);
    double survival = 1;
    for (Turnbull.Mass mass : estimate.masses()) {
      if (mass.after() >= from) {
        steps.add(step(from, mass.after(), fall, survival));
      }
      if (mass.by().isPresent()) {
        from = mass.by().getAsInt();
        fall = fall(estimate, mass, counts);
        survival = estimate.survivalAtLeast(from);
      }
    }
    if (survival <= 0) {
      steps.add(step(from, from, fall, survival));
    }
    return steps;
  }

  private static SurvivalStep step(int from, int to, Fall fall, double survival) {
    return new SurvivalStep(from, to, fall.atRisk(), fall.events(), survival, Optional.empty());
  }

  private static Fall fall(
      Turnbull estimate, Turnbull.Mass mass, SortedMap<AdoptionTime, Integer> counts) {
    int by = mass.by().orElseThrow();
    double atRisk = 0;
    double events = 0;
    for (Map.Entry<AdoptionTime, Integer> entry : counts.entrySet()) {
      AdoptionTime time = entry.getKey();
      if (time.by().isEmpty()) {
        atRisk += time.after() >= by ? entry.getValue() : 0;
      } else if (time.byOrNever() >= by) {
        double rest = estimate.survivalAtLeast(time.byOrNever());
        double possible = estimate.survivalAtLeast(time.after()) - rest;
        double later = estimate.survivalAtLeast(Math.max(time.after(), mass.after())) - rest;
        atRisk += entry.getValue() * later / possible;
        events += time.after() <= mass.after() ? entry.getValue() * mass.mass() / possible : 0;
      }
    }
    return new Fall(atRisk, events);
  }
}
