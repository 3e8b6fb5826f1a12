package org.robustscope.benchmark;

/**
 * How a run goes about its work; results do not depend on it.
 *
 * @param threads that make pictures, 1 to 256
 * @param batch pictures that a network gets at once, 1 to 1024
 * @param keepItems whether what the models said of each picture is stored too
 */
public record RunSettings(int threads, int batch, boolean keepItems) {
  private static final int SIDE = 224;
  private static final int SMALL_BATCH = 8;
  private static final int LARGE_BATCH = 128;

  public RunSettings {
    if (threads < 1 || threads > 256) {
      throw new IllegalArgumentException("threads (" + threads + ") should be 1 to 256");
    }
    if (batch < 1 || batch > 1024) {
      throw new IllegalArgumentException("batch (" + batch + ") should be 1 to 1024");
    }
  }

  /**
   * All cores, and 8 pictures of 224x224 at once or as many samples of smaller ones: on a CPU more
   * are no faster.
   *
   * @param side of the pictures in pixels
   */
  public static RunSettings usual(int side) {
    int same = SMALL_BATCH * SIDE * SIDE / (side * side);
    return new RunSettings(
        Math.min(256, Runtime.getRuntime().availableProcessors()),
        Math.clamp(same, SMALL_BATCH, LARGE_BATCH),
        false);
  }

  /** The same with another batch. */
  public RunSettings withBatch(int other) {
    return new RunSettings(threads, other, keepItems);
  }

  /** The same with another number of threads. */
  public RunSettings withThreads(int other) {
    return new RunSettings(other, batch, keepItems);
  }

  /** The same, keeping what the models said of each picture or not. */
  public RunSettings keeping(boolean keep) {
    return new RunSettings(threads, batch, keep);
  }
}
