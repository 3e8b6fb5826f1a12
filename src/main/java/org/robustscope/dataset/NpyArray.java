package org.robustscope.dataset;

import java.nio.file.Path;

/** A {@code .npy} file in memory. */
record NpyArray(NpyHeader header, MappedBytes bytes) {
  /** Opens the file and checks nothing but its header. */
  static NpyArray open(Path file) throws DataSetException {
    return new NpyArray(NpyHeader.read(file), MappedBytes.of(file));
  }
}
