package org.robustscope.corruption.blur;

import java.util.Arrays;
import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.filter.ClippedZoom;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * zoom_blur: the mean of the picture and ever larger zooms of it, in float32; parameters: how many
 * zooms, and the step of the zoom factor, which starts at 1.
 */
public final class ZoomBlur implements Corruption {
  private final ClippedZoom zoom = new ClippedZoom();
  private double[] unit = new double[0];
  private float[] sums = new float[0];

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    int size = source.size();
    if (unit.length < size) {
      unit = new double[size];
      sums = new float[size];
    }
    int images = (int) setting.parameter(0);
    // As numpy's arange finds its step: the second value less the first.
    double step = (1 + setting.parameter(1)) - 1;
    for (int c = 0; c < 3; c++) {
      toRoundedUnit(source.plane(c), unit);
      Arrays.fill(sums, 0, size, 0);
      for (int i = 0; i < images; i++) {
        zoom.addTo(sums, unit, source.width(), source.height(), 1 + i * step);
      }
      toMean(unit, sums, images + 1, result.plane(c));
    }
  }

  private static void toRoundedUnit(float[] samples, double[] unit) {
    for (int i = 0; i < samples.length; i++) {
      unit[i] = (float) (samples[i] / 255.0);
    }
  }

  private static void toMean(double[] unit, float[] sums, float count, float[] samples) {
    for (int i = 0; i < samples.length; i++) {
      float mean = ((float) unit[i] + sums[i]) / count;
      samples[i] = (int) (Math.min(1.0f, Math.max(0.0f, mean)) * 255.0f);
    }
  }
}
