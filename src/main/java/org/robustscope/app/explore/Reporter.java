package org.robustscope.app.explore;

/** Takes the one-line messages that the user reads; called on the publishing thread. */
@FunctionalInterface
interface Reporter {
  void report(Throwable failure);
}
