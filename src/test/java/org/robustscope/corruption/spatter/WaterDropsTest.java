package org.robustscope.corruption.spatter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.robustscope.image.RgbImage;

class WaterDropsTest {
  /** The reference divides nought by nought here; we give the clean picture. */
  @Test
  void aDryPictureStaysAsItIs() {
    RgbImage source = new RgbImage(32, 32);
    for (int i = 0; i < source.size(); i++) {
      source.plane(1)[i] = i % 256;
    }
    RgbImage result = new RgbImage(32, 32);
    new WaterDrops().apply(source, new double[32 * 32], 0.6, result);
    assertThat(result.sameSamplesAs(source)).isTrue();
  }

  @Test
  void aDropTintsBlueMoreThanRedAndOnlyWhereItIs() {
    RgbImage source = new RgbImage(40, 40);
    double[] liquid = new double[1600];
    for (int y = 10; y < 30; y++) {
      for (int x = 10; x < 30; x++) {
        liquid[y * 40 + x] = 0.8;
      }
    }
    RgbImage result = new RgbImage(40, 40);
    new WaterDrops().apply(source, liquid, 0.6, result);
    float red = 0;
    float blue = 0;
    for (int i = 0; i < 1600; i++) {
      red = Math.max(red, result.plane(0)[i]);
      blue = Math.max(blue, result.plane(2)[i]);
      if (liquid[i] == 0) {
        assertThat(result.plane(2)[i]).isZero();
      }
    }
    // The strongest pixel gets 0.6 of the colour 175, 238, 238 on black.
    assertThat(red).isEqualTo(105);
    assertThat(blue).isBetween(142f, 142.8f);
  }
}
