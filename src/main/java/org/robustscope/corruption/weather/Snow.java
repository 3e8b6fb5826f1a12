package org.robustscope.corruption.weather;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.filter.ClippedZoom;
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

  private final ClippedZoom zoom = new ClippedZoom();
  private final MotionBlurFilter motion = new MotionBlurFilter();
  private double[] noise = new double[0];
  private double[] zoomed = new double[0];
  private float[] flakes = new float[0];
  private float[] whitened = new float[0];

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    int size = source.size();
    if (noise.length < size) {
      noise = new double[size];
      zoomed = new double[size];
      whitened = new float[size];
    }
    if (flakes.length != size) {
      flakes = new float[size];
    }
    drawFlakes(source.width(), source.height(), setting, random);
    whiten(source, whitened);
    double keep = setting.parameter(6);
    for (int c = 0; c < 3; c++) {
      mix(source.plane(c), whitened, flakes, (float) keep, (float) (1 - keep), result.plane(c));
    }
  }

  private void drawFlakes(int width, int height, Setting setting, LegacyRandom random) {
    int size = width * height;
    double mean = setting.parameter(0);
    double deviation = setting.parameter(1);
    for (int i = 0; i < size; i++) {
      noise[i] = random.normal(mean, deviation);
    }
    zoom.apply(noise, zoomed, width, height, setting.parameter(2));
    double threshold = setting.parameter(3);
    for (int i = 0; i < size; i++) {
      double flake = zoomed[i] < threshold ? 0 : zoomed[i];
      flakes[i] = (int) (Math.min(1.0, Math.max(0.0, flake)) * 255.0);
    }
    double angle = random.uniform(STEEPEST_LEFT, STEEPEST_RIGHT);
    motion.apply(flakes, flakes, width, height, setting.parameter(4), setting.parameter(5), angle);
  }

  private static void whiten(RgbImage source, float[] whitened) {
    float[] r = source.plane(0);
    float[] g = source.plane(1);
    float[] b = source.plane(2);
    for (int i = 0; i < r.length; i++) {
      float grey =
          (float) (r[i] / 255.0) * 0.299f
              + (float) (g[i] / 255.0) * 0.587f
              + (float) (b[i] / 255.0) * 0.114f;
      whitened[i] = grey * 1.5f + 0.5f;
    }
  }

  private static void mix(
      float[] samples, float[] whitened, float[] flakes, float keep, float rest, float[] out) {
    int last = samples.length - 1;
    for (int i = 0; i <= last; i++) {
      float x = (float) (samples[i] / 255.0);
      float veiled = keep * x + rest * Math.max(x, whitened[i]);
      double snowed = veiled + flakes[i] / 255.0 + flakes[last - i] / 255.0;
      out[i] = (int) (Math.min(1.0, Math.max(0.0, snowed)) * 255.0);
    }
  }
}
