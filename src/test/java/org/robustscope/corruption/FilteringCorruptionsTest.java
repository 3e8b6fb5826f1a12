package org.robustscope.corruption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/** What the types built on filters have in common: any size, no traces of earlier calls. */
class FilteringCorruptionsTest {
  @ParameterizedTest
  @EnumSource(
      value = CorruptionType.class,
      names = {
        "DEFOCUS_BLUR",
        "GLASS_BLUR",
        "MOTION_BLUR",
        "ZOOM_BLUR",
        "SNOW",
        "GAUSSIAN_BLUR",
        "SPATTER"
      })
  void reusedInstancesGiveWhatFreshOnesGive(CorruptionType type) {
    Corruption reused = Corruptions.create(type, null);
    int[][] sizes = {{224, 224}, {33, 57}, {80, 32}, {32, 32}, {141, 96}};
    Variant[] variants = {
      Variant.V224, Variant.FULL, Variant.FULL, Variant.V32, Variant.FULL,
    };
    for (int severity = 5; severity >= 1; severity--) {
      for (int i = 0; i < sizes.length; i++) {
        RgbImage source = randomPicture(sizes[i][0], sizes[i][1]);
        RgbImage before = source.copy();
        Setting setting = Setting.of(type, variants[i], severity);
        RgbImage again = new RgbImage(source.width(), source.height());
        reused.apply(source, again, setting, new LegacyRandom(4));
        RgbImage fresh = new RgbImage(source.width(), source.height());
        Corruptions.create(type, null).apply(source, fresh, setting, new LegacyRandom(4));

        assertThat(again.sameSamplesAs(fresh)).isTrue();
        assertThat(source.sameSamplesAs(before)).isTrue();
        assertThat(again.sameSamplesAs(source)).isFalse();
        assertWholeSamples(again);
      }
    }
  }

  private static RgbImage randomPicture(int width, int height) {
    LegacyRandom random = new LegacyRandom(width * 1000L + height);
    RgbImage image = new RgbImage(width, height);
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < image.size(); i++) {
        image.plane(c)[i] = random.randint(0, 256);
      }
    }
    return image;
  }

  private static void assertWholeSamples(RgbImage image) {
    for (int c = 0; c < 3; c++) {
      for (float sample : image.plane(c)) {
        if (!(sample >= 0 && sample <= 255 && sample == (int) sample)) {
          throw new AssertionError("sample " + sample + " should be whole, 0 to 255");
        }
      }
    }
  }
}
