package org.robustscope.random;

/** How a run's seed becomes the seed of one call, that is of one picture at one severity. */
public enum SeedMode {
  /** Each picture, type and severity has its own seed, derived by {@link SeedRule}. */
  IMAGE,
  /** The run's seed starts every call, as the golden data were made. */
  CALL
}
