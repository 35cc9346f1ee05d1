package org.uptake.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The product-limit estimate: a place leaves those at risk when it adopts or is lost from sight.
 */
class KaplanMeierTest {

  @ParameterizedTest
  @CsvSource({
    "6, 21, 3, 0.8571, 0.6197, 0.9516",
    "7, 17, 1, 0.8067, 0.5631, 0.9228",
    "10, 15, 1, 0.7529, 0.5032, 0.8894",
    "13, 12, 1, 0.6902, 0.4316, 0.8491",
    "16, 11, 1, 0.6275, 0.3675, 0.8049",
    "22, 7, 1, 0.5378, 0.2678, 0.7468",
    "23, 6, 1, 0.4482, 0.1881, 0.6801"
  })
  void theLeukaemiaDataGiveThePublishedTable(
      int week, int atRisk, int events, double survival, double lower, double upper) {
    SurvivalStep step =
        KaplanMeier.steps(AdoptionTimes.leukaemia()).stream()
            .filter(s -> s.fromDay() == week)
            .findFirst()
            .orElseThrow();

    assertThat(step.atRisk()).isEqualTo(atRisk);
    assertThat(step.events()).isEqualTo(events);
    assertThat(step.survival()).isCloseTo(survival, within(5e-5));
    assertThat(step.bounds().orElseThrow().lower()).isCloseTo(lower, within(5e-5));
    assertThat(step.bounds().orElseThrow().upper()).isCloseTo(upper, within(5e-5));
  }

  @Test
  void stepsFollowEachOtherFromDayZeroToTheLastDayObserved() {
    assertThat(KaplanMeier.steps(AdoptionTimes.leukaemia()))
        .extracting(s -> s.fromDay() + "-" + s.toDay())
        .containsExactly("0-5", "6-6", "7-9", "10-12", "13-15", "16-21", "22-22", "23-35");
  }

  @Test
  void aPlaceLostFromSightOnTheDayOfAnAdoptionWasStillAtRisk() {
    List<SurvivalStep> steps =
        KaplanMeier.steps(List.of(AdoptionTime.on(5), AdoptionTime.notBy(5)));

    assertThat(steps.get(1).atRisk()).isEqualTo(2);
    assertThat(steps.get(1).survival()).isEqualTo(0.5);
  }

  @Test
  void anAdoptionKnownBetweenBoundsCountsOnItsLatestDay() {
    assertThat(KaplanMeier.steps(List.of(AdoptionTime.between(2, 9), AdoptionTime.notBy(20))))
        .isEqualTo(KaplanMeier.steps(List.of(AdoptionTime.on(9), AdoptionTime.notBy(20))));
  }

  @Test
  void withoutAdoptionsAllStayAndNothingIsSaidOfTheUncertainty() {
    assertThat(KaplanMeier.steps(List.of(AdoptionTime.notBy(7), AdoptionTime.notBy(9))))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.survival()).isEqualTo(1);
              assertThat(s.toDay()).isEqualTo(9);
              assertThat(s.bounds()).isEmpty();
            });
  }

  @Test
  void anAdoptionOnDayZeroLeavesNoStretchBeforeIt() {
    assertThat(KaplanMeier.steps(List.of(AdoptionTime.on(0), AdoptionTime.notBy(3))))
        .singleElement()
        .satisfies(s -> assertThat(s.survival()).isEqualTo(0.5));
  }

  @Test
  void withoutTimesThereIsNoStep() {
    assertThat(KaplanMeier.steps(List.of())).isEmpty();
  }

  @Property
  void theShareNeverGrowsAndLiesWithinItsLimits(@ForAll("times") List<AdoptionTime> times) {
    double before = 1;
    int day = -1;
    for (SurvivalStep step : KaplanMeier.steps(times)) {
      assertThat(step.survival()).isBetween(0.0, before);
      assertThat(step.fromDay()).isGreaterThan(day).isLessThanOrEqualTo(step.toDay());
      step.bounds()
          .ifPresent(
              b -> {
                assertThat(b.lower()).isBetween(0.0, step.survival());
                assertThat(b.upper()).isBetween(step.survival(), 1.0);
              });
      before = step.survival();
      day = step.toDay();
    }
  }

  @Property
  void theOrderOfTheTimesDoesNotMatter(
      @ForAll("times") List<AdoptionTime> times, @ForAll long seed) {
    List<AdoptionTime> shuffled = new ArrayList<>(times);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(KaplanMeier.steps(shuffled)).isEqualTo(KaplanMeier.steps(times));
  }

  @Property
  void withoutLossesTheShareIsThatOfThePlacesLeft(@ForAll("days") List<Integer> days) {
    List<AdoptionTime> times = days.stream().map(AdoptionTime::on).toList();
    for (SurvivalStep step : KaplanMeier.steps(times)) {
      long left = days.stream().filter(d -> d > step.fromDay()).count();
      assertThat(step.survival()).isCloseTo((double) left / days.size(), within(1e-12));
    }
  }

  @Test
  void boundsThatLeaveNoDayAreRefused() {
    assertThatThrownBy(() -> AdoptionTime.between(9, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("after day 9", "by day 9");
    assertThatThrownBy(() -> AdoptionTime.on(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<List<AdoptionTime>> times() {
    return AdoptionTimes.any();
  }

  @Provide
  Arbitrary<List<Integer>> days() {
    return Arbitraries.integers().between(0, 40).list().ofMinSize(1).ofMaxSize(30);
  }
}
