package org.robustscope.app.explore;

/** How a viewport shows its picture beside the other one. */
public enum ViewMode {
  SINGLE,
  SPLIT,
  DIFFERENCE
}
