package org.robustscope.cli;

/** The command line's exit codes; scripts rely on them. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** Some inputs failed, each named on stderr; the rest is done. */
  static final int SOME_FAILED = 1;

  /** The command was not understood. */
  static final int USAGE = 2;

  /** Cannot run at all: no model, no data, no display. */
  static final int CANNOT_RUN = 3;

  private ExitCode() {}
}
