package org.robustscope.model;

/** Where a model is asked to run. */
public enum DeviceChoice {
  /** The GPU if there is one, else the CPU. */
  AUTO,
  CPU,
  /** The first CUDA device; the CPU, with the reason shown, when that fails. */
  GPU
}
