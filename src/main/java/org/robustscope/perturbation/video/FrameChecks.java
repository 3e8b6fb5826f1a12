package org.robustscope.perturbation.video;

import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;

/** What every frame source asks of its callers. */
final class FrameChecks {
  private FrameChecks() {}

  static void require(FrameSource frames, int index, RgbImage result) {
    if (index < 0 || index >= frames.count()) {
      throw new IllegalArgumentException(
          "frame (" + index + ") should be 0 to " + (frames.count() - 1));
    }
    if (result.width() != frames.width() || result.height() != frames.height()) {
      throw new IllegalArgumentException(
          "size (%s) should be %dx%d"
              .formatted(result.sizeText(), frames.width(), frames.height()));
    }
  }
}
