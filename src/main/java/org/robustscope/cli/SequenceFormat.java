package org.robustscope.cli;

/** The value of {@code --format}. */
enum SequenceFormat {
  PNG,
  MP4,
  GIF
}
