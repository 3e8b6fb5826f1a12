package org.robustscope.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code robustscope bench}: how fast this machine is. */
@Command(
    name = "bench",
    resourceBundle = "messages.cli",
    subcommands = {
      BenchCorruptionsCommand.class,
      BenchSequencesCommand.class,
      BenchClassifyCommand.class
    })
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "bench: say what to measure: " + String.join(", ", spec.subcommands().keySet()));
  }
}
