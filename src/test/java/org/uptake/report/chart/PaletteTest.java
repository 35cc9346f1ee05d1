package org.uptake.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The colours of charts as WCAG 2.2 measures them, in grey, and as colour-blind eyes see them. */
class PaletteTest {
  private static final double LINES = 3;
  private static final double TEXT = 4.5;

  /** Brettel, Viénot and Mollon's deuteranopia as Machado (2009) has it for linear light. */
  private static final double[][] DEUTERANOPIA = {
    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
  };

  @Test
  void textIsLegibleOnWhite() {
    for (Color color :
        List.of(ChartTheme.INK, ChartTheme.MUTED, ChartTheme.FIRST, ChartTheme.SECOND)) {
      assertThat(contrast(linear(color), linear(Color.WHITE))).isGreaterThanOrEqualTo(TEXT);
    }
  }

  @Test
  void barsAndLinesStandOutFromWhiteAndFromWhatIsPale() {
    for (Color color : List.of(ChartTheme.FIRST, ChartTheme.SECOND, ChartTheme.MUTED)) {
      assertThat(contrast(linear(color), linear(Color.WHITE))).isGreaterThanOrEqualTo(LINES);
      assertThat(contrast(linear(color), linear(ChartTheme.PARTIAL))).isGreaterThanOrEqualTo(LINES);
    }
  }

  @Test
  void aPartialYearIsToldFromAWholeOneInGreyAndByColourBlindEyes() {
    assertThat(contrast(seen(ChartTheme.FIRST), seen(ChartTheme.PARTIAL)))
        .isGreaterThanOrEqualTo(LINES);
  }

  @Test
  void theTwoLinesAreFarApartForColourBlindEyesAndOneIsDashed() {
    double[] first = seen(ChartTheme.FIRST);
    double[] second = seen(ChartTheme.SECOND);

    assertThat(Math.hypot(first[0] - second[0], first[2] - second[2])).isGreaterThan(0.3);
    assertThat(ChartTheme.dashed().getDashArray()).isNotEmpty();
  }

  private static double[] linear(Color color) {
    int[] parts = {color.getRed(), color.getGreen(), color.getBlue()};
    double[] light = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      double part = parts[i] / 255.0;
      light[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return light;
  }

  private static double[] seen(Color color) {
    double[] light = linear(color);
    double[] seen = new double[light.length];
    for (int i = 0; i < seen.length; i++) {
      double sum = 0;
      for (int j = 0; j < light.length; j++) {
        sum += DEUTERANOPIA[i][j] * light[j];
      }
      seen[i] = Math.min(1, Math.max(0, sum));
    }
    return seen;
  }

  /** WCAG's ratio, of the luminance: what is left of a colour in grey. */
  private static double contrast(double[] one, double[] other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(double[] light) {
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
  }
}
