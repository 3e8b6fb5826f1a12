package org.robustscope.training;

import java.util.SplittableRandom;
import org.robustscope.enhance.Clahe;
import org.robustscope.enhance.ClaheSettings;
import org.robustscope.image.RgbImage;

/**
 * CLAHE of a 32x32 picture, by the class that classifiers use for a card with it. Owns its buffers.
 *
 * <p>Two tiles a side: a tile then has 256 pixels, one a level on average, as it must be for the
 * clip limit to mean something. Of eight tiles each would have 16 pixels, and the least limit, one
 * pixel a level, would let through any contrast.
 */
final class ClaheChange implements PictureChange {
  static final ClaheSettings SETTINGS = new ClaheSettings(2, 2.0);
  static final String HOW =
      "CLAHE (2 x 2 tiles, clip limit 2) of every 32x32 picture after crop and flip, in training"
          + " and in use";

  private final Clahe clahe = new Clahe(SETTINGS);
  private final RgbImage image = new RgbImage(CifarImages.SIDE, CifarImages.SIDE);

  @Override
  public void apply(float[] picture, SplittableRandom random) {
    for (int c = 0; c < 3; c++) {
      System.arraycopy(picture, c * CifarImages.PLANE, image.plane(c), 0, CifarImages.PLANE);
    }
    clahe.apply(image, image);
    for (int c = 0; c < 3; c++) {
      System.arraycopy(image.plane(c), 0, picture, c * CifarImages.PLANE, CifarImages.PLANE);
    }
  }
}
