package org.robustscope.perturbation.weather;

import java.util.function.IntToDoubleFunction;
import org.robustscope.corruption.filter.MotionBlurFilter;
import org.robustscope.corruption.weather.Snow;
import org.robustscope.corruption.weather.SnowFlakes;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameMaker;
import org.robustscope.random.LegacyRandom;

/**
 * snow: a whitened picture under one layer of flakes, drawn once, whose direction of falling turns;
 * and the same layer turned upside down.
 */
public final class SnowFrames implements FrameMaker {
  private final MotionBlurFilter motion = new MotionBlurFilter();
  private final RgbImage picture;
  private final SnowFlakes.Kind kind;
  private final Fall fall;
  private final double keep;
  private final LegacyRandom random;
  private final float[] falling;

  /** Drawn when the first frame is made. */
  private float[] flakes;

  private double[][] whitened;

  /**
   * How the flakes fall.
   *
   * @param radius of their motion blur in pixels
   * @param sigma of the same
   * @param degrees direction of each frame
   */
  public record Fall(double radius, double sigma, IntToDoubleFunction degrees) {}

  /**
   * @param picture Not modified.
   * @param keep share of the picture that is kept when it is whitened
   */
  public SnowFrames(
      RgbImage picture, SnowFlakes.Kind kind, Fall fall, double keep, LegacyRandom random) {
    this.picture = picture;
    this.kind = kind;
    this.fall = fall;
    this.keep = keep;
    this.random = random;
    falling = new float[picture.size()];
  }

  @Override
  public void make(int index, RgbImage result) {
    int width = picture.width();
    int height = picture.height();
    if (flakes == null) {
      flakes = drawFlakes();
      whitened = whiten();
    }
    double angle = fall.degrees().applyAsDouble(index);
    motion.apply(flakes, falling, width, height, fall.radius(), fall.sigma(), angle);
    for (int c = 0; c < 3; c++) {
      cover(whitened[c], falling, result.plane(c));
    }
  }

  private float[] drawFlakes() {
    int size = picture.size();
    float[] drawn = new float[size];
    new SnowFlakes()
        .draw(
            kind,
            picture.width(),
            picture.height(),
            random,
            new double[size],
            new double[size],
            drawn);
    return drawn;
  }

  /** The picture without flakes, 0..1 in double; only the grey value is float32. */
  private double[][] whiten() {
    float[] towards = new float[picture.size()];
    Snow.whiten(picture, towards);
    double[][] planes = new double[3][picture.size()];
    double rest = 1 - keep;
    for (int c = 0; c < 3; c++) {
      float[] samples = picture.plane(c);
      for (int i = 0; i < samples.length; i++) {
        double x = samples[i] / 255.0;
        planes[c][i] = keep * x + rest * Math.max(x, towards[i]);
      }
    }
    return planes;
  }

  private static void cover(double[] whitened, float[] falling, float[] out) {
    int last = out.length - 1;
    for (int i = 0; i < out.length; i++) {
      double snowed = whitened[i] + falling[i] / 255.0 + falling[last - i] / 255.0;
      out[i] = (int) (Math.min(1.0, snowed) * 255.0);
    }
  }
}
