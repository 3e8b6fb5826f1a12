package org.robustscope.perturbation;

import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/** Pictures that need no file. */
final class SequencePictures {
  private SequencePictures() {}

  /** Slopes with some noise, nowhere black: what is black was not there. */
  static RgbImage slopes(int width, int height) {
    RgbImage image = new RgbImage(width, height);
    LegacyRandom random = new LegacyRandom(1);
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < image.size(); i++) {
        int slope = i % width * (c + 1) * 50 / width + i / width * (3 - c) * 50 / height;
        image.plane(c)[i] = 1 + slope + random.randint(0, 50);
      }
    }
    return image;
  }

  /** All pixels of one grey value. */
  static RgbImage flat(int width, int height, float value) {
    RgbImage image = new RgbImage(width, height);
    for (int c = 0; c < 3; c++) {
      java.util.Arrays.fill(image.plane(c), value);
    }
    return image;
  }

  static RgbImage frame(FrameSource frames, int index) throws SequenceException {
    RgbImage frame = new RgbImage(frames.width(), frames.height());
    frames.read(index, frame);
    return frame;
  }
}
