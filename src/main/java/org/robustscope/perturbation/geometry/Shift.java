package org.robustscope.perturbation.geometry;

import java.util.Arrays;
import org.robustscope.image.RgbImage;

/**
 * Moves a picture to the right by whole pixels.
 *
 * @param pixels negative to the left
 */
public record Shift(int pixels) implements Warp {
  @Override
  public void apply(RgbImage picture, RgbImage part, int left, int top) {
    int width = picture.width();
    int from = Math.clamp(pixels - left, 0, part.width());
    int to = Math.clamp(pixels - left + width, from, part.width());
    for (int c = 0; c < 3; c++) {
      float[] in = picture.plane(c);
      float[] out = part.plane(c);
      for (int y = 0; y < part.height(); y++) {
        int row = y * part.width();
        Arrays.fill(out, row, row + from, 0);
        if (from < to) {
          int source = (top + y) * width + left + from - pixels;
          System.arraycopy(in, source, out, row + from, to - from);
        }
        Arrays.fill(out, row + to, row + part.width(), 0);
      }
    }
  }
}
