package org.robustscope.model;

/** A network on a device, and the workers that share it. Closed after its workers. */
interface Workplace extends AutoCloseable {

  DeviceReport device();

  /** How many pictures go into one run at most, at first. */
  int largestBatch();

  /** Whether that number cannot be less. */
  boolean isBatchFixed();

  Worker newWorker();

  @Override
  void close();

  /** The same network on the CPU, for when a GPU has too little memory. */
  @FunctionalInterface
  interface OnCpu {
    /**
     * Loads it.
     *
     * @throws ModelException when that fails too
     */
    Workplace load(DeviceReport report) throws ModelException;
  }
}
