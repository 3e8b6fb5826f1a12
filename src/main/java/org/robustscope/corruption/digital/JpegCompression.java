package org.robustscope.corruption.digital;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Setting;
import org.robustscope.image.JpegRoundTrip;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/** What a JPEG file of the picture shows. Parameter: its quality, 1 to 100. */
public final class JpegCompression implements Corruption {
  private final JpegRoundTrip roundTrip = new JpegRoundTrip();

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    roundTrip.apply(source, result, (int) setting.parameter(0));
  }
}
