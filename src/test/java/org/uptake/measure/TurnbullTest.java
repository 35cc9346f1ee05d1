package org.uptake.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The most likely shares where days are known between bounds only. */
class TurnbullTest {
  private static final Turnbull.Precision FINE = new Turnbull.Precision(1e-9, 200_000);

  private static Turnbull fit(Collection<AdoptionTime> times) {
    return Turnbull.fit(Turnbull.counted(times), FINE);
  }

  private static List<SurvivalStep> steps(AdoptionTime... times) {
    return TurnbullSteps.of(List.of(times));
  }

  /** Published by Fay and Shaw 2010 (R package interval), to four decimals. */
  @Test
  void theCosmesisDataGiveThePublishedMasses() {
    assertThat(fit(AdoptionTimes.cosmesis()).masses())
        .extracting(m -> "(" + m.after() + "," + m.by().orElseThrow() + "]")
        .containsExactly(
            "(4,5]", "(6,7]", "(7,8]", "(11,12]", "(24,25]", "(33,34]", "(38,40]", "(46,48]");
    assertThat(fit(AdoptionTimes.cosmesis()).masses())
        .extracting(m -> Math.round(m.mass() * 10_000))
        .containsExactly(463L, 334L, 887L, 708L, 926L, 818L, 1209L, 4656L);
  }

  @Test
  void theCurveIsOneNumberOutsideTheIntervalsAndOpenWithin() {
    Turnbull estimate = fit(AdoptionTimes.cosmesis());

    assertThat(estimate.survivalAtLeast(30)).isEqualTo(estimate.survivalAtMost(30));
    assertThat(estimate.survivalAtLeast(39)).isCloseTo(0.4656, within(5e-5));
    assertThat(estimate.survivalAtMost(39)).isCloseTo(0.4656 + 0.1209, within(1e-4));
  }

  @Test
  void twoBoundsThatOverlapMeetWhereBothArePossible() {
    assertThat(fit(List.of(AdoptionTime.between(0, 6), AdoptionTime.between(4, 9))).masses())
        .singleElement()
        .satisfies(m -> assertThat(m.after() + " to " + m.by().orElseThrow()).isEqualTo("4 to 6"));
  }

  /** By hand: (0,4] is possible in 1 and 3, (6,9] in 2 and 3, so each has half. */
  @Test
  void aWideBoundIsSharedOutAsTheNarrowOnesAsk() {
    List<SurvivalStep> steps =
        steps(AdoptionTime.between(0, 4), AdoptionTime.between(6, 9), AdoptionTime.between(0, 9));

    assertThat(steps)
        .extracting(s -> s.fromDay() + "-" + s.toDay())
        .containsExactly("0-0", "4-6", "9-9");
    assertThat(steps.get(1).survival()).isCloseTo(0.5, within(1e-9));
    assertThat(steps.get(1).events()).as("1, and half of 3").isCloseTo(1.5, within(1e-9));
    assertThat(steps.get(2).atRisk()).as("2, and half of 3").isCloseTo(1.5, within(1e-9));
    assertThat(steps.get(2).survival()).isZero();
  }

  /** By hand: p on (0,3], 1 - p after day 10; likelihood p (1 - p)^3. */
  @Test
  void placesNotSeenToAdoptKeepTheirShareAfterTheEndOfObservation() {
    List<SurvivalStep> steps =
        steps(
            AdoptionTime.between(0, 3),
            AdoptionTime.notBy(10),
            AdoptionTime.notBy(10),
            AdoptionTime.notBy(8));

    assertThat(steps).extracting(SurvivalStep::toDay).containsExactly(0, 10);
    assertThat(steps.get(1).survival()).isCloseTo(0.75, within(1e-9));
    assertThat(steps.get(1).events()).isCloseTo(1, within(1e-9));
  }

  @Test
  void limitsEncloseTheShareAndAreEqualEveryTime() {
    List<SurvivalStep> once = TurnbullSteps.of(AdoptionTimes.cosmesis());

    assertThat(TurnbullSteps.of(AdoptionTimes.cosmesis())).isEqualTo(once);
    assertThat(once.subList(1, once.size() - 1))
        .allSatisfy(
            s -> {
              assertThat(s.bounds().orElseThrow().lower()).isBetween(0.0, s.survival());
              assertThat(s.bounds().orElseThrow().upper()).isBetween(s.survival(), 1.0);
            });
    assertThat(once.get(0).bounds()).as("nobody yet").isEmpty();
  }

