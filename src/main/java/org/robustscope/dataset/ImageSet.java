package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.List;

/**
 * Labelled pictures in a fixed order: a folder of clean pictures, a test batch, or one cell (type
 * and severity) of a corrupted set. Safe from many threads.
 */
public interface ImageSet extends Listing<LabelledImage> {
  /** The folder or file that keys count from. */
  Path root();

  /**
   * The classes' ids by index: wnids, or plain names; sorted when they are folders, else in the
   * published order.
   */
  List<String> classes();

  /** What was found, in a few words for people, such as "images in 1000 class folders". */
  String description();

  /**
   * The file names and sizes that this set's pictures come from, for {@link DataDigest}: one for
   * each picture, or the arrays and their labels.
   *
   * @param visitor told of each file, in the set's order
   * @throws DataSetException naming the file that has gone or the folder that cannot be listed
   */
  void files(FileVisitor visitor) throws DataSetException;
}
