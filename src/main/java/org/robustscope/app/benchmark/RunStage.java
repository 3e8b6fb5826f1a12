package org.robustscope.app.benchmark;

/** How far the program is with a run. */
enum RunStage {
  IDLE,
  /** Looks for the data and opens the models. */
  PREPARING,
  RUNNING,
  PAUSED,
  /** Was told to stop, and finishes what cannot be cut. */
  STOPPING;

  boolean isBusy() {
    return this != IDLE;
  }
}
