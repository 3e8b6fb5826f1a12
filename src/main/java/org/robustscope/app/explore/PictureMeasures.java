package org.robustscope.app.explore;

import org.robustscope.image.Histogram;
import org.robustscope.image.RgbImage;
import org.robustscope.image.Similarity;

/**
 * Measures of a picture against the clean crop.
 *
 * @param psnr in dB; infinite for equal pictures
 * @param ssim 1 for equal pictures
 */
record PictureMeasures(
    Rendering of, double psnr, double ssim, HistogramSeries histogram, HistogramSeries clean) {
  static PictureMeasures measure(Rendering rendering) {
    RgbImage clean = rendering.subject().crop().picture();
    RgbImage picture = rendering.picture();
    return new PictureMeasures(
        rendering,
        Similarity.psnr(clean, picture),
        Similarity.ssim(clean, picture),
        series(rendering.cell().toString(), picture),
        series(Cell.CLEAN.toString(), clean));
  }

  private static HistogramSeries series(String name, RgbImage picture) {
    Histogram histogram = Histogram.of(picture);
    int[][] bins = new int[3][256];
    for (int channel = 0; channel < 3; channel++) {
      for (int level = 0; level < 256; level++) {
        bins[channel][level] = histogram.count(channel, level);
      }
    }
    return new HistogramSeries(name, bins);
  }
}
