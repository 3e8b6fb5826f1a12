package org.robustscope.app.explore;

import org.robustscope.corruption.Preparation;
import org.robustscope.corruption.Variant;
import org.robustscope.image.RgbImage;
import org.robustscope.model.ModelFraming;

/**
 * What the corruptions of a variant work on.
 *
 * @param picture the benchmark's crop, or the whole picture for the variant "full"
 */
record PreparedCrop(Photo photo, Variant variant, RgbImage picture) {
  /**
   * Prepares a photo as the benchmark does.
   *
   * @throws IllegalArgumentException when the photo is too small or too large for the variant; the
   *     message names it
   */
  static PreparedCrop of(Photo photo, Variant variant) {
    RgbImage picture = Preparation.standard(photo.image(), variant);
    try {
      variant.requireSize(picture);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(photo.name() + ": " + e.getMessage(), e);
    }
    return new PreparedCrop(photo, variant, picture);
  }

  /** How a model takes the picture: a crop is ready, a whole picture is a photograph. */
  ModelFraming framing() {
    return variant.isFull() ? ModelFraming.PHOTOGRAPH : ModelFraming.PREPARED;
  }
}
