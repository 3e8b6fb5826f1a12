package org.robustscope.image;

/** How often each of the levels 0..255 occurs in a picture, for each channel and for grey. */
public final class Histogram {
  /** The grey value's place after red, green and blue. */
  public static final int GREY = 3;

  private final int[][] counts = new int[4][256];
  private final int pixels;

  private Histogram(int pixels) {
    this.pixels = pixels;
  }

  /** Counts a picture; fractions are rounded, the grey value is 0.299 r + 0.587 g + 0.114 b. */
  public static Histogram of(RgbImage image) {
    Histogram histogram = new Histogram(image.size());
    float[] red = image.plane(0);
    float[] green = image.plane(1);
    float[] blue = image.plane(2);
    for (int i = 0; i < red.length; i++) {
      histogram.counts[0][level(red[i])]++;
      histogram.counts[1][level(green[i])]++;
      histogram.counts[2][level(blue[i])]++;
      histogram.counts[GREY][level(0.299f * red[i] + 0.587f * green[i] + 0.114f * blue[i])]++;
    }
    return histogram;
  }

  private static int level(float sample) {
    return Math.min(255, Math.max(0, (int) (sample + 0.5f)));
  }

  /**
   * Pixels of a level.
   *
   * @param channel 0 red, 1 green, 2 blue, 3 grey
   */
  public int count(int channel, int level) {
    return counts[channel][level];
  }

  /** Pixels of a channel's most frequent level. */
  public int peak(int channel) {
    int peak = 0;
    for (int count : counts[channel]) {
      peak = Math.max(peak, count);
    }
    return peak;
  }

  /** The mean level of a channel. */
  public double mean(int channel) {
    long sum = 0;
    for (int level = 0; level < 256; level++) {
      sum += (long) level * counts[channel][level];
    }
    return (double) sum / pixels;
  }

  public int pixels() {
    return pixels;
  }
}
