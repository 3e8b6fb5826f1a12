package org.robustscope.dataset;

/** Checks data sets: what is missing, how many there are of each class, what cannot be read. */
public final class DataCheck {
  private DataCheck() {}

  /** How thoroughly to check. */
  public enum Depth {
    /** Lists and counts every item. */
    COUNT,
    /** Reads every picture and every frame too. */
    READ
  }

  /** Follows a check, and may end it. */
  @FunctionalInterface
  public interface Watch {
    /**
     * @param checked items so far
     * @return whether to go on
     */
    boolean goOn(long checked);
  }

  /**
   * Checks clean pictures.
   *
   * @throws DataSetException when a folder cannot be listed
   */
  public static DataReport of(ImageSet set, Depth depth, Watch watch) throws DataSetException {
    throw new DataSetException(set.root(), "not yet");
  }

  /** Checks a corrupted set, cell by cell. */
  public static DataReport of(CorruptionSet set, Depth depth, Watch watch)
      throws DataSetException {
    throw new DataSetException(set.root(), "not yet");
  }

  /** Checks sequences, perturbation by perturbation. */
  public static DataReport of(SequenceSet set, Depth depth, Watch watch) throws DataSetException {
    throw new DataSetException(set.root(), "not yet");
  }
}
