package org.robustscope.corruption.weather;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.filter.MotionBlurFilter;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * snow: a whitened picture under two layers of falling flakes, the second being the first turned
 * round; parameters: mean and standard deviation of the flakes' noise, its zoom, the threshold
 * below which there is no flake, radius and sigma of their motion blur in pixels, and the share of
 * the picture that is kept.
 */
public final class Snow implements Corruption {
  private static final double STEEPEST_LEFT = -135;
  private static final double STEEPEST_RIGHT = -45;

  private final SnowFlakes snowFlakes = new SnowFlakes();
  private final MotionBlurFilter motion = new MotionBlurFilter();

  /** The noise that becomes flakes, in the end the flakes turned round. */
  private double[] noise = new double[0];

  /** The zoomed noise, in the end the flakes in [0, 1]. */
  private double[] layer = new double[0];

  private float[] flakes = new float[0];
  private float[] whitened = new float[0];

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    int size = source.size();
    if (noise.length < size) {
      noise = new double[size];
      layer = new double[size];
      whitened = new float[size];
    }
    if (flakes.length != size) {
      flakes = new float[size];
    }
    drawFlakes(source.width(), source.height(), setting, random);
    whiten(source, whitened);
    double keep = setting.parameter(6);
    for (int c = 0; c < 3; c++) {
      mix(
          source.plane(c),
          whitened,
          layer,
          noise,
          (float) keep,
          (float) (1 - keep),
          result.plane(c));
    }
  }

  private void drawFlakes(int width, int height, Setting setting, LegacyRandom random) {
    int size = width * height;
    SnowFlakes.Kind kind =
        new SnowFlakes.Kind(
            setting.parameter(0), setting.parameter(1), setting.parameter(2), setting.parameter(3));
    snowFlakes.draw(kind, width, height, random, noise, layer, flakes);
    double angle = random.uniform(STEEPEST_LEFT, STEEPEST_RIGHT);
    motion.apply(flakes, flakes, width, height, setting.parameter(4), setting.parameter(5), angle);
    for (int i = 0; i < size; i++) {
      layer[i] = flakes[i] / 255.0;
    }
    for (int i = 0; i < size; i++) {
      noise[i] = layer[size - 1 - i];
    }
  }

  /**
   * What snow whitens a picture towards, before the picture's own samples count where they are
   * brighter: 1.5 times its grey value, and a half; in float32.
   *
   * @param source Not modified.
   * @param whitened a value a pixel. Modified.
   */
  public static void whiten(RgbImage source, float[] whitened) {
    float[] r = source.plane(0);
    float[] g = source.plane(1);
    float[] b = source.plane(2);
    for (int i = 0; i < r.length; i++) {
      float grey = r[i] / 255.0f * 0.299f + g[i] / 255.0f * 0.587f + b[i] / 255.0f * 0.114f;
      whitened[i] = grey * 1.5f + 0.5f;
    }
  }

  private static void mix(
      float[] samples,
      float[] whitened,
      double[] snow,
      double[] turned,
      float keep,
      float rest,
      float[] out) {
    for (int i = 0; i < samples.length; i++) {
      float x = samples[i] / 255.0f;
      double snowed = keep * x + rest * Math.max(x, whitened[i]) + snow[i] + turned[i];
      out[i] = (int) (Math.min(1.0, Math.max(0.0, snowed)) * 255.0);
    }
  }
}
