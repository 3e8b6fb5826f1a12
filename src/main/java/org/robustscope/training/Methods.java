package org.robustscope.training;

import ai.djl.engine.Engine;

/** What each training method adds to the plain one. */
final class Methods {
  private Methods() {}

  static PictureChange change(Recipe.Method method, CifarImages train) {
    return switch (method) {
      case PLAIN, CLAHE, LOGIT_PAIRING -> PictureChange.NONE;
      case STYLIZED, AUGMIX -> throw new UnsupportedOperationException(method.name());
    };
  }

  static Objective objective(Recipe.Method method, Engine engine) {
    return switch (method) {
      case PLAIN, CLAHE, STYLIZED, AUGMIX -> new Objective.CrossEntropy(engine);
      case LOGIT_PAIRING -> throw new UnsupportedOperationException(method.name());
    };
  }
}
