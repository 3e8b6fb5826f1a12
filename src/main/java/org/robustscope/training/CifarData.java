package org.robustscope.training;

import java.util.List;

/**
 * The data set that the bundled models are trained on.
 *
 * @param train usually 50,000 pictures
 * @param test usually 10,000 pictures
 */
record CifarData(CifarImages train, CifarImages test) {
  /** The classes in the data set's own order, which is alphabetical. */
  static final List<String> CLASSES =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
}
