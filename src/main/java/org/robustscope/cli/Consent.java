package org.robustscope.cli;

import java.io.Console;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Asks before something that should not happen unasked: on a terminal, else {@code --yes}. */
final class Consent {
  private final CommandSpec spec;
  private final boolean given;

  Consent(CommandSpec spec, boolean given) {
    this.spec = spec;
    this.given = given;
  }

  /**
   * Whether it may happen.
   *
   * @param what a sentence without its question mark
   * @throws ParameterException without a terminal and without {@code --yes}
   */
  boolean ask(String what) {
    if (given) {
      return true;
    }
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new ParameterException(
          spec.commandLine(), what + ": not done unasked; --yes allows it");
    }
    String answer = console.readLine("%s? [y/N] ", what);
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
  }
}
