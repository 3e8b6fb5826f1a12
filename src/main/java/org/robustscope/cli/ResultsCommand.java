package org.robustscope.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code robustscope results}: what was evaluated so far. */
@Command(
    name = "results",
    resourceBundle = "messages.cli",
    subcommands = {
      ResultsListCommand.class,
      ResultsShowCommand.class,
      ResultsExportCommand.class,
      ResultsImportCommand.class
    })
final class ResultsCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "results: say what to do: " + String.join(", ", spec.subcommands().keySet()));
  }
}
