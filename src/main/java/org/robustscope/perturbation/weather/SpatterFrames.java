package org.robustscope.perturbation.weather;

import org.robustscope.corruption.filter.GaussianFilter;
import org.robustscope.corruption.spatter.WaterDrops;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameMaker;
import org.robustscope.random.LegacyRandom;

/** spatter (extra): drops of water on the lens that run down; sequential. */
public final class SpatterFrames implements FrameMaker {
  private final WaterDrops water = new WaterDrops();
  private final RgbImage picture;
  private final Liquid kind;
  private final Flow flow;
  private final LegacyRandom random;
  private double[] liquid;
  private double[] moved;

  /**
   * Where liquid is.
   *
   * @param mean of the noise that becomes liquid
   * @param deviation of that noise
   * @param sigma in pixels that makes blobs of it
   * @param threshold below which it is dry
   * @param amount opacity of the thickest drop
   */
  public record Liquid(
      double mean, double deviation, double sigma, double threshold, double amount) {}

  /** The shares of a pixel's liquid that come from the pixel below, itself, and those above. */
  public record Flow(double below, double here, double above, double twoAbove) {}

  /**
   * @param picture Not modified.
   */
  public SpatterFrames(RgbImage picture, Liquid kind, Flow flow, LegacyRandom random) {
    this.picture = picture;
    this.kind = kind;
    this.flow = flow;
    this.random = random;
  }

  @Override
  public void make(int index, RgbImage result) {
    if (index == 0) {
      drawLiquid();
    } else {
      runDown();
    }
    water.apply(picture, liquid, kind.amount(), result);
  }

  private void drawLiquid() {
    int size = picture.size();
    liquid = new double[size];
    moved = new double[size];
    random.fillGauss(liquid, size);
    for (int i = 0; i < size; i++) {
      liquid[i] = kind.mean() + kind.deviation() * liquid[i];
    }
    new GaussianFilter().apply(liquid, liquid, picture.width(), picture.height(), kind.sigma());
    for (int i = 0; i < size; i++) {
      liquid[i] = liquid[i] < kind.threshold() ? 0 : liquid[i];
    }
  }

  private void runDown() {
    int width = picture.width();
    int height = picture.height();
    for (int y = 0; y < height; y++) {
      int from = y * width;
      for (int x = 0; x < width; x++) {
        int i = from + x;
        double sum = y >= 2 ? flow.twoAbove() * liquid[i - 2 * width] : 0;
        sum += y >= 1 ? flow.above() * liquid[i - width] : 0;
        sum += flow.here() * liquid[i];
        sum += y + 1 < height ? flow.below() * liquid[i + width] : 0;
        moved[i] = sum;
      }
    }
    double[] old = liquid;
    liquid = moved;
    moved = old;
  }
}
