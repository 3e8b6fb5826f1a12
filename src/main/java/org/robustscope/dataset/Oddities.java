package org.robustscope.dataset;

import java.util.function.Consumer;

/** A set that can name what lies in its folders and is no part of it. */
interface Oddities {
  /**
   * @param told of each file or folder, in a line
   * @throws DataSetException naming the folder that cannot be listed
   */
  void oddities(Consumer<String> told) throws DataSetException;
}
