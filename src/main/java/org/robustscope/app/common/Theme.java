package org.robustscope.app.common;

/** Which of the two looks the window has. */
public enum Theme {
  /** As the desktop has it, and following when it changes. */
  SYSTEM,
  LIGHT,
  DARK
}
