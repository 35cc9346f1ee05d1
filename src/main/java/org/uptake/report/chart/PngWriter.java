package org.uptake.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a chart as a PNG picture, at twice its size. The file says nothing of when it was made. */
final class PngWriter {
  private static final int SCALE = 2;

  private PngWriter() {}

  static byte[] write(Picture picture) {
    BufferedImage image =
        new BufferedImage(
            SCALE * picture.width(), SCALE * picture.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    smooth(graphics);
    graphics.scale(SCALE, SCALE);
    picture.chart().draw(graphics, new Rectangle2D.Double(0, 0, picture.width(), picture.height()));
    graphics.dispose();
    return bytes(image);
  }

  static void smooth(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** A picture of at most 256 colours as an indexed PNG file, one of more as it is. */
  static byte[] bytes(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      if (!ImageIO.write(FewColors.of(image), "png", out)) {
        throw new IllegalStateException("this Java writes no PNG pictures");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a picture", e);
    }
    return out.toByteArray();
  }
}
