package org.uptake.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Contrast as WCAG 2.2 defines it. */
class PaletteTest {
  private static double luminance(String color) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(color.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double contrast(String a, String b) {
    double one = luminance(a) + 0.05;
    double other = luminance(b) + 0.05;
    return Math.max(one, other) / Math.min(one, other);
  }

  @Test
  void neighboursOnTheScaleDifferInGreyByEqualSteps() {
    List<String> scale = Palette.scale(5);

    for (int i = 1; i < scale.size(); i++) {
      assertThat(luminance(scale.get(i))).isLessThan(luminance(scale.get(i - 1)));
      assertThat(contrast(scale.get(i), scale.get(i - 1))).isBetween(1.75, 2.0);
    }
  }

  @Test
  void hatchingsAndDotsStandOutFromTheirGround() {
    assertThat(contrast(Palette.LINE, Palette.GROUND)).isGreaterThan(3);
    assertThat(contrast(Palette.DOT, Palette.GROUND)).isGreaterThan(4.5);
  }

  @Test
  void noHatchingHasAColourOfTheScale() {
    for (Hatching hatching : Hatching.values()) {
      assertThat(Palette.scale(5)).noneMatch(hatching.pattern("m", 1)::contains);
    }
  }
}
