package org.robustscope.benchmark;

/**
 * What is counted in a cell, that is of one model under one condition, or in a part of it. Sums of
 * parts are exact, so they do not depend on the parts' order.
 */
public sealed interface CellSums permits PictureSums, SequenceSums {

  /** Items that were classified. */
  int done();

  /** Items that could not be read, and count nowhere else. */
  int unreadable();

  /** Of two disjoint parts together. */
  CellSums plus(CellSums other);
}
