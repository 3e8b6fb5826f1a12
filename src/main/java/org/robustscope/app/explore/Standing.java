package org.robustscope.app.explore;

/** Where the class that was right on the clean picture stands in a model's answer. */
public enum Standing {
  /** Asked for, no answer yet. */
  PENDING,
  /** Still the first. */
  TOP1,
  /** Not the first, within the top 5. */
  TOP5,
  /** Below the top 5. */
  GONE,
  /** The picture or the answer could not be made. */
  FAILED,
  /** Nobody asked: no model, or no picture. */
  UNKNOWN
}
