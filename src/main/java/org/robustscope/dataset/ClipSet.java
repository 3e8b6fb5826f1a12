package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.List;

/** The sequences of one perturbation at one strength, in a fixed order. Safe from many threads. */
public interface ClipSet extends Listing<LabelledClip> {
  /** The folder or file that keys count from. */
  Path root();

  /** The classes' ids by index; empty when the set has no labels. */
  List<String> classes();

  /**
   * The file names and sizes that this set's frames come from, for {@link DataDigest}.
   *
   * @param visitor told of each file, in the set's order
   * @throws DataSetException naming the file that has gone or the folder that cannot be listed
   */
  void files(FileVisitor visitor) throws DataSetException;
}
