package org.uptake.report.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture in the 256 colours that it has most of; each other pixel, at the edge of a letter, gets
 * the nearest of them. A chart has few colours, and is a third of its size so.
 */
final class FewColors {
  private static final int MOST = 256;
  private static final int OPAQUE = 0xFF000000;

  private FewColors() {}

  static BufferedImage of(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    List<Integer> palette = palette(pixels);
    int[] colors = palette.stream().mapToInt(Integer::intValue).toArray();
    IndexColorModel model =
        new IndexColorModel(8, colors.length, colors, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage indexed =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    Map<Integer, Integer> nearest = new HashMap<>();
    int[] indices = new int[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      // Most pixels have the colour of the one before.
      indices[i] =
          i > 0 && pixels[i] == pixels[i - 1]
              ? indices[i - 1]
              : nearest.computeIfAbsent(pixels[i], color -> nearest(color, colors));
    }
    indexed.getRaster().setPixels(0, 0, width, height, indices);
    return indexed;
  }

  /** The commonest colours; of equally common ones the darkest first. */
  private static List<Integer> palette(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = 0; i < pixels.length; ) {
      int from = i;
      while (i < pixels.length && pixels[i] == pixels[from]) {
        i++;
      }
      counts.merge(pixels[from] | OPAQUE, i - from, Integer::sum);
    }
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Integer, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int nearest(int color, int[] palette) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      int distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        int difference = (color >> shift & 0xFF) - (palette[i] >> shift & 0xFF);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
