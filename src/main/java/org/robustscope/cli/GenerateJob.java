package org.robustscope.cli;

import org.robustscope.dataset.DataSetException;

/** Writes one data set; used once. */
interface GenerateJob {
  /** What became of the items: files, sequences or arrays. */
  record Result(int written, int alreadyThere, int images) {}

  /**
   * How many bytes of disk a set from scratch takes, or about.
   *
   * @throws DataSetException when the pictures cannot be listed
   */
  long bytes() throws DataSetException;

  /**
   * How many of those are still to be written; looks at every item.
   *
   * @throws DataSetException when what is there is something else
   */
  long remainingBytes() throws DataSetException;

  /**
   * Writes what is not there. Pictures that cannot be read are failures and are left out.
   *
   * @throws DataSetException when the pictures cannot be listed, or what is there is something else
   * @throws CannotRunException when the disk does not take what is written
   */
  Result run(Batch batch, Progress progress, Failures failures) throws DataSetException;
}
