package org.robustscope.corruption.weather;

import org.robustscope.corruption.filter.ClippedZoom;
import org.robustscope.random.LegacyRandom;

/** The flakes of snow before they fall: magnified noise of which only the peaks are left. */
public final class SnowFlakes {
  private final ClippedZoom magnifier = new ClippedZoom();

  /**
   * What the flakes are made of.
   *
   * @param mean of the noise
   * @param deviation of the noise
   * @param zoom by which the noise is magnified, at least 1
   * @param threshold below which there is no flake
   */
  public record Kind(double mean, double deviation, double zoom, double threshold) {}

  /**
   * Draws a layer.
   *
   * @param random gives a normal value a pixel
   * @param noise at least width x height. Modified: scratch.
   * @param magnified likewise
   * @param flakes width x height. Modified: whole samples 0..255.
   */
  public void draw(
      Kind kind,
      int width,
      int height,
      LegacyRandom random,
      double[] noise,
      double[] magnified,
      float[] flakes) {
    int size = width * height;
    random.fillGauss(noise, size);
    double mean = kind.mean();
    double deviation = kind.deviation();
    for (int i = 0; i < size; i++) {
      noise[i] = mean + deviation * noise[i];
    }
    magnifier.apply(noise, magnified, width, height, kind.zoom());
    double threshold = kind.threshold();
    for (int i = 0; i < size; i++) {
      double flake = magnified[i] < threshold ? 0 : magnified[i];
      flakes[i] = (int) (Math.min(1.0, Math.max(0.0, flake)) * 255.0);
    }
  }
}