  @Test
  void limitsOfExactDaysAreNearThoseOfGreenwood() {
    List<SurvivalStep> resampled = TurnbullSteps.of(AdoptionTimes.leukaemia());
    List<SurvivalStep> greenwood = KaplanMeier.steps(AdoptionTimes.leukaemia());

    for (int k = 1; k < greenwood.size(); k++) {
      SurvivalStep.Bounds r = resampled.get(k).bounds().orElseThrow();
      SurvivalStep.Bounds g = greenwood.get(k).bounds().orElseThrow();
      assertThat(r.lower()).isCloseTo(g.lower(), within(0.15));
      assertThat(r.upper()).isCloseTo(g.upper(), within(0.15));
    }
  }

  @Property(tries = 200)
  void withoutBoundsItIsKaplanMeier(@ForAll("exact") List<AdoptionTime> times) {
    List<SurvivalStep> expected = KaplanMeier.steps(times);
    List<SurvivalStep> steps = TurnbullSteps.of(times);

    assertThat(steps).hasSameSizeAs(expected);
    for (int k = 0; k < steps.size(); k++) {
      assertThat(steps.get(k).fromDay()).isEqualTo(expected.get(k).fromDay());
      assertThat(steps.get(k).toDay()).isEqualTo(expected.get(k).toDay());
      assertThat(steps.get(k).survival()).isCloseTo(expected.get(k).survival(), within(1e-6));
      assertThat(steps.get(k).atRisk()).isCloseTo(expected.get(k).atRisk(), within(1e-4));
      assertThat(steps.get(k).events()).isCloseTo(expected.get(k).events(), within(1e-4));
    }
  }

  @Property(tries = 200)
  void theShareNeverGrowsAndTheExpectedAdoptionsAddUp(@ForAll("times") List<AdoptionTime> times) {
    double before = 1;
    double events = 0;
    int day = -1;
    for (SurvivalStep step : TurnbullSteps.of(times)) {
      assertThat(step.survival()).isBetween(0.0, before);
      assertThat(step.fromDay()).isGreaterThan(day).isLessThanOrEqualTo(step.toDay());
      step.bounds().ifPresent(b -> assertThat(b.lower()).isBetween(0.0, b.upper()));
      before = step.survival();
      events += step.events();
      day = step.toDay();
    }
    assertThat(events)
        .as("places seen to adopt")
        .isCloseTo((double) times.stream().filter(t -> t.by().isPresent()).count(), within(1e-6));
  }

  @Property
  void noOtherSharesAreMoreLikely(@ForAll("times") List<AdoptionTime> times, @ForAll long seed) {
    Turnbull estimate = fit(times);
    Random random = new Random(seed);
    List<Turnbull.Mass> masses = new ArrayList<>();
    double sum = 0;
    for (Turnbull.Mass m : estimate.masses()) {
      double moved = m.mass() * (0.5 + random.nextDouble());
      masses.add(new Turnbull.Mass(m.after(), m.by(), moved));
      sum += moved;
    }
    double all = sum;
    Turnbull other =
        new Turnbull(
            masses.stream().map(m -> new Turnbull.Mass(m.after(), m.by(), m.mass() / all)).toList(),
            0);

    assertThat(estimate.gap()).isLessThan(1e-6);
    assertThat(logLikelihood(other, times))
        .isLessThanOrEqualTo(logLikelihood(estimate, times) + times.size() * estimate.gap() + 1e-9);
  }

  private static double logLikelihood(Turnbull estimate, List<AdoptionTime> times) {
    return times.stream()
        .mapToDouble(
            t ->
                StrictMath.log(
                    estimate.survivalAtLeast(t.after()) - estimate.survivalAtLeast(t.byOrNever())))
        .sum();
  }

  @Property(tries = 100)
  void theOrderOfTheTimesDoesNotMatter(
      @ForAll("times") List<AdoptionTime> times, @ForAll long seed) {
    List<AdoptionTime> shuffled = new ArrayList<>(times);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(TurnbullSteps.of(shuffled)).isEqualTo(TurnbullSteps.of(times));
  }

  @Provide
  Arbitrary<List<AdoptionTime>> times() {
    return AdoptionTimes.any();
  }

  @Provide
  Arbitrary<List<AdoptionTime>> exact() {
    return AdoptionTimes.exactOrNotYet().list().ofMinSize(1).ofMaxSize(25);
  }
}
