package org.robustscope.corruption;

/** The kinds of corruption, in the order of the paper (section 3.2); the extra ones come last. */
public enum CorruptionGroup {
  NOISE,
  BLUR,
  WEATHER,
  DIGITAL,
  /** Held back by the authors for validation, never part of mCE. */
  EXTRA
}
