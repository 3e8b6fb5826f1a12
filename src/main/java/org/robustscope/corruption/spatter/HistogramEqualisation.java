package org.robustscope.corruption.spatter;

import java.util.Arrays;

/** OpenCV's histogram equalisation of 8-bit samples (specification, section 5.3). */
public final class HistogramEqualisation {
  private final int[] counts = new int[256];
  private final int[] table = new int[256];

  /**
   * Equalises in place.
   *
   * @param samples whole samples 0..255; only the first count are used. Modified.
   */
  public void apply(int[] samples, int count) {
    Arrays.fill(counts, 0);
    for (int i = 0; i < count; i++) {
      counts[samples[i]]++;
    }
    int lowest = 0;
    while (counts[lowest] == 0) {
      lowest++;
    }
    if (counts[lowest] == count) {
      return;
    }
    float scale = 255.0f / (count - counts[lowest]);
    table[lowest] = 0;
    int sum = 0;
    for (int v = lowest + 1; v < 256; v++) {
      sum += counts[v];
      table[v] = Math.min(255, (int) Math.rint(sum * scale));
    }
    for (int i = 0; i < count; i++) {
      samples[i] = table[samples[i]];
    }
  }
}
