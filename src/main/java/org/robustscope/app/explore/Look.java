package org.robustscope.app.explore;

/** The way to look at the two panes. */
enum Look {
  SIDE_BY_SIDE,
  /** One viewport, pane A left and pane B right of a line that can be moved. */
  SPLIT,
  /** Pane B shows its difference to pane A, four times amplified. */
  DIFFERENCE
}
