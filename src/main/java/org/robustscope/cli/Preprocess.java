package org.robustscope.cli;

/** Whether the benchmark's resize and crop come first. */
enum Preprocess {
  STANDARD,
  NONE
}
