package org.robustscope.training;

import org.robustscope.training.Recipe.Method;

/**
 * What a method does to pictures.
 *
 * @param varied what training alone does, before crop and flip
 * @param seen what is done to everything that the network sees, in training after crop and flip
 */
record Treatment(PictureChange varied, PictureChange seen) {

  /**
   * @param train where styles are taken from
   */
  static Treatment of(Method method, CifarImages train) {
    return switch (method) {
      case PLAIN, ALP -> new Treatment(PictureChange.NONE, PictureChange.NONE);
      case CLAHE -> new Treatment(PictureChange.NONE, new ClaheChange());
      case STYLIZED -> new Treatment(new StyleChange(train), PictureChange.NONE);
      case AUGMIX -> new Treatment(new AugMixChange(), PictureChange.NONE);
    };
  }
}
