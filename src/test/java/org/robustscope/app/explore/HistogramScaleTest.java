package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class HistogramScaleTest {
  private static HistogramSeries series(int atZero, int at100, int at255) {
    int[][] bins = new int[3][256];
    for (int[] channel : bins) {
      channel[0] = atZero;
      channel[100] = at100;
      channel[255] = at255;
    }
    return new HistogramSeries("made up", bins);
  }

  @Test
  void clippedSamplesDoNotFlattenTheRest() {
    HistogramSeries clipped = series(900, 50, 50);
    HistogramScale scale = HistogramScale.of(clipped);
    assertThat(scale.top()).isEqualTo(0.05);
    double[] heights = scale.heights(clipped.bins()[0]);
    assertThat(heights[0]).isEqualTo(1);
    assertThat(heights[100]).isEqualTo(1);
    assertThat(heights[50]).isZero();
  }

  @Test
  void picturesOfDifferentSizeShareTheScale() {
    HistogramSeries small = series(0, 10, 0);
    HistogramSeries large = series(1000, 1000, 0);
    HistogramScale scale = HistogramScale.of(small, large);
    assertThat(scale.heights(small.bins()[0])[100]).isEqualTo(1);
    assertThat(scale.heights(large.bins()[0])[100]).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void sharesAreOfAllSamples() {
    assertThat(HistogramScale.share(series(1, 2, 1), 255)).isEqualTo(0.25);
    assertThat(HistogramScale.share(series(0, 0, 0), 0)).isZero();
  }

  @Test
  void nothingToShowHasAScaleToo() {
    assertThat(HistogramScale.of((HistogramSeries) null).top()).isEqualTo(1);
    assertThat(HistogramScale.of(series(5, 0, 5)).top()).isEqualTo(1);
  }
}
