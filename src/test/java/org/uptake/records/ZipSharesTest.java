package org.uptake.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A release is shared out whole: nothing is lost or made by rounding. */
class ZipSharesTest {

  @Property
  void sharesAddUpToOneReleaseAndAreWithinAMillionthOfTheirWeight(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 1000) Integer> parts) {
    int sum = parts.stream().mapToInt(Integer::intValue).sum();
    if (sum == 0) {
      return;
    }
    Map<String, BigDecimal> weights = new TreeMap<>();
    for (int i = 0; i < parts.size(); i++) {
      weights.put(
          "c" + i, ZipShares.quotient(BigDecimal.valueOf(parts.get(i)), BigDecimal.valueOf(sum)));
    }

    Map<String, Integer> shares = ZipShares.of(weights).orElseThrow();

    assertThat(shares.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(ZipShares.WHOLE);
    assertThat(shares.keySet()).isEqualTo(weights.keySet());
    for (int i = 0; i < parts.size(); i++) {
      double exact = (double) parts.get(i) / sum * ZipShares.WHOLE;
      assertThat((double) shares.getOrDefault("c" + i, -1)).isBetween(exact - 1, exact + 1);
    }
  }

  @Test
  void weightsOffByMoreThanOneInAHundredAreNotTaken() {
    assertThat(ZipShares.of(weights("0.5", "0.48"))).isEmpty();
    assertThat(ZipShares.of(weights("0.7", "0.7"))).isEmpty();
    assertThat(ZipShares.of(weights("0.33", "0.33", "0.33"))).isPresent();
    assertThat(ZipShares.of(weights("0", "0"))).isEmpty();
  }

  @Test
  void oneCountyAloneHasTheWholeEvenIfNobodyWasCountedThere() {
    assertThat(ZipShares.of(weights("0"))).contains(Map.of("c0", ZipShares.WHOLE));
    // The table lacks the other half.
    assertThat(ZipShares.of(weights("0.5"))).isEmpty();
  }

  @Test
  void onlyWeightsThatAddUpToOneLeaveNothingOfTheZipCodeOut() {
    assertThat(ZipShares.whole(weights("1"))).isTrue();
    assertThat(ZipShares.whole(weights("0"))).isTrue();
    assertThat(ZipShares.whole(weights("0.333333333", "0.666666666"))).isTrue();
    assertThat(ZipShares.whole(weights("0.99"))).isFalse();
    assertThat(ZipShares.whole(weights("0.6", "0.395"))).isFalse();
  }

  private static Map<String, BigDecimal> weights(String... weights) {
    Map<String, BigDecimal> byCounty = new TreeMap<>();
    for (int i = 0; i < weights.length; i++) {
      byCounty.put("c" + i, new BigDecimal(weights[i]));
    }
    return byCounty;
  }
}
